//! A customer who wants one contact a week gets one a week, however many systems ask at once.

use candor::{
    domain::{actor::Actor, boundaries::Frequency, catalogue::Channel, decide::Reason, wish::Wish},
    usecases::contacts::{decide::decide, settle::Settled},
};
use std::{task::Poll, time::Duration};

use super::asking::{DAY, MINUTE, ask, ask_all, got, often, question, reader, refused, say};
use crate::house::houses;

const MAIL: Option<Channel> = Some(Channel::Email);

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_servers_that_ask_at_once_one_gets_the_slot() {
    for house in houses().await {
        for round in 0..5 {
            let reference = format!("c-{round}");
            reader(&house, &reference).await;
            let neighbour = house.neighbour().await;
            let (here, there) = tokio::join!(ask(&house, &reference), ask(&neighbour, &reference));
            let allowed: Vec<_> = [&here, &there].into_iter().filter(|decision| decision.answer.allows()).collect();
            assert_eq!(allowed.len(), 1, "{here:?} {there:?}");
            assert!(allowed[0].reservation.is_some());
            let other = [&here, &there].into_iter().find(|decision| !decision.answer.allows()).unwrap();
            refused(other, Reason::Frequency);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn however_many_ask_at_once_one_gets_the_slot() {
    for house in houses().await {
        reader(&house, "c-1").await;
        reader(&house, "c-2").await;
        let askers: Vec<_> = (0..24)
            .map(|number| {
                let portal = house.portal.clone();
                // Two people, and two purposes that share a channel.
                let (reference, purpose) = ([("c-1", "newsletter"), ("c-2", "newsletter"), ("c-1", "similar-goods-mail")])[number % 3];
                tokio::spawn(async move {
                    let decision = ask_all(&portal, &[question(&portal, reference, purpose, MAIL, None)]).await.remove(0);
                    (reference, decision)
                })
            })
            .collect();
        let mut slots = Vec::new();
        for asker in askers {
            let (reference, decision) = asker.await.unwrap();
            match decision.reservation {
                Some(_) => slots.push(reference),
                None => refused(&decision, Reason::Frequency),
            }
        }
        slots.sort_unstable();
        assert_eq!(slots, ["c-1", "c-2"]);
    }
}

#[tokio::test]
async fn once_a_week_is_once_in_seven_days_and_once_a_month_once_in_thirty_one() {
    for house in houses().await {
        for (reference, frequency, days) in [("c-1", Frequency::Weekly, 7), ("c-2", Frequency::Monthly, 31)] {
            let customer = reader(&house, reference).await;
            if frequency != Frequency::Weekly {
                house.wish(customer, often(Channel::Email, frequency)).await.unwrap();
            }
            say(&house, &got(&ask(&house, reference).await), Settled::Sent).await.unwrap();
            refused(&ask(&house, reference).await, Reason::Frequency);
            house.later(DAY * days - Duration::from_millis(1)).await;
            refused(&ask(&house, reference).await, Reason::Frequency);
            house.later(Duration::from_millis(1)).await;
            got(&ask(&house, reference).await);
        }
    }
}

#[tokio::test]
async fn where_every_contact_is_welcome_nothing_is_counted() {
    for house in houses().await {
        let amina = reader(&house, "c-1").await;
        house.wish(amina, often(Channel::Email, Frequency::Any)).await.unwrap();
        for _ in 0..3 {
            let decision = ask(&house, "c-1").await;
            assert_eq!((decision.answer.reason, decision.reservation), (Reason::Consented, None));
        }
        // No contact was counted, so a customer who wants less from now on starts with a free slot.
        house.wish(amina, often(Channel::Email, Frequency::Monthly)).await.unwrap();
        got(&ask(&house, "c-1").await);
    }
}

#[tokio::test]
async fn a_batch_reserves_in_its_order_and_one_mistake_spoils_no_other() {
    for house in houses().await {
        reader(&house, "c-1").await;
        reader(&house, "c-2").await;
        let asked = [
            question(&house, "c-2", "newsletter", MAIL, None),
            question(&house, "c-1", "similar-goods-mail", MAIL, None),
            question(&house, "c-1", "nonsense", MAIL, None),
            question(&house, "c-1", "newsletter", MAIL, None),
            question(&house, "c-1", "account", MAIL, None),
            question(&house, "c-9", "newsletter", MAIL, None),
            question(&house, "c-2", "newsletter", MAIL, None),
        ];
        let decisions = decide(&house, Actor::Operator, &asked).await.unwrap();
        let reasons: Vec<_> = decisions.iter().map(|decision| decision.as_ref().ok().map(|decision| decision.answer.reason)).collect();
        let expected = [
            Some(Reason::Consented),
            Some(Reason::NotObjected),
            None,
            Some(Reason::Frequency),
            Some(Reason::Necessary),
            Some(Reason::Unknown),
            Some(Reason::Frequency),
        ];
        assert_eq!(reasons, expected);
        let slots: Vec<_> =
            decisions.iter().map(|decision| decision.as_ref().is_ok_and(|decision| decision.reservation.is_some())).collect();
        assert_eq!(slots, [true, true, false, false, false, false, false]);
    }
}

/// The future has asked, and its slot is being written.
async fn begun<F: Future>(future: &mut std::pin::Pin<Box<F>>) {
    let ready = std::future::poll_fn(|context| Poll::Ready(future.as_mut().poll(context).is_ready())).await;
    assert!(!ready, "it waits for nothing");
}

#[tokio::test]
async fn whoever_says_no_while_the_slot_is_written_is_obeyed_and_the_slot_is_free_again() {
    for house in houses().await {
        let asked = [question(&house, "c-1", "newsletter", MAIL, Some("sport"))];
        let amina = reader(&house, "c-1").await;
        let weekly = often(Channel::Email, Frequency::Weekly);
        let quiet = candor::domain::quiet::Quiet {
            from: "00:00".parse().unwrap(),
            to: "23:59".parse().unwrap(),
            zone: "Europe/Berlin".parse().unwrap(),
        };
        let none = Wish::Boundaries { avoid: Default::default(), no_pressure: true };
        let sport = Wish::Boundaries { avoid: ["sport".parse().unwrap()].into(), no_pressure: true };
        let level = |level: &str| Wish::Level(level.parse().unwrap());
        let week = candor::domain::time::Millis(candor::domain::ports::Clock::now(&*house.time).0 + 1_000_000_000);
        for (no, reason, back) in [
            (level("off"), Reason::Withdrawn, level("basic")),
            (often(Channel::Email, Frequency::Needed), Reason::Channel, weekly.clone()),
            (often(Channel::Email, Frequency::Monthly), Reason::Frequency, weekly.clone()),
            (Wish::Contact { channels: Default::default(), quiet: Some(quiet) }, Reason::Quiet, weekly.clone()),
            (sport, Reason::Topic, none),
            (Wish::Pause(Some(week)), Reason::Paused, Wish::Pause(None)),
        ] {
            let mut asking = Box::pin(decide(&house, Actor::Operator, &asked));
            begun(&mut asking).await;
            house.wish(amina, no).await.unwrap();
            refused(asking.await.unwrap()[0].as_ref().unwrap(), reason);
            house.wish(amina, back).await.unwrap();
            let slot = got(&ask(&house, "c-1").await);
            say(&house, &slot, Settled::Released).await.unwrap();
        }
    }
}

#[tokio::test]
async fn whoever_wants_to_hear_more_meanwhile_is_not_kept_waiting() {
    for house in houses().await {
        let amina = reader(&house, "c-1").await;
        got(&ask(&house, "c-1").await);
        let asked = [question(&house, "c-1", "newsletter", MAIL, None)];
        let mut asking = Box::pin(decide(&house, Actor::Operator, &asked));
        begun(&mut asking).await;
        house.wish(amina, often(Channel::Email, Frequency::Any)).await.unwrap();
        let decision = asking.await.unwrap().remove(0).unwrap();
        assert_eq!((decision.answer.reason, decision.reservation), (Reason::Consented, None));
    }
}

#[tokio::test]
async fn what_is_refused_and_what_is_no_contact_takes_no_slot() {
    for house in houses().await {
        let amina = reader(&house, "c-1").await;
        house.choose(amina, "full").await.unwrap();
        let now = candor::domain::quiet::Quiet {
            from: "16:00".parse().unwrap(),
            to: "17:00".parse().unwrap(),
            zone: "Europe/Berlin".parse().unwrap(),
        };
        house.wish(amina, Wish::Contact { channels: [(Channel::Email, Frequency::Weekly)].into(), quiet: Some(now) }).await.unwrap();
        refused(&ask(&house, "c-1").await, Reason::Quiet);
        house.wish(amina, often(Channel::Email, Frequency::Needed)).await.unwrap();
        refused(&ask(&house, "c-1").await, Reason::Channel);
        house.wish(amina, often(Channel::Email, Frequency::Weekly)).await.unwrap();
        house.wish(amina, Wish::Boundaries { avoid: ["sport".parse().unwrap()].into(), no_pressure: true }).await.unwrap();
        let others = [
            question(&house, "c-1", "newsletter", MAIL, Some("sport")),
            // Shown inside a message, but no message by itself.
            question(&house, "c-1", "recommendations", MAIL, None),
            // Service messages, however many.
            question(&house, "c-1", "account", MAIL, Some("sport")),
            question(&house, "c-1", "order-handling", MAIL, None),
            // The question names no channel.
            question(&house, "c-1", "newsletter", None, None),
        ];
        let decisions = ask_all(&house, &others).await;
        let reasons: Vec<_> = decisions.iter().map(|decision| decision.answer.reason).collect();
        assert_eq!(reasons, [Reason::Topic, Reason::Consented, Reason::Necessary, Reason::Necessary, Reason::Consented]);
        assert!(decisions.iter().all(|decision| decision.reservation.is_none()));
        got(&ask(&house, "c-1").await);
        // And where the limit is used up, all of this goes on.
        let decisions = ask_all(&house, &others).await;
        assert_eq!(decisions.iter().map(|decision| decision.answer.reason).collect::<Vec<_>>(), reasons);
        house.later(MINUTE).await;
        refused(&ask(&house, "c-1").await, Reason::Frequency);
    }
}
