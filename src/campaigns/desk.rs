//! Whole pages of the desk, through the whole front and signed in: however many requests there are, and however long the log is, each takes
//! the same statements and finds its own by an index, on every engine there is.

use candor::{
    catalog::learning::Learning,
    domain::{
        actor::Actor,
        ids::{CustomerId, StaffId, TrainingRecordId},
        language::Language,
        request::Kind,
        staff::Role,
    },
    store::{
        Error,
        event::{Action, Event, Subject},
        session_store::STAFF,
        staff::New,
        training::NewRecord,
    },
    usecases::{
        customers::put::put,
        desk::{reveal::reveal_file, views::View},
        requests::{
            draft::Draft,
            open::{Opened, open},
            withdraw,
        },
    },
    vault::{envelope::Place, index::IndexField, keys::HouseUse},
};
use std::time::Duration;
use testing::{
    engines::{self, Engine},
    portal::draft,
    sessions::cookie,
};

use crate::{
    Size,
    house::House,
    log,
    measure::{Cost, ms, steady},
    plans::by_indexes,
    queue,
};

/// So many people asked by the program itself, and their requests are sealed: more than a page shows.
const PEOPLE: usize = 30;
/// An entry of the log that one change in `log::act` wrote.
const MIDDLE: usize = 600;

/// A page should be there in this time; told of where the campaign is whole.
const PROMPT: Duration = Duration::from_millis(100);
/// The pages of which all lies in tables of their own.
const APART: [&str; 4] = ["/en/staff/oversight", "/en/staff/customers", "/en/staff/keys", "/en/staff/people"];

/// The numbers of some requests: one that is looked at, one that is to be put on hold, and one that has ended and was read.
struct Cases {
    open: String,
    checked: String,
    closed: String,
}

/// A member of staff with every module answered.
async fn staff(house: &House, role: Role) -> StaffId {
    let inside = house.portal.clone();
    let id = StaffId::new(&*inside.clock, &*inside.entropy);
    let index = inside.vault.blind_index(IndexField::Staff, role.as_str());
    let profile = serde_json::json!({"name": "Robin", "email": "robin@example.org", "totp": ""});
    let place = Place { table: "staff", column: "sealed", owner: None, row: *id.as_bytes() };
    let sealed = inside.vault.house_key(HouseUse::Staff).unwrap().seal_json(&place, &profile, &*inside.entropy).unwrap();
    let write = house.portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let address = tx.hold_address(&index).await?;
            tx.put_staff(&address, New { id, sealed: &sealed, role, password_hash: "", totp_step: 0 }).await?;
            for module in Learning::default().modules() {
                let record = TrainingRecordId::new(&*inside.clock, &*inside.entropy);
                let (version, questions) = (module.version, module.questions());
                tx.insert_training_record(NewRecord { id: record, staff: id, module: &module.id, version, score: questions, questions })
                    .await?;
            }
            tx.commit(Event::of(Action::StaffJoined, Subject::Staff(id)), ()).await
        })
    });
    write.await.unwrap();
    id
}

/// Asks as people do, and answers the number.
async fn asked(house: &House, customer: CustomerId, kind: Kind, draft: &Draft) -> String {
    let now = house.portal.clock.now();
    match open(&house.portal, Actor::Customer(customer), kind, draft, Language::En, Some(now)).await.unwrap() {
        Opened::New(reference) | Opened::Already(reference) => reference,
    }
}

/// Each person asks something, and the first of them for a copy as well. One takes it back, and the officer reads why.
async fn people(house: &House, officer: StaffId) -> Cases {
    let question = Draft { words: Some("Which shop has my number?".to_owned()), ..Draft::default() };
    let mut cases = Cases { open: String::new(), checked: String::new(), closed: String::new() };
    for person in 0..PEOPLE {
        let customer = put(&house.portal, Actor::Operator, draft(&format!("c-{person}"))).await.unwrap().id;
        if person == 0 {
            asked(house, customer, Kind::Copy, &Draft { scope: Some("all".to_owned()), ..Draft::default() }).await;
        }
        let number = asked(house, customer, Kind::Question, &question).await;
        match person {
            1 => {
                withdraw(&house.portal, Actor::Customer(customer), &number).await.unwrap();
                cases.closed = number;
            }
            2 => cases.checked = number,
            _ => cases.open = number,
        }
    }
    let reads = Actor::Staff(officer, Role::PrivacyOfficer);
    reveal_file(&house.portal, reads, &cases.closed, Some("The authority asks")).await.unwrap();
    cases
}

/// Every page that an officer sees, by its address.
fn pages(Cases { open: number, checked, closed }: &Cases) -> Vec<String> {
    let views = View::ALL.iter().map(|view| format!("/en/staff/requests?view={}", view.as_str()));
    let mut pages: Vec<String> = views.collect();
    pages.extend([
        "/en/staff".to_owned(),
        "/en/staff/requests?view=ours&order=newest".to_owned(),
        format!("/en/staff/requests?view=all&after={number}"),
        format!("/en/staff/requests/{number}?view=new"),
        "/en/staff/log".to_owned(),
        "/en/staff/log?actor=operator".to_owned(),
        format!("/en/staff/log?before={MIDDLE}"),
        format!("/en/staff/log/{MIDDLE}"),
        "/en/staff/oversight".to_owned(),
        "/en/staff/oversight/report".to_owned(),
        format!("/en/staff/requests/{checked}/check"),
        format!("/en/staff/requests/{closed}/file"),
        "/en/staff/tasks".to_owned(),
        "/en/staff/customers".to_owned(),
        "/en/staff/holds".to_owned(),
    ]);
    pages
}

/// The two requests of somebody, by their address.
async fn search(house: &House, cookie: &str) {
    let to = house.send("/ui/staff/find", &[("form[locale]", "en"), ("form[search]", "c-0@example.org")], cookie).await;
    assert_eq!(to, "/en/staff/requests#found");
    let page = house.page("/en/staff/requests", cookie).await;
    assert!(page.contains("aria-labelledby=\"found\""), "the page lists what was found");
}

/// Writes why a case is put on hold, up to the page to check.
async fn checks(house: &House, number: &str, cookie: &str) {
    let row = house.portal.store.read().await.unwrap().request(number).await.unwrap().unwrap();
    let revision = row.revision.to_string();
    let fields = [("form[locale]", "en"), ("form[request]", number), ("form[seen]", revision.as_str()), ("form[hold-kind]", "claim")];
    let to = house.send("/ui/staff/hold-check", &fields, cookie).await;
    assert_eq!(to, format!("/en/staff/requests/{number}/check"));
}

/// Looks at all of them, and at those of an administrator, each until it costs the same twice.
async fn look(house: &House, (officer, administrator): (StaffId, StaffId), cases: &Cases) -> Vec<(String, Cost)> {
    // A session ends while many requests are written.
    let theirs = cookie(&house.portal, STAFF, administrator).await;
    let cookie = cookie(&house.portal, STAFF, officer).await;
    checks(house, &cases.checked, &cookie).await;
    let mut seen = Vec::new();
    for path in pages(cases) {
        let cost = steady(|| house.page(&path, &cookie)).await;
        seen.push((path, cost));
    }
    for path in ["/en/staff/keys", "/en/staff/people"] {
        seen.push((path.to_owned(), steady(|| house.page(path, &theirs)).await));
    }
    seen.push(("a search".to_owned(), steady(|| search(house, &cookie)).await));
    seen
}

async fn on(engine: Engine, size: Size) {
    let (few, many) = (size.of(10_000).max(2_000), size.of(100_000).max(4_000));
    let (short, long) = (size.of(100_000), size.of(1_000_000));
    let house = House::on(engine).await;
    let staff = (staff(&house, Role::PrivacyOfficer).await, staff(&house, Role::Administrator).await);
    let cases = people(&house, staff.0).await;
    queue::ask(&house, 1, few).await;
    log::act(&house, short).await;
    let before = look(&house, staff, &cases).await;
    queue::ask(&house, few, many).await;
    log::act(&house, long - short).await;
    if !house.is_sqlite() {
        // As it does by itself, some time after so many rows were written.
        house.write("VACUUM (ANALYZE)".to_owned()).await;
    }
    let after = look(&house, staff, &cases).await;
    queue::plans(&house).await;
    log::plans(&house).await;
    let engine = house.by_engine(["SQLite", "PostgreSQL"]);
    for ((path, small), (_, large)) in before.iter().zip(&after) {
        println!("| desk on {engine}, {path} | {} → {} | {} statements |", ms(small.time), ms(large.time), large.statements);
        if size == Size::Whole && large.time > PROMPT {
            println!("over 100 ms: {path} on {engine}, {}", ms(large.time));
        }
        let watched = APART.contains(&path.as_str()) || !large.of_the_desk.is_empty();
        assert!(watched, "{path}: no statement about requests or the log was seen");
        assert_eq!(small.statements, large.statements, "{path}: statements grow with requests or the log");
        by_indexes(&house, path, large).await;
    }
}

pub async fn pages_with_many_requests(size: Size) {
    let engines = engines::all().await;
    if engines.iter().all(|engine| engine.file().is_some()) {
        println!("| desk on PostgreSQL | left out: CANDOR_TEST_POSTGRES_URL names no PostgreSQL |");
    }
    for engine in engines {
        on(engine, size).await;
    }
}
