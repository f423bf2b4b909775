//! A backup from before a deletion is restored: what was deleted is gone again before anybody is answered.

use candor::{
    domain::{
        actor::Actor,
        gone::What,
        ids::CustomerId,
        language::Language,
        request::{Kind, State},
    },
    store::ledger::Ledger,
    usecases::{
        customers::put::put,
        erasure::replay::replay,
        error::{Clash, Error},
        fairness::background,
        listening::panel,
        records::{
            figures::figures,
            forget::judge,
            list::{Filter, list},
            purge::{Run, purge},
            refusal::Refusal,
            take_in::Draft as RecordDraft,
            withdraw::{Draft as TakenBack, withdraw},
        },
        requests::draft::Draft,
        snapshot::{follow, load},
    },
};
use serde_json::json;
use std::time::Duration;

use super::told::{asked, delete, read, work_off};
use crate::{
    engines::{Engine, backup},
    explanations::told::explained,
    house::{House, draft, houses},
    records::sent::{guess, order, record, send},
};

const DAY: Duration = Duration::from_secs(24 * 3600);

/// Lines about what was deleted. Others are about a no, or about access that ended.
pub const DELETED: [What; 7] = [What::Customer, What::Category, What::Record, What::Withdrawn, What::Over, What::Background, What::Panel];

/// As much of a start as comes before anybody is served.
pub async fn begin(house: &House) -> usize {
    load::load(house).await.unwrap();
    let lines = replay(house).await.unwrap().lines;
    follow::catch_up(house).await.unwrap();
    lines
}

/// The database as it is, and a house that goes on with it.
pub async fn backed_up(house: House) -> (House, Engine) {
    house.store.close().await;
    let copy = backup(&house.engine).await;
    let House { portal, time, engine } = house;
    let (url, ledger) = (engine.url.clone(), engine.ledger());
    let again = House { portal, time, engine };
    let store = candor::store::Store::open(&url, again.time.clone()).await.unwrap();
    let portal = again.portal.with_parts(|parts| (parts.store, parts.ledger) = (store, ledger));
    let house = House { portal, ..again };
    begin(&house).await;
    (house, copy)
}

pub async fn guesses(house: &House, customer: CustomerId) -> Vec<String> {
    let listed = list(house, Actor::Customer(customer), "guesses", &Filter::default(), None, 10).await.unwrap();
    listed.records.into_iter().map(|record| record.id.to_string()).collect()
}

/// Answers about themself, and a place in the panel.
async fn say(house: &House, customer: CustomerId) {
    let said = background::Draft { answers: [("age".to_owned(), "from-75".to_owned())].into(), agreed: true };
    background::save(house, Actor::Customer(customer), said, Language::En).await.unwrap();
    panel::join(house, Actor::Customer(customer), Some("Large print.")).await.unwrap();
}

/// Whether any of it is there; all of it goes and comes together.
async fn said(house: &House, customer: CustomerId) -> bool {
    let background = background::own(house, Actor::Customer(customer)).await.unwrap().is_some();
    let member = panel::own(house, Actor::Customer(customer)).await.unwrap().is_some();
    assert_eq!(background, member);
    background
}

async fn take_back(house: &House, id: &str) {
    let taken = withdraw(house, Actor::Operator, vec![TakenBack { id: id.to_owned(), revision: None }]).await.unwrap();
    assert_eq!(taken, [Ok(())]);
}

fn view(house: &House, id: &str) -> RecordDraft {
    record(house, id, "browsing", "browse", json!({"page": "Tents"}))
}

fn only(category: &str) -> Draft {
    Draft { scope: Some("some".to_owned()), categories: vec![category.to_owned()], ..delete("now") }
}

pub async fn actions(house: &House) -> Vec<String> {
    let entries = house.store.read().await.unwrap().audit_after(0, 1000).await.unwrap();
    entries.into_iter().map(|entry| entry.action).collect()
}

#[tokio::test]
async fn whatever_was_deleted_since_a_backup_is_gone_before_the_first_answer() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-2").await, house.customer("c-1").await);
        house.choose(amina, "full").await.unwrap();
        house.choose(ben, "full").await.unwrap();
        let basket = record(&house, "basket-1", "basket", "buy", json!({"items": ["Pots"]}));
        let view = view(&house, "view-1");
        let load = vec![guess(&house, "g-1", "dog"), basket, view.clone(), order(&house, "o-1")];
        assert_eq!(send(&house, load).await, [None, None, None, None]);
        explained(&house).await;
        say(&house, ben).await;
        let (house, copy) = backed_up(house).await;

        // A person, a kind of data, a guess, what a system took back, what was over its time, and what somebody said about themself.
        take_back(&house, "o-1").await;
        background::delete(&house, Actor::Customer(ben)).await.unwrap();
        panel::leave(&house, Actor::Customer(ben)).await.unwrap();
        let guessed = guesses(&house, ben).await.remove(0);
        judge(&house, Actor::Customer(ben), &guessed, Some("delete")).await.unwrap();
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let some = asked(&house, ben, Kind::Delete, &only("browsing")).await;
        work_off(&house).await;
        assert_eq!(read(&house, ben, &some).await.row.state, State::Done);
        house.time.pass(DAY * 40);
        follow::catch_up(&house).await.unwrap();
        assert_eq!(purge(&house, Actor::House, Run::Real).await.unwrap().sums.len(), 1, "the basket");
        let before = house.ledger.read().await.unwrap();
        for what in DELETED {
            assert!(before.iter().any(|line| line.what == what), "{}", what.as_str());
        }
        house.store.close().await;

        let restored = house.on(copy).await;
        load::load(&restored).await.unwrap();
        let asks = || {
            let customer = restored.vault.blind_index(candor::vault::index::IndexField::Reference, "c-2");
            let question =
                candor::decisions::answer::Question { customer, purpose: "account", touchpoint: None, channel: None, topic: None };
            let clock: &dyn candor::domain::ports::Clock = &*restored.clock;
            restored.decisions.ask(&question, clock.moment())
        };
        assert!(asks().is_err(), "nobody is answered yet");
        // The purge is not run: what was over goes because the ledger says so, also under rules of another notice.
        assert_eq!(replay(&restored).await.unwrap().lines, before.len());
        assert!(asks().is_err(), "nor while it is deleted again");
        follow::catch_up(&restored).await.unwrap();
        assert!(!restored.decide("c-2", "account").allows());
        assert!(restored.decide("c-1", "account").allows(), "somebody else is as before");
        let mut conn = restored.store.read().await.unwrap();
        assert!(conn.customer(amina).await.unwrap().is_none() && conn.data_key(amina).await.unwrap().is_none());
        drop(conn);
        let left = figures(&restored, Actor::Customer(ben)).await.unwrap();
        for category in ["browsing", "basket", "guesses", "orders"] {
            assert!(left.of_category(category).is_none(), "{category}");
        }
        assert!(!said(&restored, ben).await, "nor what they said about themself");
        assert_eq!(send(&restored, vec![guess(&restored, "g-2", "dog")]).await, [Some(Refusal::Unwanted)], "nor is it taken again");
        assert_eq!(send(&restored, vec![view]).await, [Some(Refusal::Erased)], "nor is the next load a way back");
        let again = put(&restored, Actor::Operator, draft("c-2")).await;
        assert!(matches!(again, Err(Error::Conflict(Clash::Erased))), "{again:?}");
        let told = actions(&restored).await;
        for action in [
            "customer.erased",
            "category.erased",
            "inference.deleted",
            "records.purged",
            "background.deleted",
            "panel.left",
            "erasures.replayed",
        ] {
            assert!(told.iter().any(|told| told == action), "{action}");
        }
        // Known from here on.
        assert_eq!(replay(&restored).await.unwrap().lines, 0);
        restored.store.close().await;
    }
}

#[tokio::test]
async fn what_came_after_a_deletion_is_not_deleted_with_it_again() {
    for house in houses().await {
        let ben = house.customer("c-1").await;
        house.choose(ben, "full").await.unwrap();
        say(&house, ben).await;
        background::delete(&house, Actor::Customer(ben)).await.unwrap();
        panel::leave(&house, Actor::Customer(ben)).await.unwrap();
        send(&house, vec![view(&house, "view-1")]).await;
        asked(&house, ben, Kind::Delete, &only("browsing")).await;
        work_off(&house).await;
        house.time.pass(DAY);
        follow::catch_up(&house).await.unwrap();
        assert_eq!(send(&house, vec![view(&house, "view-2")]).await, [None]);
        say(&house, ben).await;
        // As a database from before the table: the file knows everything, the table nothing.
        crate::store::raw::run(&house.engine, "DELETE FROM erasures").await.unwrap();
        assert!(replay(&house).await.unwrap().lines > 0);
        assert_eq!(figures(&house, Actor::Customer(ben)).await.unwrap().of_category("browsing").unwrap().count, 1);
        assert!(said(&house, ben).await);
    }
}

#[tokio::test]
async fn what_came_after_a_deletion_is_left_also_where_an_older_backup_was_tried_before() {
    for house in houses().await {
        let ben = house.customer("c-1").await;
        house.choose(ben, "full").await.unwrap();
        send(&house, vec![view(&house, "view-1")]).await;
        let (house, before) = backed_up(house).await;
        house.time.pass(DAY);
        asked(&house, ben, Kind::Delete, &only("browsing")).await;
        work_off(&house).await;
        house.time.pass(DAY);
        follow::catch_up(&house).await.unwrap();
        assert_eq!(send(&house, vec![view(&house, "view-2")]).await, [None]);
        let (house, after) = backed_up(house).await;
        house.store.close().await;
        for (copy, left) in [(before, None), (after, Some(1))] {
            house.time.pass(DAY);
            let restored = house.on(copy).await;
            assert!(begin(&restored).await > 0 || left.is_some());
            let held = figures(&restored, Actor::Customer(ben)).await.unwrap();
            assert_eq!(held.of_category("browsing").map(|held| held.count), left);
            restored.store.close().await;
        }
    }
}

#[tokio::test]
async fn a_file_that_is_behind_is_caught_up_and_one_that_is_lost_is_written_again() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let first = house.ledger.read().await.unwrap();
        // A neighbour with a folder of its own.
        let elsewhere = house.engine.folder().join("neighbour.jsonl");
        let neighbour = house.neighbour().await.with_parts(|parts| parts.ledger = Ledger::at(&elsewhere));
        assert_eq!(replay(&neighbour).await.unwrap().lines, 0);
        assert_eq!(neighbour.ledger.read().await.unwrap(), first);
        asked(&house, ben, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        candor::usecases::ledger::mirror(&neighbour).await.unwrap();
        let both = house.ledger.read().await.unwrap();
        assert_eq!(both.iter().filter(|line| line.what == What::Customer).count(), 2);
        assert_eq!(neighbour.ledger.read().await.unwrap(), both);
        // Half a line is none.
        let mut text = std::fs::read(&elsewhere).unwrap();
        text.truncate(text.len() - 20);
        std::fs::write(&elsewhere, text).unwrap();
        let after = neighbour.with_parts(|parts| parts.ledger = Ledger::at(&elsewhere));
        assert_eq!(replay(&after).await.unwrap().lines, 0);
        assert_eq!(after.ledger.read().await.unwrap(), both);
        std::fs::remove_file(&elsewhere).unwrap();
        let lost = after.with_parts(|parts| parts.ledger = Ledger::at(&elsewhere));
        assert_eq!(replay(&lost).await.unwrap().lines, 0);
        assert_eq!(lost.ledger.read().await.unwrap(), both);
        neighbour.store.close().await;
    }
}

#[tokio::test]
async fn an_order_that_was_taken_back_is_gone_again_and_a_later_state_of_it_may_come() {
    for house in houses().await {
        taken_back_and_restored(house, false).await;
    }
    // As an older program wrote its lines.
    for house in houses().await {
        taken_back_and_restored(house, true).await;
    }
}

async fn taken_back_and_restored(house: House, by_an_older_program: bool) {
    let (amina, ben) = (house.customer("c-2").await, house.customer("c-1").await);
    let hers = RecordDraft { customer: "c-2".to_owned().try_into().unwrap(), ..order(&house, "o-2") };
    assert_eq!(send(&house, vec![order(&house, "o-1"), hers]).await, [None, None]);
    let (house, copy) = backed_up(house).await;
    take_back(&house, "o-1").await;
    take_back(&house, "o-2").await;
    // Taken back, and then its person erased: a law keeps nothing of it.
    asked(&house, amina, Kind::Delete, &delete("now")).await;
    work_off(&house).await;
    house.store.close().await;
    let lines = house.ledger.read().await.unwrap().len();
    if by_an_older_program {
        let text = std::fs::read_to_string(house.ledger.path()).unwrap();
        std::fs::write(house.ledger.path(), text.replace("\"withdrawn\"", "\"record\"")).unwrap();
    }

    let restored = house.on(copy).await;
    assert_eq!(begin(&restored).await, lines);
    assert!(restored.store.read().await.unwrap().all_records_after(None, 10).await.unwrap().is_empty());
    let told = actions(&restored).await;
    assert!(told.iter().any(|action| action == "records.withdrawn"));
    if !by_an_older_program {
        assert!(told.iter().all(|action| action != "inference.deleted"), "nobody deleted a guess");
    }
    let corrected = RecordDraft { revision: 1, ..order(&restored, "o-1") };
    assert_eq!(send(&restored, vec![corrected]).await, [None], "the right order is taken in");
    assert!(figures(&restored, Actor::Customer(ben)).await.unwrap().of_category("orders").is_some());
    restored.store.close().await;
}
