use candor::{
    domain::{
        actor::Actor,
        catalogue::{Identifier, SystemKind},
        lane::Lane,
        language::Language,
        person::Person,
        ports::Clock,
        request::{Kind, State},
        staff::Role,
    },
    i18n::texts::plain,
    jobs::job::work,
    outbound::mail::memory::Memory,
    usecases::{
        copies::download::begin,
        desk::{decide::Granted, task::Outcome},
        error::{Clash, Error},
        jobs::{
            end::{End, Moot},
            post::{News, Post, Work},
            take::take,
        },
        portal::Portal,
        records::{
            forget::judge,
            list::{Filter, list},
        },
        requests::{draft::Draft, open::Opened, withdraw::withdraw},
    },
};
use sha2::{Digest, Sha256};
use std::{
    collections::BTreeMap,
    io::{Cursor, Read},
    time::Duration,
};

use super::{
    agreed::{approve, settle},
    findings::systems_are,
    full::long_orders,
    told::{all, ask, asked, at, guest, looked, read, seen, staff, work_off},
};
use crate::{
    house::{House, houses},
    pairs::gate::Gate,
    records::sent::{guess, order, send},
};

/// The files of the archive, by name.
pub async fn open(house: &House, whose: impl Into<Person>, reference: &str) -> BTreeMap<String, String> {
    let download = begin(house, whose.into().actor(), reference, Some(house.time.now())).await.unwrap();
    let mut bytes = Vec::new();
    for part in 0..download.parts {
        bytes.extend(download.part(house, part).await.unwrap());
    }
    assert_eq!(i64::try_from(bytes.len()).unwrap(), download.bytes);
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|at| {
            let mut file = archive.by_index(at).unwrap();
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[tokio::test]
async fn a_copy_holds_everything_and_says_what_there_is_not() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        send(&house, (0..1_203).map(|number| order(&house, &format!("order-{number}"))).collect()).await;
        let reference = asked(&house, amina, Kind::Copy, &all()).await;
        let letters = work_off(&house).await;
        assert_eq!(letters.len(), 2, "received, and ready: {letters:?}");
        let files = open(&house, amina, &reference).await;
        let orders: Vec<serde_json::Value> = serde_json::from_str(&files["data/orders.json"]).unwrap();
        assert_eq!(orders.len(), 1_203);
        assert_eq!(files["data/orders.csv"].lines().count(), 1_204);
        assert!(!files.contains_key("data/browsing.json"), "of what there is none there is no file");
        assert!(files["index.html"].contains("we hold nothing of") && files["index.html"].contains("Still to come"));
        assert!(files["requests.json"].contains(&reference));
        for name in files.keys().filter(|name| name.as_str() != "index.html") {
            assert!(files["index.html"].contains(&format!("href=\"{name}\"")), "the page leads to {name}");
        }
        assert_eq!(files.keys().filter(|name| name.starts_with("receipts/")).count(), 1);
        let manifest: serde_json::Value = serde_json::from_str(&files["manifest.json"]).unwrap();
        let listed = manifest["files"].as_array().unwrap();
        assert_eq!(listed.len(), files.len() - 1, "the manifest lists everything but itself");
        for file in listed {
            let text = &files[file["name"].as_str().unwrap()];
            assert_eq!(file["sha256"], hex::encode(Sha256::digest(text)), "{}", file["name"]);
        }
        assert_eq!(read(&house, amina, &reference).await.row.state, State::InProgress, "one place has not answered");
        let (_, actor) = staff(&house, Role::Support).await;
        let case = looked(&house, actor, &reference).await;
        let found = Outcome::parse(Some("done"), Some("{\"calls\": 2}")).unwrap();
        settle(&house, actor, at(&case), Some("call-recordings"), found).await.unwrap();
        let letters = work_off(&house).await;
        let says = |news: &str| letters.iter().filter(|subject| subject.contains(news)).count();
        assert_eq!((says("is ready"), says("is finished")), (1, 0), "{letters:?}");
        let files = open(&house, amina, &reference).await;
        assert_eq!(files["systems/call-recordings.json"], "{\"calls\": 2}");
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Done);
    }
}

#[tokio::test]
async fn a_copy_that_was_interrupted_anywhere_is_made_once_and_whole() {
    use candor::jobs::copy::make::make;
    let public_url = url::Url::parse("https://privacy.example.org/").unwrap();
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, (0..700).map(|number| order(&house, &format!("order-{number}"))).collect()).await;
        for polls in [1, 2, 3, 5, 8, 13] {
            let some = Draft { scope: Some("some".to_owned()), categories: vec!["orders".to_owned()], ..Draft::default() };
            let reference = asked(&house, amina, Kind::Copy, &some).await;
            let id = read(&house, amina, &reference).await.row.id;
            crate::requests::told::polled(make(&house, &public_url, id), polls).await;
            house.time.pass(Duration::from_secs(61));
            work_off(&house).await;
            let files = open(&house, amina, &reference).await;
            assert_eq!(files["data/orders.csv"].lines().count(), 701, "after {polls} polls");
            let ready = read(&house, amina, &reference).await.story.into_iter().filter(|entry| entry.happened.as_str() == "copy-ready");
            assert_eq!(ready.count(), 1, "after {polls} polls");
        }
    }
}

#[tokio::test]
async fn a_copy_is_fetched_by_its_owner_with_a_fresh_proof_and_for_three_days() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["orders".to_owned()], ..Draft::default() };
        let reference = asked(&house, amina, Kind::Copy, &some).await;
        let now = || Some(house.time.now());
        let early = begin(&house, Actor::Customer(amina), &reference, now()).await;
        assert!(matches!(early, Err(Error::NotFound | Error::Conflict(Clash::NotReady))));
        assert_eq!(work_off(&house).await, ["The copy you asked for is ready"], "one letter of a copy that is made within minutes");
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Done, "orders are nowhere else");
        assert!(open(&house, amina, &reference).await["index.html"].contains("Kinds of information you did not ask for"));
        assert!(matches!(begin(&house, Actor::Customer(ben), &reference, now()).await, Err(Error::NotFound)));
        assert!(matches!(begin(&house, Actor::Customer(amina), &reference, None).await, Err(Error::StepUp)));
        house.time.pass(Duration::from_secs(72 * 3600));
        let late = begin(&house, Actor::Customer(amina), &reference, now()).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::CopyExpired))));
        candor::usecases::housekeeping::purge(&house).await;
        let part = house.store.read().await.unwrap().copy_part(read(&house, amina, &reference).await.row.id, 1, 0).await.unwrap();
        assert!(part.is_none(), "what is over is gone");
    }
}

#[tokio::test]
async fn a_copy_is_made_again_once_where_what_changed_is_in_it_and_no_letter_says_so() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let guesses = [guess(&house, "guess-1", "dog"), guess(&house, "guess-2", "cat")];
        send(&house, guesses.into_iter().chain([order(&house, "order-1")]).collect()).await;
        let (mut copies, customer) = (Vec::new(), Actor::Customer(amina));
        for kind in ["orders", "guesses"] {
            let some = Draft { scope: Some("some".to_owned()), categories: vec![kind.to_owned()], ..Draft::default() };
            copies.push(asked(&house, amina, Kind::Copy, &some).await);
            work_off(&house).await;
        }
        let held = list(&house, customer, "guesses", &Filter::default(), None, 9).await.unwrap().records;
        assert_eq!(held.len(), 2);
        for guess in held {
            house.time.pass(Duration::from_secs(1));
            judge(&house, customer, &guess.id.to_string(), Some("delete")).await.unwrap();
        }
        let fetched = async |reference: &str| begin(&house, customer, reference, Some(house.time.now())).await.map(drop);
        assert!(fetched(&copies[0]).await.is_ok(), "no guess is in it");
        assert!(matches!(fetched(&copies[1]).await, Err(Error::Conflict(Clash::NotReady))), "at the moment of the first deletion");
        // The second job finds the request closed again, and its copy made.
        let (mail, url) = (Memory::new(house.time.clone()), url::Url::parse("https://privacy.example.org/").unwrap());
        while let Some(job) = crate::house::take(&house).await.unwrap() {
            let end = work(&house, &mail, &url, &job).await;
            assert!(matches!(end, End::Done | End::Moot(Moot::Closed)), "{end:?}");
            candor::usecases::jobs::take::settle(&house, job.lease, end).await.unwrap();
        }
        assert!(mail.list().is_empty());
        for (reference, times) in copies.iter().zip([0, 1]) {
            assert!(fetched(reference).await.is_ok());
            let row = read(&house, amina, reference).await.row;
            let story = house.store.read().await.unwrap().request_entries(row.id).await.unwrap();
            assert_eq!(story.iter().filter(|entry| entry.kind == "copy-again").count(), times, "{story:?}");
        }
    }
}

#[tokio::test]
async fn a_copy_nobody_makes_any_more_keeps_no_room_and_can_still_be_made() {
    use candor::jobs::copy::make::make;
    let public_url = url::Url::parse("https://privacy.example.org/").unwrap();
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, long_orders(&house)).await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["orders".to_owned()], ..Draft::default() };
        let reference = asked(&house, amina, Kind::Copy, &some).await;
        let id = read(&house, amina, &reference).await.row.id;
        let first_part = async || {
            let mut conn = house.store.read().await.unwrap();
            let generation = conn.copy(id).await.unwrap().map_or(0, |copy| copy.generation);
            conn.copy_part(id, generation, 0).await.unwrap()
        };
        // Stopped before one step after another, until the first part is kept.
        for at in 0.. {
            let gate = Gate::before(at);
            let paced: Portal = house.portal.with_parts(|parts| parts.store = parts.store.paced(gate.pace()));
            let url = public_url.clone();
            let making = tokio::spawn(async move { make(&paced, &url, id).await.map(drop) });
            gate.held().await;
            making.abort();
            gate.open();
            assert!(making.await.is_err_and(|error| error.is_cancelled()));
            if first_part().await.is_some() {
                break;
            }
        }
        assert_eq!(read(&house, amina, &reference).await.row.state, State::InProgress, "stopped in the middle");
        candor::usecases::housekeeping::purge(&house).await;
        assert!(first_part().await.is_some(), "it may still be under way");
        house.time.pass(Duration::from_secs(25 * 3600));
        candor::usecases::housekeeping::purge(&house).await;
        assert!(first_part().await.is_none(), "whoever made it gave up");
        work_off(&house).await;
        assert_eq!(open(&house, amina, &reference).await["data/orders.csv"].lines().count(), 41);
    }
}

#[tokio::test]
async fn a_copy_says_of_each_system_whether_nothing_was_found_or_nobody_could_look() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        systems_are(&house, |system| {
            if system.id.as_str() == "mailing-list" {
                (system.kind, system.keyed_by) = (SystemKind::Manual, vec![Identifier::Email]);
            }
        })
        .await;
        let nina = guest(&house, "nina@example.org").await;
        let Opened::New(reference) = ask(&house, Actor::Guest(nina), Kind::Copy, &all()).await.unwrap() else { panic!("open already") };
        approve(&house, support, at(&looked(&house, support, &reference).await), Granted::default()).await.unwrap();
        work_off(&house).await;
        for system in ["call-recordings", "mailing-list"] {
            house.time.pass(Duration::from_secs(60));
            settle(&house, support, at(&seen(&house, &reference).await), Some(system), Outcome::NotFound(String::new())).await.unwrap();
        }
        work_off(&house).await;
        let page = open(&house, nina, &reference).await.remove("index.html").unwrap();
        assert_eq!(page.matches("One of our systems found nobody who fits").count(), 1, "the mailing list, and that alone: {page}");
        assert!(page.contains("so nobody could look there"), "{page}");
        let name = house.portal.words(&house.shelf().unwrap().notice, Language::En).system("call-recordings").name();
        let which = format!("In one of our systems, nobody could look: {name}");
        assert!(plain(&page).contains(&plain(&which)), "{which}: {page}");
    }
}

/// Works off what is due, also for requests that have ended, and answers the subjects of the letters.
async fn sent(house: &House) -> Vec<String> {
    let (mail, url) = (Memory::new(house.time.clone()), url::Url::parse("https://privacy.example.org/").unwrap());
    while let Some(job) = crate::house::take(house).await.unwrap() {
        let end = work(house, &mail, &url, &job).await;
        assert!(matches!(end, End::Done | End::Moot(Moot::Closed)), "{end:?}");
        candor::usecases::jobs::take::settle(house, job.lease, end).await.unwrap();
    }
    mail.list().into_iter().map(|arrived| arrived.letter.subject.as_str().to_owned()).collect()
}

#[tokio::test]
async fn a_copy_that_is_withdrawn_or_takes_long_is_told_by_a_letter_before_it_is_made() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let orders = Draft { scope: Some("some".to_owned()), categories: vec!["orders".to_owned()], ..Draft::default() };
        let reference = asked(&house, amina, Kind::Copy, &orders).await;
        withdraw(&house, Actor::Customer(amina), &reference).await.unwrap();
        assert_eq!(sent(&house).await, ["Your request for a copy was withdrawn"]);
        house.time.pass(Duration::from_secs(2 * 3600));
        assert!(sent(&house).await.is_empty(), "that it came in was said with it");

        asked(&house, amina, Kind::Copy, &orders).await;
        let letter = async || take(&house, Lane::Letters).await.unwrap();
        house.time.pass(Duration::from_secs(3599));
        assert!(letter().await.is_none(), "nobody has made it yet, and it may still be soon");
        house.time.pass(Duration::from_secs(1));
        let job = letter().await.unwrap();
        assert!(matches!(&job.work, Work::Mail(Post::Request { news: News::Received, .. })));
        candor::usecases::jobs::take::settle(&house, job.lease, End::Done).await.unwrap();
        assert_eq!(sent(&house).await, ["The copy you asked for is ready"]);
    }
}
