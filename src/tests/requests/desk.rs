use crate::requests::says::writes;
use candor::{
    domain::{
        actor::Actor,
        decide::Reason,
        request::{Decline, Kind, Refusal, State},
        staff::Role,
    },
    usecases::{
        askers::Asker,
        desk::{
            answer::{self, Expecting},
            case::case,
            decide::{self, Granted},
            hands::assign,
            jobs,
            pages::At,
            queue::queue,
            reveal::reveal,
            views::Filter,
        },
        error::{Clash, Error},
        requests::{draft::Draft, stop::lift},
        staff::{invite, member, sign_in},
    },
};
use std::time::Duration;

use super::told::{LONGER, PASSWORD, asked, at, code, delete, looked, read, seen, staff, work_off};
use crate::house::{houses, take};
use crate::requests::agreed;

fn question() -> Draft {
    Draft { words: Some("Whom did you give my address to?".to_owned()), ..Draft::default() }
}

#[tokio::test]
async fn staff_see_a_case_masked_until_they_say_why_and_the_customer_can_read_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        let (_, support) = staff(&house, Role::Support).await;
        let desk = case(&house, support, &reference).await.unwrap();
        assert!(desk.contact.is_none() && desk.case.asked.is_none() && !desk.revealed);
        let now = seen(&house, &reference).await;
        for nothing in [" ", ".", "a b"] {
            assert!(matches!(reveal(&house, support, at(&now), Some(nothing)).await, Err(Error::Invalid(_))), "{nothing}");
        }
        reveal(&house, support, at(&now), Some("To answer the question")).await.unwrap();
        let desk = case(&house, support, &reference).await.unwrap();
        assert_eq!(desk.contact.unwrap().reference.unwrap().as_str(), "c-1");
        assert_eq!(desk.case.asked.unwrap().words, question().words.unwrap());
        let story = read(&house, amina, &reference).await.story;
        let theirs = story.iter().rfind(|entry| entry.happened.is_for_everyone()).unwrap();
        assert_eq!(theirs.text.as_deref(), Some("To answer the question"), "the last that the person reads");
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        assert!(case(&house, officer, &reference).await.unwrap().contact.is_none(), "each says why for themself");
        house.time.pass(Duration::from_secs(8 * 3600 + 1));
        assert!(!case(&house, support, &reference).await.unwrap().revealed, "and again the next day");
        let (_, administrator) = staff(&house, Role::Administrator).await;
        assert!(matches!(case(&house, administrator, &reference).await, Err(Error::Forbidden)));
        assert!(matches!(case(&house, Actor::Customer(amina), &reference).await, Err(Error::Forbidden)));
    }
}

#[tokio::test]
async fn a_question_is_asked_back_answered_and_closed_with_a_letter_each_time() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let reference = asked(&house, amina, Kind::Question, &question()).await;
        work_off(&house).await;
        let (_, support) = staff(&house, Role::Support).await;
        let now = seen(&house, &reference).await;
        answer::write(&house, support, at(&now), Some("Which address?"), Expecting::Answer).await.unwrap();
        assert_eq!(work_off(&house).await.len(), 1);
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Waiting);
        // A member of staff with an older view first sees what changed.
        let late = answer::write(&house, support, at(&now), Some("Again"), Expecting::Nothing).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::ChangedElsewhere))));
        writes(&house, Actor::Customer(amina), &reference, Some("The new one")).await.unwrap();
        assert_eq!(read(&house, amina, &reference).await.row.state, State::InProgress);
        answer::note(&house, support, at(&seen(&house, &reference).await), Some("Asked shipping")).await.unwrap();
        agreed::finish(&house, support, at(&looked(&house, support, &reference).await), Some("To Parcelo, for your parcel."))
            .await
            .unwrap();
        let case = read(&house, amina, &reference).await;
        assert_eq!(case.row.state, State::Done);
        assert!(case.story.iter().any(|entry| entry.text.as_deref() == Some("To Parcelo, for your parcel.")));
        assert_eq!(work_off(&house).await.len(), 1);
    }
}

#[tokio::test]
async fn a_restriction_is_granted_obeyed_and_lifted_by_the_customer() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let draft = Draft { stop: Some("restrict".to_owned()), ..Draft::default() };
        let reference = asked(&house, amina, Kind::Stop, &draft).await;
        assert!(house.decide("c-1", "account").allows(), "asking is not granting");
        let (_, support) = staff(&house, Role::Support).await;
        agreed::approve(&house, support, at(&looked(&house, support, &reference).await), Granted::default()).await.unwrap();
        assert_eq!(house.reason("c-1", "account"), Reason::Restricted);
        assert!(house.decide("c-1", "tax-records").allows(), "but for what the law demands");
        lift(&house, Actor::Customer(amina)).await.unwrap();
        assert!(house.decide("c-1", "account").allows());
    }
}

#[tokio::test]
async fn declining_extending_and_holding_follow_the_rules_and_say_why() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, support) = staff(&house, Role::Support).await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let reference = asked(&house, amina, Kind::Delete, &delete("later")).await;
        let now = async || seen(&house, &reference).await;
        decide::extend(&house, support, at(&now().await), LONGER).await.unwrap();
        assert_eq!(read(&house, amina, &reference).await.row.due_on, jiff::civil::date(2026, 12, 21), "three months in all");
        let twice = decide::extend(&house, support, at(&now().await), LONGER).await;
        assert!(matches!(twice, Err(Error::Conflict(Clash::Case(Refusal::Extended)))));
        decide::hold(&house, support, at(&now().await), crate::requests::told::rest("We are checking something")).await.unwrap();
        house.time.pass(Duration::from_secs(60 * 24 * 3600));
        candor::usecases::requests::scheduled::look(&house).await.unwrap();
        assert_eq!(read(&house, amina, &reference).await.row.state, State::Scheduled, "a hold never ends by itself");
        decide::resume(&house, support, at(&now().await)).await.unwrap();
        let free = agreed::decline(&house, support, at(&now().await), Some("other"), Some("Because")).await;
        assert!(matches!(free, Err(Error::Forbidden)), "free words are the privacy officer's");
        assert!(matches!(agreed::decline(&house, officer, at(&now().await), Some("other"), None).await, Err(Error::Invalid(_))));
        agreed::decline(&house, officer, at(&looked(&house, officer, &reference).await), Some("not-verified"), None).await.unwrap();
        let case = read(&house, amina, &reference).await;
        assert_eq!((case.row.state, case.row.decline), (State::Declined, Some(Decline::NotVerified)));
        candor::usecases::snapshot::follow::catch_up(&house).await.unwrap();
        assert_eq!(house.reason("c-1", "suggestions"), Reason::NoConsent, "nothing waits to be deleted");
    }
}

#[tokio::test]
async fn the_queue_shows_what_is_due_first_and_filters() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let first = asked(&house, amina, Kind::Question, &question()).await;
        house.time.pass(Duration::from_secs(5 * 24 * 3600));
        let second = asked(&house, amina, Kind::Delete, &delete("later")).await;
        let (_, support) = staff(&house, Role::Support).await;
        let listed = async |filter: Filter| {
            let found = queue(&house, support, &filter, At::default()).await.unwrap();
            found.rows.into_iter().map(|row| row.row.reference).collect::<Vec<_>>()
        };
        assert_eq!(listed(Filter::default()).await, [&*first, &*second]);
        assert_eq!(listed(Filter { kind: Some("delete".to_owned()), ..Filter::default() }).await, [&*second]);
        assert_eq!(listed(Filter { view: Some("new".to_owned()), ..Filter::default() }).await, [&*first]);
        assign(&house, support, at(&seen(&house, &second).await)).await.unwrap();
        assert_eq!(listed(Filter { whose: Some("me".to_owned()), ..Filter::default() }).await, [&*second]);
        house.time.pass(Duration::from_secs(27 * 24 * 3600));
        assert_eq!(listed(Filter { view: Some("late".to_owned()), ..Filter::default() }).await, [&*first]);
    }
}

#[tokio::test]
async fn staff_sign_in_with_two_proofs_each_used_once_and_rest_after_five_wrong_ones() {
    for house in houses().await {
        let (id, _) = staff(&house, Role::Support).await;
        let form = |password: &str, one_time: &str| sign_in::Form {
            email: Some("Support@example.org".to_owned()),
            password: Some(password.to_owned()),
            one_time: Some(one_time.to_owned()),
        };
        let right = PASSWORD;
        let used = code(&house);
        assert!(sign_in::sign_in(&house, form(right, &used), &Asker::nobody()).await.is_err(), "it was used when joining");
        house.time.pass(Duration::from_secs(30));
        let fresh = code(&house);
        assert_eq!(sign_in::sign_in(&house, form(right, &fresh), &Asker::nobody()).await.unwrap(), id);
        assert!(sign_in::sign_in(&house, form(right, &fresh), &Asker::nobody()).await.is_err(), "once");
        for _ in 0..4 {
            let wrong = sign_in::sign_in(&house, form("a loud river bends twice", "000000"), &Asker::nobody()).await;
            assert!(matches!(wrong, Err(Error::Invalid(_))));
        }
        house.time.pass(Duration::from_secs(30));
        let resting = sign_in::sign_in(&house, form(right, &code(&house)), &Asker::nobody()).await;
        assert!(matches!(resting, Err(Error::TooMany { .. })));
        house.time.pass(Duration::from_secs(15 * 60));
        assert!(sign_in::sign_in(&house, form(right, &code(&house)), &Asker::nobody()).await.is_ok());
        invite::end(&house, Actor::Operator, "support@example.org").await.unwrap();
        assert!(member::actor(&house, id).await.unwrap().is_none(), "who is let go is gone with the next request");
        house.time.pass(Duration::from_secs(30));
        assert!(sign_in::sign_in(&house, form(right, &code(&house)), &Asker::nobody()).await.is_err());
    }
}

#[tokio::test]
async fn a_job_that_was_set_aside_is_seen_and_started_again() {
    use candor::usecases::jobs::{end::End, take::settle};
    for house in houses().await {
        let amina = house.customer("c-1").await;
        asked(&house, amina, Kind::Question, &question()).await;
        let job = take(&house).await.unwrap().unwrap();
        settle(&house, job.lease, End::Never("mail-refused")).await.unwrap();
        let (_, administrator) = staff(&house, Role::Administrator).await;
        let (_, support) = staff(&house, Role::Support).await;
        assert!(matches!(jobs::stuck(&house, support).await, Err(Error::Forbidden)));
        let stuck = jobs::stuck(&house, administrator).await.unwrap();
        assert_eq!((stuck.len(), stuck[0].last_error.as_deref()), (1, Some("mail-refused")));
        jobs::restart(&house, administrator, Some(&stuck[0].id.to_string())).await.unwrap();
        assert_eq!(work_off(&house).await.len(), 1);
    }
}

#[tokio::test]
async fn work_that_is_on_hold_leaves_the_queue_undone_and_what_resumes_the_case_queues_it_anew() {
    use candor::{
        jobs::job::work,
        outbound::mail::memory::Memory,
        usecases::jobs::{
            end::{End, Moot},
            post::Work,
            take::settle,
        },
    };
    let url = url::Url::parse("https://privacy.example.org/").unwrap();
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (_, support) = staff(&house, Role::Support).await;
        let reference = asked(&house, amina, Kind::Copy, &super::told::all()).await;
        decide::hold(&house, support, at(&seen(&house, &reference).await), crate::requests::told::rest("We are checking something"))
            .await
            .unwrap();
        let mut moot = 0;
        while let Some(job) = take(&house).await.unwrap() {
            let end = work(&house, &Memory::new(house.time.clone()), &url, &job).await;
            let copy = matches!(job.work, Work::Copy { .. });
            assert_eq!(end, if copy { End::Moot(Moot::Held) } else { End::Done });
            moot += usize::from(copy);
            settle(&house, job.lease, end).await.unwrap();
        }
        assert_eq!(moot, 1);
        assert!(house.store.read().await.unwrap().job_counts().await.unwrap().is_empty(), "it waits in no queue");
        assert!(read(&house, amina, &reference).await.copy.is_none_or(|copy| copy.ready_at.is_none()));
        decide::resume(&house, support, at(&seen(&house, &reference).await)).await.unwrap();
        work_off(&house).await;
        assert!(read(&house, amina, &reference).await.copy.unwrap().ready_at.is_some());
    }
}
