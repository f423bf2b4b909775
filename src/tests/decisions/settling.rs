//! The outcome of a contact decides whether it counts.

use candor::{
    domain::{
        actor::Actor,
        decide::Reason,
        ids::{ApiKeyId, CustomerId},
        request::Kind,
    },
    usecases::{
        attempts::Refused,
        contacts::settle::{Settled, settle},
        error::{Clash, Error, Fault, Field, Flaw},
        explanations::refused::attempts,
    },
};
use std::time::Duration;

use super::asking::{DAY, MINUTE, ask, got, reader, refused, say};
use crate::{
    house::{House, houses},
    requests::told::{asked, delete, work_off},
};

fn unknown(result: Result<(), Error>) {
    let Err(Error::Invalid(faults)) = result else { panic!("{result:?}") };
    assert_eq!(faults, [Fault { field: Field::Reservation, flaw: Flaw::Unknown }]);
}

#[tokio::test]
async fn a_slot_nobody_confirms_lapses_after_ten_minutes() {
    for house in houses().await {
        reader(&house, "c-1").await;
        got(&ask(&house, "c-1").await);
        house.later(MINUTE * 10 - Duration::from_millis(1)).await;
        refused(&ask(&house, "c-1").await, Reason::Frequency);
        house.later(Duration::from_millis(1)).await;
        got(&ask(&house, "c-1").await);
    }
}

#[tokio::test]
async fn word_that_comes_late_still_counts() {
    for house in houses().await {
        reader(&house, "c-1").await;
        let slot = got(&ask(&house, "c-1").await);
        house.later(MINUTE * 11).await;
        say(&house, &slot, Settled::Sent).await.unwrap();
        refused(&ask(&house, "c-1").await, Reason::Frequency);
        // From when it was reserved, not from when we heard of it.
        house.later(DAY * 7 - MINUTE * 11).await;
        got(&ask(&house, "c-1").await);
        // Even after it was said to have been released: what the person got, they got.
        reader(&house, "c-2").await;
        let slot = got(&ask(&house, "c-2").await);
        say(&house, &slot, Settled::Released).await.unwrap();
        say(&house, &slot, Settled::Sent).await.unwrap();
        refused(&ask(&house, "c-2").await, Reason::Frequency);
    }
}

/// The attempts she reads: what each was, and how often.
async fn went_on(house: &House, customer: CustomerId) -> Vec<(Refused, u64)> {
    let all = attempts(house, Actor::Customer(customer)).await.unwrap();
    all.into_iter().map(|attempt| (attempt.refused, attempt.count)).collect()
}

#[tokio::test]
async fn a_letter_that_goes_out_a_day_after_the_no_is_an_attempt_and_one_that_crossed_with_it_is_none() {
    for house in houses().await {
        let mailer = Actor::System(ApiKeyId::new(&*house.time, &candor::cli::machine::SystemEntropy));
        for (late, count) in [(MINUTE * 60, None), (DAY * 2, Some(1))] {
            let reference = format!("c-{}", late.as_secs());
            let amina = reader(&house, &reference).await;
            let slot = got(&ask(&house, &reference).await);
            house.choose(amina, "off").await.unwrap();
            house.later(late).await;
            // The same word twice is one letter.
            for _ in 0..2 {
                settle(&house, mailer, &slot, Settled::Sent).await.unwrap();
            }
            let expected: Vec<_> = count.into_iter().map(|count| (Refused::Purpose("newsletter".parse().unwrap()), count)).collect();
            assert_eq!(went_on(&house, amina).await, expected, "{late:?}");
        }
        // With a yes, there is nothing to count; nor for a letter that never went out.
        let clara = reader(&house, "c-1").await;
        let sent = got(&ask(&house, "c-1").await);
        house.later(DAY * 2).await;
        settle(&house, mailer, &sent, Settled::Sent).await.unwrap();
        house.later(DAY * 8).await;
        let released = got(&ask(&house, "c-1").await);
        house.choose(clara, "off").await.unwrap();
        house.later(DAY * 2).await;
        settle(&house, mailer, &released, Settled::Released).await.unwrap();
        assert_eq!(went_on(&house, clara).await, []);
    }
}

#[tokio::test]
async fn a_released_slot_is_free_at_once_and_what_was_sent_cannot_be_unsent() {
    for house in houses().await {
        reader(&house, "c-1").await;
        let first = got(&ask(&house, "c-1").await);
        say(&house, &first, Settled::Released).await.unwrap();
        say(&house, &first, Settled::Released).await.unwrap();
        let second = got(&ask(&house, "c-1").await);
        assert_ne!(first, second);
        say(&house, &second, Settled::Sent).await.unwrap();
        say(&house, &second, Settled::Sent).await.unwrap();
        assert!(matches!(say(&house, &second, Settled::Released).await, Err(Error::Conflict(Clash::TooLate))));
        refused(&ask(&house, "c-1").await, Reason::Frequency);
    }
}

#[tokio::test]
async fn a_reservation_nobody_made_is_unknown_and_only_the_brand_says_what_became_of_one() {
    for house in houses().await {
        let amina = reader(&house, "c-1").await;
        unknown(say(&house, "019a5f3e-7c1b-7d2a-9f00-3b1c5d7e9a11", Settled::Sent).await);
        unknown(say(&house, "nonsense", Settled::Released).await);
        let slot = got(&ask(&house, "c-1").await);
        assert!(matches!(settle(&house, Actor::Customer(amina), &slot, Settled::Sent).await, Err(Error::Forbidden)));
        assert!(matches!(settle(&house, Actor::Anonymous, &slot, Settled::Released).await, Err(Error::NotSignedIn)));
        refused(&ask(&house, "c-1").await, Reason::Frequency);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_sent_and_released_at_once_either_comes_first_and_sent_is_what_stays() {
    for house in houses().await {
        for round in 0..4 {
            let reference = format!("c-{round}");
            reader(&house, &reference).await;
            let slot = got(&ask(&house, &reference).await);
            let neighbour = house.neighbour().await;
            let (sent, released) = tokio::join!(say(&house, &slot, Settled::Sent), say(&neighbour, &slot, Settled::Released));
            sent.unwrap();
            assert!(matches!(released, Ok(()) | Err(Error::Conflict(Clash::TooLate))), "{released:?}");
            refused(&ask(&house, &reference).await, Reason::Frequency);
        }
    }
}

#[tokio::test]
async fn what_was_sent_is_in_the_log_and_the_chain_is_whole() {
    for house in houses().await {
        reader(&house, "c-1").await;
        let slot = got(&ask(&house, "c-1").await);
        let before = house.store.read().await.unwrap().last_seq().await.unwrap();
        say(&house, &slot, Settled::Sent).await.unwrap();
        say(&house, &slot, Settled::Sent).await.unwrap();
        let mut conn = house.store.read().await.unwrap();
        assert_eq!(conn.last_seq().await.unwrap(), before + 1, "once, however often it is said");
        assert_eq!(conn.verify_log(&[]).await.unwrap(), candor::domain::log_tree::verdict::Verdict::Whole { entries: before + 1 });
    }
}

#[tokio::test]
async fn nobodys_contacts_outlive_them() {
    for house in houses().await {
        let amina = reader(&house, "c-1").await;
        reader(&house, "c-2").await;
        let (hers, others) = (got(&ask(&house, "c-1").await), got(&ask(&house, "c-2").await));
        say(&house, &hers, Settled::Sent).await.unwrap();
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let mut conn = house.store.read().await.unwrap();
        assert!(conn.contact(hers.parse().unwrap()).await.unwrap().is_none());
        assert!(conn.contact(others.parse().unwrap()).await.unwrap().is_some());
        drop(conn);
        unknown(say(&house, &hers, Settled::Sent).await);
        refused(&ask(&house, "c-1").await, Reason::Unknown);
    }
}

#[tokio::test]
async fn contacts_are_forgotten_once_no_limit_looks_back_at_them() {
    for house in houses().await {
        reader(&house, "c-1").await;
        let slot = got(&ask(&house, "c-1").await);
        say(&house, &slot, Settled::Sent).await.unwrap();
        for (days, kept) in [(31, true), (10, false)] {
            house.later(DAY * days).await;
            candor::usecases::housekeeping::purge(&house).await;
            let known = house.store.read().await.unwrap().contact(slot.parse().unwrap()).await.unwrap();
            assert_eq!(known.is_some(), kept);
        }
    }
}
