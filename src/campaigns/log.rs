//! A log with many entries: its pages and its proofs cost the same however long it is, and verifying it holds little of it in memory.

use candor::{
    domain::{actor::Actor, log_tree::verdict::Verdict, staff::Role},
    store::{
        event::{Action, Event, Events, Subject},
        log_reading::Wanted,
    },
    usecases::{
        change::change,
        log::{prove::prove, tree::grow, verify::verified},
    },
};
use std::time::Duration;

use crate::{
    Size,
    house::House,
    measure::{Cost, cost},
    plans::steps,
};

/// So many entries are written with one change.
const AT_ONCE: usize = 1_000;
/// The entries of a page, as the desk reads them.
const PAGE: i64 = 50;
/// One entry in so many is of a rare kind.
const RARE: usize = 10_000;

/// Acts as the program logs them, of many kinds.
pub async fn act(house: &House, entries: usize) {
    for begin in (0..entries).step_by(AT_ONCE) {
        let event = |number: usize| {
            let action = if number.is_multiple_of(RARE) { Action::MonthClosed } else { Action::ChoiceSaved };
            Event::of(action, Subject::Nobody).about(i64::try_from(number).unwrap()).saying(Role::Support.as_str())
        };
        let events = Events::from(event(begin)).and_also((begin + 1..entries.min(begin + AT_ONCE)).map(event));
        change(&house.portal, Actor::Operator, move |_, tx| Box::pin(async move { Ok(tx.commit(events, ()).await?) })).await.unwrap();
    }
}

/// The newest page, the one in the middle, each filter, and one entry with its place.
async fn look(house: &House) -> ((), Cost) {
    let now = house.portal.clock.now();
    let wanted = [
        Wanted::default(),
        Wanted { action: Some(Action::MonthClosed.as_str()), ..Wanted::default() },
        Wanted { subject: Some("customer"), ..Wanted::default() },
        Wanted { actor: Some("operator"), until: Some(now), ..Wanted::default() },
        Wanted { from: Some(now), house_only: true, ..Wanted::default() },
    ];
    cost(async {
        let mut conn = house.portal.store.read().await.unwrap();
        let middle = conn.last_seq().await.unwrap() / 2;
        for wanted in &wanted {
            for before in [None, Some(middle)] {
                assert!(conn.log_before(wanted, before, PAGE).await.unwrap().entries.len() <= 50);
            }
        }
        assert!(conn.log_entry(middle).await.unwrap().unwrap().fits);
        conn.last_verified().await.unwrap();
    })
    .await
}

/// Each part of the log is found by an index.
pub async fn plans(house: &House) {
    let of_staff =
        format!("SELECT seq FROM audit_log WHERE actor = 'staff' AND actor_id = {} ORDER BY seq DESC LIMIT 9", house.bytes(&[0]));
    let signed_in = format!(
        "SELECT at FROM audit_log WHERE action = 'staff.signed-in' AND subject_id = {} AND at < 9 ORDER BY at DESC LIMIT 1",
        house.bytes(&[0])
    );
    for (sql, index) in [
        (
            "SELECT seq FROM audit_log WHERE seq < 9 AND seq >= 1 AND action = 'x' ORDER BY seq DESC LIMIT 50",
            ["INTEGER PRIMARY KEY", "audit_log_4_pkey"],
        ),
        ("SELECT seq FROM audit_log WHERE at >= 1 ORDER BY at, seq LIMIT 1", ["audit_log_by_time"; 2]),
        (of_staff.as_str(), ["audit_log_by_staff"; 2]),
        (signed_in.as_str(), ["audit_log_sign_ins"; 2]),
        ("SELECT at FROM audit_log WHERE action = 'log.verified' ORDER BY seq DESC LIMIT 1", ["audit_log_verified"; 2]),
        ("SELECT hashes FROM log_tiles WHERE level = 1 AND number = 1", ["sqlite_autoindex_log_tiles_1", "log_tiles_pkey"]),
    ] {
        let (steps, index) = (steps(house, sql).await, house.by_engine(index));
        assert!(steps.iter().any(|step| step.contains(index)), "{sql}: {steps:?}");
    }
}

/// So many of something in a second.
fn each_second(count: usize, time: Duration) -> u64 {
    u64::try_from(count as u128 * 1_000_000 / time.as_micros().max(1)).unwrap_or(u64::MAX)
}

pub async fn with_many_entries(size: Size) {
    let (few, many) = (size.of(100_000), size.of(1_000_000));
    let house = House::new().await;
    let address = "https://privacy.example/".parse().unwrap();
    act(&house, few).await;
    grow(&house.portal).await.unwrap();
    let ((), small) = look(&house).await;
    let (_, first) = cost(verified(&house.portal, Actor::Operator, &[])).await;
    act(&house, many - few).await;
    let (_, grown) = cost(grow(&house.portal)).await;
    let ((), large) = look(&house).await;
    assert_eq!(small.statements, large.statements, "statements grow with the log");
    plans(&house).await;
    let (verdict, all) = cost(verified(&house.portal, Actor::Operator, &[])).await;
    assert!(matches!(verdict.unwrap(), Verdict::Whole { .. }));
    assert!(all.memory < first.memory.max(8 << 20) * 2, "memory grows with the log: {} to {} bytes", first.memory, all.memory);
    let (proof, proved) = cost(prove(&house.portal, &address, i64::try_from(many / 2).unwrap())).await;
    assert!(proof.unwrap().path.len() <= 20, "as long as the tree is high");
    assert!(large.time < Duration::from_secs(1) || size == Size::Hundredth, "{:?}", large.time);
    println!("| ten pages of the log, {few} → {many} entries | {:?} → {:?} | {} statements |", small.time, large.time, large.statements);
    println!("| the tree takes in {} entries | {:?} | {} a second |", many - few, grown.time, each_second(many - few, grown.time));
    println!("| verify {many} entries | {:?} | {} a second, {} bytes |", all.time, each_second(many, all.time), all.memory);
    println!("| prove one of {many} entries | {:?} | {} statements |", proved.time, proved.statements);
}
