//! A desk with many open requests: its views and its pages cost the same statements however many there are, and each finds its own by
//! an index.

use candor::{
    domain::{
        ids::{RequestId, StaffId},
        request::{Kind, Turn},
    },
    store::{
        desk_figures::{Cases, Seen},
        request_queue::{After, Wanted},
    },
};
use std::time::Duration;

use crate::{
    Size,
    house::House,
    measure::{Cost, cost},
    plans::steps,
};

const OPEN: [Turn; 5] = [Turn::Ours, Turn::Theirs, Turn::Systems, Turn::Later, Turn::OnHold];

/// Requests as they are stored, past the use cases: one in ten is open, of these a few were replied to, and those of our turn are late.
pub async fn ask(house: &House, from: usize, to: usize) {
    let now = house.portal.clock.now().0;
    for begin in (from..to).step_by(1_000) {
        let mut rows = Vec::new();
        for number in begin..to.min(begin + 1_000) {
            let id = house.bytes(RequestId::from_bytes(u128::try_from(number).unwrap().to_be_bytes()).as_bytes());
            let kind = Kind::ALL.get(number % Kind::ALL.len()).unwrap().as_str();
            let (received, day) = (now - i64::try_from(number).unwrap() * 60_000, number % 28 + 1);
            let open = number.is_multiple_of(10);
            let turn = if open { OPEN.get(number / 10 % OPEN.len()).unwrap().as_str() } else { "over" };
            let state = if open { "in-progress" } else { "done" };
            let year = if turn == "ours" { 2020 } else { 2099 };
            let closed = if open { "NULL".to_owned() } else { (received + 1_000).to_string() };
            let replied = if number.is_multiple_of(70) { now.to_string() } else { "NULL".to_owned() };
            rows.push(format!(
                "({id}, 'R-{number}', {id}, 'customer', '{kind}', '{state}', 1, 'gdpr', 'en', {received}, '{year}-01-{day:02}', 0, 0, 0,
                    '{turn}', {replied}, {closed})"
            ));
        }
        let sql = format!(
            "INSERT INTO requests (id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on,
                extended, reminders, held, turn, replied_at, closed_at) VALUES {}",
            rows.join(", ")
        );
        house.write(sql).await;
    }
}

/// The first page of every view, the one before its last row, the numbers beside their names, and those of the menu.
async fn look(house: &House) -> (i64, Cost) {
    let today = jiff::civil::date(2099, 1, 10);
    let wanted = [
        Wanted::default(),
        Wanted { turn: Some(Turn::Ours), ..Wanted::default() },
        Wanted { replied: true, ..Wanted::default() },
        Wanted { due_before: Some(today), ..Wanted::default() },
        Wanted { came_from: Some(house.portal.clock.now().minus(Duration::from_secs(7 * 24 * 60 * 60))), ..Wanted::default() },
        Wanted { turn: Some(Turn::Over), ..Wanted::default() },
    ];
    cost(async {
        let mut conn = house.portal.store.read().await.unwrap();
        for wanted in &wanted {
            for after in [After::Due(None), After::Came(None)] {
                let page = conn.requests_wanted(wanted, after, 26).await.unwrap();
                assert!(page.len() <= 26);
                let Some(last) = page.last().filter(|_| wanted.turn != Some(Turn::Over)) else { continue };
                let newest = matches!(after, After::Came(_));
                let before = if newest { After::BeforeCame(last) } else { After::BeforeDue(last) };
                assert!(conn.requests_wanted(wanted, before, 26).await.unwrap().len() <= 26);
                assert!(conn.request_place(wanted, last, newest).await.unwrap().here == 1);
            }
        }
        let alike = conn.requests_alike(today, today).await.unwrap();
        let cases = Some(Cases { staff: StaffId::from_bytes([1; 16]), today, after_soon: today, untold: true });
        let seen = Seen { cases, systems: vec!["call-recordings".to_owned()], duties: true, voices: true, jobs: true };
        let open = alike.iter().map(|one| one.count).sum();
        assert_eq!(conn.desk_figures(&seen).await.unwrap().open, open);
        open
    })
    .await
}

/// Nothing reads the whole table: a view finds its own by an index, and the numbers are counted from one alone.
pub async fn plans(house: &House) {
    let first = house.bytes(&[]);
    // PostgreSQL reads the rows beside an index until a vacuum has seen their pages.
    let from_the_index_alone = house.by_engine(["COVERING INDEX requests_counted", "requests_counted"]);
    let ours = format!("SELECT * FROM requests WHERE turn = 'ours' AND (due_on, id) > ('', {first}) ORDER BY due_on, id LIMIT 26");
    let back =
        format!("SELECT * FROM requests WHERE turn <> 'over' AND (due_on, id) < ('9999', {first}) ORDER BY due_on DESC, id DESC LIMIT 26");
    let reason = "SELECT * FROM requests WHERE turn = 'over' AND coalesce(decline, CASE WHEN state = 'declined' THEN 'other' END) = $1";
    let (newest, due) = (format!("{reason} ORDER BY received_at DESC, id DESC LIMIT 26"), format!("{reason} ORDER BY due_on, id LIMIT 26"));
    for (sql, index) in [
        (ours.as_str(), "requests_by_turn"),
        (back.as_str(), "requests_open_by_due"),
        (
            "SELECT * FROM requests WHERE turn <> 'over' AND received_at >= 9 ORDER BY received_at DESC, id DESC LIMIT 26",
            "requests_open_by_day",
        ),
        ("SELECT * FROM requests WHERE turn <> 'over' ORDER BY due_on, id LIMIT 26", "requests_open_by_due"),
        ("SELECT * FROM requests WHERE turn <> 'over' ORDER BY received_at DESC, id DESC LIMIT 26", "requests_open_by_day"),
        ("SELECT turn, state, assignee, count(*) FROM requests WHERE turn <> 'over' GROUP BY turn, state, assignee", from_the_index_alone),
        (
            "SELECT count(*) FROM requests WHERE turn <> 'over' AND (replied_at IS NOT NULL OR (state = 'received' AND assignee IS NULL)
                OR (paused_on IS NULL AND (due_on < '2099' OR (turn = 'ours' AND due_on < '2099'))))",
            from_the_index_alone,
        ),
        ("SELECT kind FROM requests WHERE turn <> 'over' AND received_at >= $1 AND received_at < $2", "requests_open_by_day"),
        ("SELECT kind FROM requests WHERE turn = 'over' AND received_at >= $1 AND received_at < $2", "requests_by_turn_and_day"),
        ("SELECT kind FROM requests WHERE closed_at >= $1 AND closed_at < $2 AND received_at < $1", "requests_by_end"),
        (
            "SELECT * FROM requests WHERE turn = 'over' AND kind = $1 AND received_at >= $2 ORDER BY received_at DESC, id DESC LIMIT 26",
            "requests_by_turn_and_day",
        ),
        (newest.as_str(), "requests_by_reason"),
        (due.as_str(), "requests_by_reason_and_due"),
        (
            "SELECT * FROM requests WHERE '' || turn = 'over' AND closed_at >= $1 AND closed_at < $2
                AND '' || coalesce(decline, CASE WHEN state = 'declined' THEN 'other' END) = $3
            ORDER BY received_at DESC, id DESC LIMIT 26",
            "requests_by_end",
        ),
        ("SELECT DISTINCT request_id FROM request_entries WHERE kind = 'linked' ORDER BY request_id", "request_entries_linked"),
        ("SELECT count(*) FROM voices WHERE topic IS NULL AND sealed IS NOT NULL", "voices_new"),
    ] {
        let steps = steps(house, sql).await;
        assert!(steps.iter().any(|step| step.contains(index)), "{sql}: {steps:?}");
    }
}

pub async fn with_many_requests(size: Size) {
    let (few, many) = (size.of(10_000), size.of(100_000));
    let house = House::new().await;
    ask(&house, 0, few).await;
    let (before, small) = look(&house).await;
    ask(&house, few, many).await;
    let (after, large) = look(&house).await;
    assert_eq!((before, after), (few as i64 / 10, many as i64 / 10), "every open request was counted");
    assert_eq!(small.statements, large.statements, "statements grow with requests");
    plans(&house).await;
    assert!(large.time < Duration::from_secs(1) || size == Size::Hundredth, "{:?}", large.time);
    println!(
        "| twelve pages of the queue and those before them, {few} → {many} requests | {:?} → {:?} | {} statements |",
        small.time, large.time, large.statements
    );
}
