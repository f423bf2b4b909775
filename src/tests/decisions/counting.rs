//! Contacts are counted twice: by the rules' plain function, which anyone can run, and by the store. They never differ.

use candor::{
    domain::{
        actor::Actor,
        boundaries::{Contact, ContactState, Frequency},
        catalogue::Channel,
        decide::Reason,
        ids::{CustomerId, ReservationId},
        ports::Clock,
        time::Millis,
    },
    store::{Error, contacts::Reserved, event::Unaudited},
};
use proptest::{prelude::*, sample::select, strategy::ValueTree, test_runner::TestRunner};
use std::time::Duration;

use super::asking::{ask, often, reader};
use crate::house::{House, houses};

const CASES: usize = 60;
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// How long ago, on which channel, and what became of it: mostly where a slot lapses or a limit ends.
fn past() -> impl Strategy<Value = Vec<(i64, Channel, ContactState)>> {
    use ContactState::{Released, Reserved, Sent};
    let lapsing = (-1..2i64, select(vec![Reserved, Reserved, Sent])).prop_map(|(by, state)| (10 * MINUTE + by, state));
    let ending = (select(vec![7 * DAY, 31 * DAY]), -1..2i64).prop_map(|(age, by)| (age + by, Sent));
    let anything = (1..35 * DAY, select(vec![Reserved, Sent, Released]));
    let channel = select(vec![Channel::Email, Channel::Email, Channel::Email, Channel::Sms]);
    let contact = (prop_oneof![2 => lapsing, 2 => ending, 1 => anything], channel);
    prop::collection::vec(contact.prop_map(|((age, state), channel)| (age, channel, state)), 0..3)
}

fn frequencies() -> impl Strategy<Value = Frequency> {
    let counted = select(vec![Frequency::Monthly, Frequency::Weekly]);
    prop_oneof![4 => counted, 1 => select(vec![Frequency::Any, Frequency::Needed])]
}

/// As they were made: the slot is reserved whatever stands in the way, and then settled.
async fn make(house: &House, customer: CustomerId, channel: Channel, state: ContactState) {
    let id = ReservationId::new(&*house.time, &candor::cli::machine::SystemEntropy);
    let write = house.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let lapses_at = tx.at.plus(candor::domain::boundaries::RESERVED_FOR);
            let whose = tx.lock_customer(customer).await?;
            assert!(tx.reserve_contact(&whose, Reserved { id, channel, purpose: "newsletter", since: Millis(i64::MAX), lapses_at }).await?);
            match state {
                ContactState::Reserved => {}
                ContactState::Sent => tx.confirm_contact(&whose, id).await?,
                ContactState::Released => tx.release_contact(id).await?,
            }
            tx.commit_unaudited(Unaudited::ContactReserved, ()).await
        })
    });
    write.await.unwrap();
}

#[tokio::test]
async fn the_store_counts_as_the_rules_do() {
    for house in houses().await {
        let mut runner = TestRunner::deterministic();
        let mut used_up = [0; 2];
        for case in 0..CASES {
            let (mut past, frequency) = (past(), frequencies()).new_tree(&mut runner).unwrap().current();
            past.sort_by_key(|(age, ..)| -age);
            let reference = format!("c-{case}");
            let customer = reader(&house, &reference).await;
            if frequency != Frequency::default() {
                house.wish(customer, often(Channel::Email, frequency)).await.unwrap();
            }
            // Every contact lies in the past when the last gap is over.
            let now = Millis(house.time.now().0 + 36 * DAY);
            let mut contacts = Vec::new();
            for (age, channel, state) in past {
                let at = Millis(now.0 - age);
                house.time.pass(house.time.now().until(at));
                make(&house, customer, channel, state).await;
                contacts.push(Contact { channel, at, state });
            }
            house.later(house.time.now().until(now)).await;
            let choices = candor::usecases::choices::current::current(&house, Actor::Customer(customer)).await.unwrap().choices;
            let counted = choices.boundaries.is_used_up(Channel::Email, &contacts, now);
            let reason = ask(&house, &reference).await.answer.reason;
            let expected = match (frequency, counted) {
                (Frequency::Needed, _) => Reason::Channel,
                (_, true) => Reason::Frequency,
                (_, false) => Reason::Consented,
            };
            assert_eq!(reason, expected, "{frequency:?} {contacts:?} at {now:?}");
            used_up[usize::from(reason == Reason::Frequency)] += 1;
        }
        assert!(used_up.iter().all(|times| *times > CASES / 6), "one-sided: {used_up:?}");
        house.later(Duration::ZERO).await;
    }
}
