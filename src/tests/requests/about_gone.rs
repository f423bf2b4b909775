//! Requests of others about somebody who is erased: the talk is the asker's, and nothing found about that person is left.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        ports::Clock,
        request::{Kind, Part, Request, State},
        staff::{Deed, Role},
    },
    usecases::{
        copies::download::begin,
        desk::{decide::Granted, drafts, link::link, task::Outcome},
        erasure::run::run,
        error::{Clash, Error},
        kept_forms::about_cases::{About, keep, kept},
        requests::{draft::Draft, withdraw::withdraw},
        tasks::list::list,
    },
};
use std::time::Duration;

use super::{
    copies::open,
    deletions::held,
    told::{all, asked, at, delete, for_another, looked, proven, read, seen, staff, work_off},
};
use crate::{
    house::{House, houses},
    pairs::gate::Gate,
    requests::agreed::{approve, settle},
    served::everywhere,
};

const CALLS: &str = "call-recordings";
/// Longer than an act that waits for nobody.
const WAITS: Duration = Duration::from_millis(40);

/// An agent's request about the account, granted.
async fn granted(house: &House, agent: CustomerId, support: Actor, kind: Kind, draft: Draft) -> String {
    let reference = asked(house, agent, kind, &for_another("agent", draft)).await;
    let now = looked(house, support, &reference).await;
    link(house, support, at(&now), Some("c-1")).await.unwrap();
    approve(house, support, at(&proven(house, support, &reference).await), Granted::default()).await.unwrap();
    work_off(house).await;
    reference
}

async fn found(house: &House, support: Actor, reference: &str) {
    let found = Outcome::parse(Some("done"), Some("Two calls.")).unwrap();
    settle(house, support, at(&looked(house, support, reference).await), Some(CALLS), found).await.unwrap();
    work_off(house).await;
}

async fn erase(house: &House, meant: CustomerId) {
    asked(house, meant, Kind::Delete, &delete("now")).await;
    work_off(house).await;
    assert!(house.store.read().await.unwrap().customer(meant).await.unwrap().is_none());
}

async fn row(house: &House, reference: &str) -> Request {
    house.store.read().await.unwrap().request(reference).await.unwrap().unwrap()
}

/// Nothing of them is in the case, and the copy is no more.
async fn is_empty(house: &House, agent: CustomerId, reference: &str) {
    let case = read(house, agent, reference).await;
    assert!(case.tasks.iter().all(|task| task.answer.is_none()));
    let asked = case.asked.expect("the asker's own words");
    assert!(asked.behalf.unwrap().known().is_empty());
    let mut conn = house.store.read().await.unwrap();
    let id = row(house, reference).await.id;
    assert!(conn.findings(id).await.unwrap().is_empty() && conn.request_files(id).await.unwrap().is_empty());
    if let Some(copy) = conn.copy(id).await.unwrap() {
        for generation in 0..=copy.generation {
            assert!(conn.copy_part(id, generation, 0).await.unwrap().is_none());
        }
    }
}

#[tokio::test]
async fn an_agents_copy_under_way_ends_with_the_account_and_the_agent_reads_why() {
    for served in everywhere().await {
        let (meant, agent) = (served.customer("c-1").await, served.customer("c-2").await);
        held(&served).await;
        let (_, support) = staff(&served, Role::Support).await;
        let copy = granted(&served, agent, support, Kind::Copy, all()).await;
        assert!(!open(&served, agent, &copy).await.is_empty(), "a part of it is there");
        erase(&served, meant).await;
        assert_eq!(row(&served, &copy).await.state, State::Ended);
        is_empty(&served, agent, &copy).await;
        let case = read(&served, agent, &copy).await;
        assert!(case.about_gone && case.tasks.iter().all(|task| task.part == Part::Portal), "nobody has to look there any more");
        let open = list(&served, support, Some(CALLS), None).await.unwrap().tasks;
        assert!(open.iter().all(|task| task.row.reference != copy));
        let again = begin(&served, Actor::Customer(agent), &copy, Some(served.time.now())).await;
        assert!(matches!(again, Err(Error::Conflict(Clash::RequestClosed))));
        let page = served.signed_in("c-2").await.read(&format!("/en/requests/{copy}")).await;
        assert!(page.contains("We have deleted the account that this request was about."), "{page}");
    }
}

#[tokio::test]
async fn an_agents_copy_that_is_done_loses_what_was_found() {
    for house in houses().await {
        let (meant, agent) = (house.customer("c-1").await, house.customer("c-2").await);
        held(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = granted(&house, agent, support, Kind::Copy, all()).await;
        found(&house, support, &copy).await;
        assert!(open(&house, agent, &copy).await.contains_key("systems/call-recordings.txt"));
        let own = asked(&house, agent, Kind::Copy, &all()).await;
        work_off(&house).await;
        found(&house, support, &own).await;
        erase(&house, meant).await;
        assert_eq!(row(&house, &copy).await.state, State::Done, "it was answered");
        is_empty(&house, agent, &copy).await;
        let again = begin(&house, Actor::Customer(agent), &copy, Some(house.time.now())).await;
        assert!(matches!(again, Err(Error::Conflict(Clash::CopyExpired))));
        assert!(open(&house, agent, &own).await.contains_key("systems/call-recordings.txt"), "their own is theirs");
    }
}

/// A report on the tasks of a system that waits to be looked over.
const fn report(system: &str) -> About<'_> {
    About { deed: Deed::Tasks, of: "tasks", thing: system }
}

#[tokio::test]
async fn a_finding_for_an_agent_that_was_not_sent_yet_is_forgotten_with_the_account() {
    for house in houses().await {
        let (meant, agent) = (house.customer("c-1").await, house.customer("c-2").await);
        held(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = granted(&house, agent, support, Kind::Copy, all()).await;
        let own = asked(&house, agent, Kind::Copy, &all()).await;
        keep(&house, support, report(CALLS), &[&own, &copy], &"Two calls.").await.unwrap();
        keep(&house, support, report("another"), &[&own], &"No calls.").await.unwrap();
        let read = async |system: &'static str| kept::<String>(&house, support, report(system)).await.unwrap();
        assert_eq!(read(CALLS).await.as_deref(), Some("Two calls."));
        erase(&house, meant).await;
        assert_eq!(house.store.read().await.unwrap().kept_forms_of_staff(house.time.now()).await.unwrap().len(), 1);
        assert_eq!((read(CALLS).await, read("another").await.as_deref()), (None, Some("No calls.")), "the agent's own is theirs");
        keep(&house, support, report(CALLS), &[&copy], &"Two calls.").await.unwrap();
        assert_eq!(read(CALLS).await, None, "nor is it kept once more");
    }
}

#[tokio::test]
async fn an_agents_copy_is_made_again_without_the_kinds_that_are_deleted_and_what_was_found_of_them() {
    for house in houses().await {
        let (meant, agent) = (house.customer("c-1").await, house.customer("c-2").await);
        held(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = granted(&house, agent, support, Kind::Copy, all()).await;
        found(&house, support, &copy).await;
        let kinds = ["browsing", "messages"].map(str::to_owned).to_vec();
        asked(&house, meant, Kind::Delete, &Draft { scope: Some("some".to_owned()), categories: kinds, ..delete("now") }).await;
        work_off(&house).await;
        let files = open(&house, agent, &copy).await;
        assert!(files.contains_key("data/orders.json") && !files.contains_key("data/browsing.json"), "{:?}", files.keys());
        assert!(!files.contains_key("systems/call-recordings.txt"), "{:?}", files.keys());
    }
}

#[tokio::test]
async fn an_account_or_a_value_that_staff_typed_in_an_agents_case_and_did_not_send_is_forgotten_with_the_account() {
    for house in houses().await {
        let (meant, agent) = (house.customer("c-1").await, house.customer("c-2").await);
        held(&house).await;
        let (robin, support) = staff(&house, Role::Support).await;
        let copy = granted(&house, agent, support, Kind::Copy, all()).await;
        let typed = [("account", "c-1@example.org"), ("value", "Tents")].map(|(field, text)| (field.to_owned(), text.to_owned()));
        drafts::keep(&house, support, &copy, None, typed.into()).await.unwrap();
        let id = row(&house, &copy).await.id;
        let kept = async || drafts::drafts(&house, robin, id).await.unwrap().typed.len();
        assert_eq!(kept().await, 2);
        erase(&house, meant).await;
        assert_eq!(kept().await, 0);
    }
}

/// The call recordings alone hold messages.
#[tokio::test]
async fn a_copy_is_made_again_without_what_was_found_of_a_kind_also_where_no_record_of_it_is_held_here() {
    for house in houses().await {
        let (meant, agent) = (house.customer("c-1").await, house.customer("c-2").await);
        held(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let copy = granted(&house, agent, support, Kind::Copy, all()).await;
        found(&house, support, &copy).await;
        let own = asked(&house, meant, Kind::Copy, &all()).await;
        work_off(&house).await;
        found(&house, support, &own).await;
        let kinds = vec!["messages".to_owned()];
        asked(&house, meant, Kind::Delete, &Draft { scope: Some("some".to_owned()), categories: kinds, ..delete("now") }).await;
        work_off(&house).await;
        for (asker, reference) in [(agent, &copy), (meant, &own)] {
            let files = open(&house, asker, reference).await;
            assert!(files.contains_key("data/orders.json") && !files.contains_key("systems/call-recordings.txt"), "{:?}", files.keys());
        }
    }
}

#[tokio::test]
async fn a_deletion_that_an_agent_asked_for_forgets_by_which_names_they_were_known() {
    for house in houses().await {
        house.customer("c-1").await;
        let agent = house.customer("c-2").await;
        let (_, support) = staff(&house, Role::Support).await;
        let deletion = granted(&house, agent, support, Kind::Delete, delete("later")).await;
        assert_eq!(read(&house, agent, &deletion).await.asked.unwrap().behalf.unwrap().known().len(), 2, "systems are asked for them");
        let done = Outcome::Done(String::new());
        settle(&house, support, at(&seen(&house, &deletion).await), Some(CALLS), done).await.unwrap();
        work_off(&house).await;
        assert_eq!(row(&house, &deletion).await.state, State::Done);
        is_empty(&house, agent, &deletion).await;
        assert!(!read(&house, agent, &deletion).await.about_gone, "they asked for that");
    }
}

#[tokio::test]
async fn a_deletion_that_an_agent_takes_back_forgets_the_names_of_somebody_who_is_erased_by_then() {
    for house in houses().await {
        let (meant, agent) = (house.customer("c-1").await, house.customer("c-2").await);
        let (_, support) = staff(&house, Role::Support).await;
        let deletion = asked(&house, agent, Kind::Delete, &for_another("agent", delete("later"))).await;
        let now = looked(&house, support, &deletion).await;
        link(&house, support, at(&now), Some("c-1")).await.unwrap();
        erase(&house, meant).await;
        assert!(!read(&house, agent, &deletion).await.asked.unwrap().behalf.unwrap().known().is_empty(), "systems may be asked for them");
        withdraw(&house, Actor::Customer(agent), &deletion).await.unwrap();
        assert_eq!(row(&house, &deletion).await.state, State::Withdrawn);
        is_empty(&house, agent, &deletion).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn an_account_that_is_named_while_it_is_erased_is_named_nowhere_afterwards() {
    for house in houses().await {
        let (_, support) = staff(&house, Role::Support).await;
        for step in 0.. {
            let account = format!("meant-{step}");
            let (meant, agent) = (house.customer(&account).await, house.customer(&format!("agent-{step}")).await);
            let copy = asked(&house, agent, Kind::Copy, &for_another("agent", all())).await;
            let now = looked(&house, support, &copy).await;
            let deletion = asked(&house, meant, Kind::Delete, &delete("now")).await;
            let deletion = read(&house, meant, &deletion).await.row.id;
            // Held before one step after another, while the other goes as far as it can.
            let gate = Gate::before(step);
            let paced = house.portal.with_parts(|parts| parts.store = parts.store.paced(gate.pace()));
            let mut naming = tokio::spawn(async move { link(&paced, support, at(&now), Some(&account)).await });
            let held = tokio::select! {
                () = gate.held() => true,
                _ = &mut naming => false,
            };
            let portal = house.portal.clone();
            let mut erasing = tokio::spawn(async move { run(&portal, deletion).await.map(drop) });
            let early = tokio::time::timeout(WAITS, &mut erasing).await;
            gate.open();
            match early {
                Ok(erased) => erased.unwrap().unwrap(),
                Err(_) => erasing.await.unwrap().unwrap(),
            }
            if held {
                let _ = naming.await.unwrap();
            }
            let case = read(&house, agent, &copy).await;
            let asked = case.asked.unwrap();
            assert!(asked.named().is_none() || case.row.state == State::Ended, "held before step {step}: {:?}", case.row.state);
            assert!(asked.behalf.unwrap().known().is_empty(), "held before step {step}");
            if !held {
                break;
            }
        }
    }
}
