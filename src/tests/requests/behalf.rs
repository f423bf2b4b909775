//! For somebody else: staff name the account, and the work is done for it and delivered to whoever asked.

use candor::{
    domain::{
        actor::Actor,
        catalogue::Identifier,
        decide::Reason,
        request::{Kind, Refusal, State},
        staff::Role,
    },
    usecases::{
        copies::printed::printed,
        desk::{
            case::case,
            decide::{Granted, hold, resume},
            link::link,
            task::Outcome,
        },
        error::{Clash, Error, Field},
        records::{
            exclude::choose_use,
            list::{Filter, list},
        },
        requests::{draft::Draft, kept::Behalf},
        tasks,
    },
};
use serde_json::json;
use std::time::Duration;

use super::{
    copies::open,
    deletions::held,
    elsewhere::wrong_message,
    posted::by_letter,
    told::{all, ask, asked, at, delete, for_another, looked, proven, read, seen, staff, work_off},
};
use crate::requests::agreed::{approve, settle};
use crate::{
    house::{House, houses},
    records::sent::{order, send},
};

fn for_her(draft: Draft) -> Draft {
    for_another("agent", draft)
}

#[test]
fn names_that_were_kept_without_their_kind_are_read_by_their_places() {
    let mut kept = json!({"role": "agent", "name": "", "evidence": "", "known_as": ["amina@shop", "+1@example.org", "030 1234"]});
    let read = |kept: &serde_json::Value| serde_json::from_value::<Behalf>(kept.clone()).unwrap().known();
    let names = [(Identifier::Reference, "amina@shop"), (Identifier::Email, "+1@example.org"), (Identifier::Phone, "030 1234")];
    let expected = names.map(|(kind, name)| (kind, name.to_owned()));
    assert_eq!(read(&kept), expected);
    kept["known_by"] = json!([["reference", "+4915"]]);
    assert_eq!(read(&kept), [(Identifier::Reference, "+4915".to_owned())]);
}

#[tokio::test]
async fn a_copy_for_somebody_else_is_a_copy_of_theirs_and_goes_to_whoever_asked() {
    for house in houses().await {
        house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let agent = house.customer("c-2").await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = asked(&house, agent, Kind::Copy, &for_her(all())).await;
        // A hold that ends begins nothing that nobody began.
        hold(&house, support, at(&seen(&house, &copy).await), crate::requests::told::rest("We look into it.")).await.unwrap();
        resume(&house, support, at(&seen(&house, &copy).await)).await.unwrap();
        work_off(&house).await;
        assert!(read(&house, agent, &copy).await.copy.is_none());
        let now = looked(&house, support, &copy).await;
        let unnamed = approve(&house, support, at(&now), Granted::default()).await;
        assert!(matches!(unnamed, Err(Error::Conflict(Clash::Case(Refusal::NotLinked)))));
        let unknown = link(&house, support, at(&now), Some("c-17")).await;
        assert!(matches!(unknown, Err(Error::Invalid(faults)) if faults[0].field == Field::Account));
        link(&house, support, at(&now), Some(" c-1@example.org ")).await.unwrap();
        let desk = case(&house, support, &copy).await.unwrap();
        assert_eq!(desk.case.asked.unwrap().behalf.unwrap().known_as, ["c-1", "c-1@example.org"], "systems are asked for her");
        approve(&house, support, at(&proven(&house, support, &copy).await), Granted::default()).await.unwrap();
        let letters = work_off(&house).await;
        assert!(letters.iter().any(|subject| subject.contains("Part of the copy")), "{letters:?}");
        let found = Outcome::parse(Some("done"), Some("Two calls.")).unwrap();
        settle(&house, support, at(&seen(&house, &copy).await), Some("call-recordings"), found).await.unwrap();
        let letters = work_off(&house).await;
        assert!(letters.iter().any(|subject| subject.contains("The copy you asked for is ready")), "{letters:?}");
        let files = open(&house, agent, &copy).await;
        assert!(files["account.json"].contains("c-1@example.org") && !files["account.json"].contains("c-2@example.org"));
        assert!(files.contains_key("data/orders.json") && files["systems/call-recordings.txt"].contains("Two calls."));
        let case = read(&house, agent, &copy).await;
        assert_eq!(case.row.state, State::Done);
        let said: Vec<&str> = case.story.iter().map(|entry| entry.happened.as_str()).filter(|what| what.starts_with("copy-")).collect();
        assert_eq!(said, ["copy-begun", "copy-ready"], "ready is said once, when everything is there");
    }
}

/// An agent's copy about `c-1`, asked for by letter: it waits to be posted.
async fn copy_by_letter(house: &House, support: Actor) -> String {
    let copy = by_letter(house, support, "copy", for_her(all())).await;
    made(house, support, &copy).await;
    copy
}

/// Their copy about `c-1` is made, every system's part of it too.
pub async fn made(house: &House, staff: Actor, copy: &str) {
    let now = looked(house, staff, copy).await;
    link(house, staff, at(&now), Some("c-1")).await.unwrap();
    approve(house, staff, at(&proven(house, staff, copy).await), Granted::default()).await.unwrap();
    work_off(house).await;
    let found = Outcome::parse(Some("done"), Some("Two calls.")).unwrap();
    settle(house, staff, at(&seen(house, copy).await), Some("call-recordings"), found).await.unwrap();
    work_off(house).await;
}

/// A letter may wait for long.
#[tokio::test]
async fn a_copy_for_somebody_else_that_waits_for_the_post_loses_what_they_delete_and_is_deleted_with_them() {
    for house in houses().await {
        let meant = house.customer("c-1").await;
        held(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = copy_by_letter(&house, support).await;
        let names = async || {
            let files = printed(&house, support, &copy).await?;
            Ok::<Vec<String>, Error>(files.into_iter().map(|(name, _)| name).collect())
        };
        let holds = |names: &[String], file: &str| names.iter().any(|name| name == file);
        let before = names().await.unwrap();
        assert!(holds(&before, "data/browsing.json") && holds(&before, "data/orders.json"), "{before:?}");

        let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("now") };
        asked(&house, meant, Kind::Delete, &some).await;
        work_off(&house).await;
        let after = names().await.unwrap();
        assert!(!holds(&after, "data/browsing.json") && holds(&after, "data/orders.json"), "{after:?}");

        asked(&house, meant, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let gone = names().await;
        assert!(matches!(gone, Err(Error::Conflict(Clash::CopyExpired))), "{gone:?}");
        let mut conn = house.store.read().await.unwrap();
        let row = conn.request(&copy).await.unwrap().unwrap();
        let ended = conn.copy(row.id).await.unwrap().unwrap();
        assert!(conn.copy_part(row.id, ended.generation, 0).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_copy_that_waits_for_the_post_is_made_again_before_it_is_printed_where_the_person_has_said_something_since() {
    for house in houses().await {
        let meant = house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = copy_by_letter(&house, support).await;
        let text = async |file: &str| {
            let files = printed(&house, support, &copy).await?;
            Ok::<String, Error>(files.into_iter().find(|(name, _)| name == file).unwrap().1)
        };
        assert!(text("data/orders.json").await.unwrap().contains("\"excluded_at\":null"));
        let held = list(&house, Actor::Customer(meant), "orders", &Filter::default(), None, 9).await.unwrap();
        for said in ["excluded", "chosen"] {
            house.time.pass(Duration::from_secs(1));
            if said == "excluded" {
                choose_use(&house, Actor::Customer(meant), &held.records[0].id.to_string(), Some("not")).await.unwrap();
            } else {
                house.choose(meant, "full").await.unwrap();
            }
            let before = text("account.json").await;
            assert!(matches!(before, Err(Error::Conflict(Clash::NotReady))), "{said}: {before:?}");
            work_off(&house).await;
            assert!(!text("data/orders.json").await.unwrap().contains("\"excluded_at\":null"), "{said}");
            assert_eq!(text("account.json").await.unwrap().contains("\"full\""), said == "chosen");
        }
    }
}

#[tokio::test]
async fn a_deletion_for_somebody_else_deletes_theirs_and_not_the_askers() {
    for house in houses().await {
        let meant = house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let agent = house.customer("c-2").await;
        let (_, support) = staff(&house, Role::Support).await;
        let deletion = asked(&house, agent, Kind::Delete, &for_her(delete("later"))).await;
        let now = looked(&house, support, &deletion).await;
        link(&house, support, at(&now), Some("c-1")).await.unwrap();
        approve(&house, support, at(&proven(&house, support, &deletion).await), Granted::default()).await.unwrap();
        work_off(&house).await;
        let mut conn = house.store.read().await.unwrap();
        assert!(conn.customer(meant).await.unwrap().is_none() && conn.data_key(meant).await.unwrap().is_none());
        assert!(conn.customer(agent).await.unwrap().is_some());
        drop(conn);
        let desk = case(&house, support, &deletion).await.unwrap();
        assert_eq!((desk.case.row.state, desk.case.asked.unwrap().behalf.unwrap().known_as.len()), (State::Deleting, 2));
        let done = Outcome::Done(String::new());
        settle(&house, support, at(&seen(&house, &deletion).await), Some("call-recordings"), done).await.unwrap();
        work_off(&house).await;
        let told = read(&house, agent, &deletion).await;
        assert_eq!(told.row.state, State::Done);
        let receipt = told.receipt.unwrap();
        assert!(receipt.everything && receipt.gone.is_empty() && receipt.stays.is_empty(), "nothing of hers is told");
        assert!(house.decide("c-2", "account").allows());
    }
}

#[tokio::test]
async fn a_correction_for_somebody_else_changes_the_record_staff_found_and_nothing_of_the_askers() {
    for house in houses().await {
        let meant = house.customer("c-1").await;
        let agent = house.customer("c-2").await;
        let mut own = order(&house, "order-2");
        own.customer = "c-2".to_owned().try_into().unwrap();
        send(&house, vec![order(&house, "order-1"), own]).await;
        let totals = async |customer| {
            let held = list(&house, Actor::Customer(customer), "orders", &Filter::default(), None, 9).await.unwrap();
            held.records.into_iter().map(|record| (record.id.to_string(), record.content.data()["total"].clone())).next().unwrap()
        };
        let (record, before) = totals(meant).await;
        let (theirs, _) = totals(agent).await;
        let (_, support) = staff(&house, Role::Support).await;
        let unknown = for_her(Draft { field: Some("orders/nothing".to_owned()), after: Some("12".to_owned()), ..Draft::default() });
        let refused = ask(&house, Actor::Customer(agent), Kind::Correct, &unknown).await;
        assert!(matches!(refused, Err(Error::Invalid(faults)) if faults[0].field == Field::FieldName));
        let wish = Draft { field: Some("orders/total".to_owned()), after: Some("12".to_owned()), ..Draft::default() };
        let correction = asked(&house, agent, Kind::Correct, &for_her(wish)).await;
        let now = looked(&house, support, &correction).await;
        let unnamed = approve(&house, support, at(&now), Granted::default()).await;
        assert!(matches!(unnamed, Err(Error::Conflict(Clash::Case(Refusal::NotLinked)))));
        link(&house, support, at(&now), Some("c-1")).await.unwrap();
        let desk = case(&house, support, &correction).await.unwrap();
        assert_eq!(desk.candidates.iter().map(|one| one.id.to_string()).collect::<Vec<_>>(), std::slice::from_ref(&record), "hers alone");
        let now = proven(&house, support, &correction).await;
        let none = approve(&house, support, at(&now), Granted::default()).await;
        assert!(matches!(none, Err(Error::Invalid(faults)) if faults[0].field == Field::Record));
        let others = approve(&house, support, at(&now), Granted { record: Some(&theirs), ..Granted::default() }).await;
        assert!(matches!(others, Err(Error::NotFound)), "no record of the one who asks");
        assert_eq!(totals(meant).await.1, before, "nothing is done");
        approve(&house, support, at(&now), Granted { record: Some(&record), ..Granted::default() }).await.unwrap();
        assert_eq!(totals(meant).await.1, serde_json::json!(12));
        assert_eq!(totals(agent).await.1, before);
        assert_eq!(read(&house, agent, &correction).await.row.state, State::Done);
        work_off(&house).await;
    }
}

#[tokio::test]
async fn a_system_is_told_which_record_a_correction_for_somebody_else_is_about() {
    for house in houses().await {
        let (_, own) = wrong_message(&house).await;
        let agent = house.customer("c-2").await;
        let (_, support) = staff(&house, Role::Support).await;
        let some = |text: &str| Some(text.to_owned());
        let wish = Draft { field: some("messages/subject"), before: some("A parcel"), after: some("A letter"), ..Draft::default() };
        let correction = asked(&house, agent, Kind::Correct, &for_her(wish)).await;
        let now = looked(&house, support, &correction).await;
        link(&house, support, at(&now), Some("c-1")).await.unwrap();
        let found = case(&house, support, &correction).await.unwrap().candidates.remove(0).id.to_string();
        let now = proven(&house, support, &correction).await;
        approve(&house, support, at(&now), Granted { record: Some(&found), ..Granted::default() }).await.unwrap();
        let errand = tasks::list::list(&house, support, Some("call-recordings"), None).await.unwrap().tasks.remove(0);
        assert_eq!(errand.row.reference, correction, "nobody granted {own}");
        assert_eq!(errand.found_by, [(Identifier::Reference, "c-1".to_owned())]);
        let told = errand.correction.unwrap();
        assert_eq!((told.record.as_deref(), &*told.before, &*told.after), (Some("message-1"), "A parcel", "A letter"));
        work_off(&house).await;
    }
}

/// As with one's own "delete now": memory obeys before staff are answered, and the job runs later.
#[tokio::test]
async fn the_very_next_decision_about_the_person_meant_refuses_once_their_deletion_has_begun() {
    for house in houses().await {
        let meant = house.customer("c-1").await;
        house.choose(meant, "full").await.unwrap();
        let agent = house.customer("c-2").await;
        let (_, support) = staff(&house, Role::Support).await;
        let deletion = asked(&house, agent, Kind::Delete, &for_her(delete("later"))).await;
        let now = looked(&house, support, &deletion).await;
        link(&house, support, at(&now), Some("c-1")).await.unwrap();
        assert!(house.decide("c-1", "account").allows() && house.decide("c-1", "recommendations").allows(), "named is not begun");
        approve(&house, support, at(&proven(&house, support, &deletion).await), Granted::default()).await.unwrap();
        assert_eq!((house.reason("c-1", "account"), house.reason("c-1", "recommendations")), (Reason::Erasure, Reason::Erasure));
        assert!(house.decide("c-2", "account").allows(), "nobody else");
        work_off(&house).await;
        assert_eq!(house.reason("c-1", "account"), Reason::Unknown);
    }
}

/// Widened, a deletion is what it is: another one, for more.
#[tokio::test]
async fn a_planned_deletion_can_be_widened() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let some = Draft { scope: Some("some".to_owned()), categories: vec!["browsing".to_owned()], ..delete("later") };
        let first = asked(&house, amina, Kind::Delete, &some).await;
        let second = asked(&house, amina, Kind::Delete, &delete("now")).await;
        assert_ne!(first, second);
        work_off(&house).await;
        assert!(house.store.read().await.unwrap().customer(amina).await.unwrap().is_none());
        let row = house.store.read().await.unwrap().request(&first).await.unwrap().unwrap();
        assert_eq!(row.state, State::Ended, "nobody took it back");
    }
}
