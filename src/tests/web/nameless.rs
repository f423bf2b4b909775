//! A person of whom nothing is known that a system keeps people by: the page says what can be done, nobody says that they looked for them
//! there, and the person reads that nobody could.

use candor::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        request::{Happened, Kind, Refusal, State, Why},
        staff::Role,
    },
    usecases::{
        customers::introduce::introduce,
        desk::{
            answer::{Expecting, write},
            case::case,
            decide::{Granted, extend},
            task::Outcome,
        },
        error::{Clash, Error, Field, Flaw},
        requests::open::Opened,
        tasks::{
            check::check,
            list::list,
            report::{Report, report},
        },
    },
    vault::index::IndexField,
};

use super::{acted_for::main_of, tasks::holder};
use crate::{
    requests::{
        agreed::{approve, settle},
        posted::{by_letter, support},
        told::{LONGER, all, ask, asked, at, delete, guest, letters, looked, proven, seen, work_off},
    },
    served::{Served, everywhere},
};

const CALLS: &str = "call-recordings";

fn fault<T: std::fmt::Debug>(done: Result<T, Error>) -> (Field, Flaw) {
    match done {
        Err(Error::Invalid(faults)) => (faults[0].field, faults[0].flaw),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn nobody_finds_nothing_of_a_person_for_whom_nobody_could_look() {
    for served in everywhere().await {
        let (id, robin) = support(&served).await;
        let browser = served.staff(id).await;
        let reference = by_letter(&served, robin, "copy", all()).await;
        looked(&served, robin, &reference).await;
        approve(&served, robin, at(&proven(&served, robin, &reference).await), Granted::default()).await.unwrap();
        work_off(&served).await;
        let path = format!("/en/staff/requests/{reference}");
        assert!(main_of(&browser, &path).await.contains("Ask them in the case, for example for a customer number."));
        let list_of_tasks = format!("/en/staff/tasks?system={CALLS}");
        let tasks = main_of(&holder(&served, "tomasz", &[CALLS]).await, &list_of_tasks).await;
        assert!(tasks.contains("so nobody can look. Choose “Not possible”"), "{tasks}");
        let errand = list(&served, robin, Some(CALLS), None).await.unwrap().tasks.remove(0);
        assert!(errand.found_by.is_empty());
        let picked = [format!("{reference}/{}", seen(&served, &reference).await.1)];
        for (outcome, words) in [("not-found", None), ("done", None), ("done", Some("A call of 3 May"))] {
            let came = Report { system: Some(CALLS), picked: &picked, outcome: Some(outcome), words, alone: Some("No colleague is here.") };
            let refused = (Field::State, Flaw::NotOffered);
            assert_eq!(fault(check(&served, robin, came).await), refused, "no page offers to save it: {outcome}");
            assert_eq!(fault(report(&served, robin, came).await), refused, "{outcome}");
        }
        let done = settle(&served, robin, at(&seen(&served, &reference).await), Some(CALLS), Outcome::Done(String::new())).await;
        assert_eq!(fault(done), (Field::State, Flaw::NotOffered), "the copy would say that nothing was found");
        // Staff who read the case may have asked them, and looked by hand.
        let tried = Outcome::NotFound("By the name in the letter".to_owned());
        settle(&served, robin, at(&seen(&served, &reference).await), Some(CALLS), tried).await.unwrap();
        work_off(&served).await;
        let story = case(&served, Actor::Staff(id, Role::Support), &reference).await.unwrap().case.story;
        assert!(story.iter().all(|entry| entry.happened != Happened::LookedFor), "there was no name or number to see");
        assert!(story.iter().any(|entry| entry.happened == Happened::TaskUnsearched && entry.text.is_some()));
        let page = main_of(&browser, &path).await;
        assert!(page.contains("so nobody could look there. If you know one, please write to us."), "{page}");
        assert!(page.contains("In one of our systems, nobody could look") && !page.contains("the person was not found"), "{page}");
    }
}

#[tokio::test]
async fn somebody_whose_page_is_deleted_is_asked_nothing_and_what_came_of_the_systems_can_be_said() {
    for served in everywhere().await {
        let (id, robin) = support(&served).await;
        let browser = served.staff(id).await;
        let nina = Actor::Guest(guest(&served, "nina@example.org").await);
        let Opened::New(reference) = ask(&served, nina, Kind::Delete, &delete("later")).await.unwrap() else { panic!("open already") };
        let told: String = letters(&served).await.iter().map(|letter| letter.text.replace('\n', " ")).collect();
        assert!(told.contains("Nothing is deleted before one of us has looked at your request.") && !told.contains("write to you before"));
        let path = format!("/en/staff/requests/{reference}");
        let now = looked(&served, robin, &reference).await;
        assert!(main_of(&browser, &path).await.contains("Write to the customer"));
        approve(&served, robin, at(&now), Granted::default()).await.unwrap();
        work_off(&served).await;

        let page = main_of(&browser, &path).await;
        assert!(page.contains("Nobody can open this person’s page any more, so nobody could read what you write."), "{page}");
        assert!(page.contains("they can no longer be asked: their page is deleted."), "{page}");
        assert!(!page.contains("Ask them in the case") && !browser.read(&path).await.contains("form[write]"), "{page}");
        for unsaid in ["The person reads your choice", "The customer reads this", "/as-read"] {
            assert!(!browser.read(&path).await.contains(unsaid), "{unsaid}: they read nothing any more");
        }
        let refused = write(&served, robin, at(&seen(&served, &reference).await), Some("Which number?"), Expecting::Nothing).await;
        assert!(matches!(refused, Err(Error::Conflict(Clash::Case(Refusal::PageGone)))), "{refused:?}");

        let tasks = main_of(&holder(&served, "tomasz", &[CALLS]).await, &format!("/en/staff/tasks?system={CALLS}")).await;
        assert!(tasks.contains("their page is deleted. Choose “Not possible”") && !tasks.contains("colleagues then ask"), "{tasks}");
        let failed = Outcome::Failed(Why::Said("Nobody can look there.".to_owned()));
        settle(&served, robin, at(&seen(&served, &reference).await), Some(CALLS), failed).await.unwrap();
        let page = main_of(&browser, &path).await;
        assert!(page.contains("Decide what to do: not possible in") && page.contains("Has not worked yet"), "{page}");
        assert!(!page.contains("Waits for") && !page.contains("We are working on it"), "{page}");

        let done = settle(&served, robin, at(&seen(&served, &reference).await), Some(CALLS), Outcome::Done(String::new())).await;
        assert_eq!(fault(done), (Field::Answer, Flaw::Missing), "nobody says how they were found");
        let tried = Outcome::NotFound("By the address".to_owned());
        settle(&served, robin, at(&seen(&served, &reference).await), Some(CALLS), tried).await.unwrap();
        let sent = work_off(&served).await;
        assert_eq!(sent, ["Your request is finished: Deletion"], "nobody could look in the system");
        let ended = main_of(&browser, &path).await;
        for said in ["In one of our systems, nobody could look", "Nobody could look there"] {
            assert!(
                ended.contains(said) && !ended.contains("the person was not found"),
                "all they wrote is gone, and that is still said: {ended}"
            );
        }
        assert_eq!(case(&served, Actor::Staff(id, Role::Support), &reference).await.unwrap().case.row.state, State::Done);
    }
}

/// A customer of whom the brand's systems have told a number, and no address.
async fn known_by_a_number(served: &Served, number: &str) -> CustomerId {
    introduce(served, Actor::Operator, number).await.unwrap();
    let index = served.vault.blind_index(IndexField::Reference, number);
    served.store.read().await.unwrap().customer_by_reference(&index).await.unwrap().unwrap().id
}

#[tokio::test]
async fn a_customer_whose_page_is_deleted_with_them_is_written_nothing_and_a_last_email_is_promised_only_where_there_is_an_address() {
    for served in everywhere().await {
        let (id, robin) = support(&served).await;
        let browser = served.staff(id).await;
        for (number, has_address) in [("c-1", true), ("c-2", false)] {
            let customer = if has_address { served.customer(number).await } else { known_by_a_number(&served, number).await };
            let reference = asked(&served, customer, Kind::Delete, &delete("now")).await;
            work_off(&served).await;
            assert!(served.store.read().await.unwrap().customer(customer).await.unwrap().is_none(), "their page is gone with them");
            looked(&served, robin, &reference).await;
            let path = format!("/en/staff/requests/{reference}");
            let page = main_of(&browser, &path).await;
            assert!(page.contains("If we have their email address, a last email says what became of the request"), "{page}");
            assert!(!browser.read(&path).await.contains("form[write]"), "{page}");
            let now = seen(&served, &reference).await;
            for (done, why) in [
                (write(&served, robin, at(&now), Some("Hello"), Expecting::Nothing).await, Refusal::PageGone),
                (extend(&served, robin, at(&now), LONGER).await, Refusal::PageGone),
                (write(&served, robin, at(&now), Some("Which number?"), Expecting::Answer).await, Refusal::Deleting),
            ] {
                assert!(matches!(done, Err(Error::Conflict(Clash::Case(refusal))) if refusal == why), "{why:?}: {done:?}");
            }
            assert!(list(&served, robin, Some(CALLS), None).await.unwrap().tasks.iter().all(|errand| errand.page_gone));
            settle(&served, robin, at(&now), Some(CALLS), Outcome::Done(String::new())).await.unwrap();
            assert_eq!(work_off(&served).await.is_empty(), !has_address);
            assert_eq!(case(&served, robin, &reference).await.unwrap().case.row.state, State::Done);
        }
    }
}
