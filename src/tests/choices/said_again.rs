//! Words that a restored backup forgot are said again with the moment at which they were said: no later word gives way to them.

use candor::{
    domain::{
        actor::Actor,
        boundaries::Frequency,
        catalogue::Channel,
        decide::Reason,
        gone::remembered_until,
        ids::{CustomerId, PurposeId},
        ports::Clock,
        time::Millis,
        wish::{Turn, Wish},
    },
    usecases::{
        choices::current::current,
        listening::panel,
        records::{
            exclude::choose_use,
            forget::judge,
            list::{Filter, list},
            refusal::Refusal,
        },
    },
};
use std::time::Duration;

use super::levels::saved;
use crate::{
    house::{House, houses},
    records::sent::{guess, order, send},
    requests::restored::{backed_up, begin, guesses},
};

const DAY: Duration = Duration::from_secs(24 * 3600);

fn turned(turn: Turn) -> Wish {
    Wish::Purposes([("recommendations".parse().unwrap(), turn)].into())
}

fn mails(most: Frequency) -> Wish {
    Wish::Contact { channels: [(Channel::Email, most)].into(), quiet: None }
}

/// The one order they have: since when it is kept out of use.
async fn excluded(house: &House, customer: CustomerId) -> (String, Option<Millis>) {
    let orders = list(house, Actor::Customer(customer), "orders", &Filter::default(), None, 5).await.unwrap().records;
    (orders[0].id.to_string(), orders[0].excluded_at)
}

async fn use_it(house: &House, customer: CustomerId, said: &str) {
    let (id, _) = excluded(house, customer).await;
    choose_use(house, Actor::Customer(customer), &id, Some(said)).await.unwrap();
}

#[tokio::test]
async fn a_no_that_was_said_again_has_its_own_day_and_overrules_no_yes_of_a_backup_from_after_it() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        send(&house, vec![order(&house, "order-1")]).await;
        panel::join(&house, Actor::Customer(amina), None).await.unwrap();
        let (house, before) = backed_up(house).await;
        house.time.pass(DAY);
        let said = house.time.now();
        saved(house.wish(amina, turned(Turn::Off)).await);
        saved(house.wish(amina, mails(Frequency::Needed)).await);
        use_it(&house, amina, "not").await;
        panel::leave(&house, Actor::Customer(amina)).await.unwrap();
        house.time.pass(DAY);
        saved(house.wish(amina, turned(Turn::On)).await);
        saved(house.wish(amina, mails(Frequency::Any)).await);
        use_it(&house, amina, "again").await;
        panel::join(&house, Actor::Customer(amina), None).await.unwrap();
        let (house, after) = backed_up(house).await;
        house.store.close().await;

        house.time.pass(DAY);
        let older = house.on(before).await;
        assert!(begin(&older).await > 0);
        let choices = current(&older, Actor::Customer(amina)).await.unwrap().choices;
        assert_eq!(older.reason("c-1", "recommendations"), Reason::Withdrawn);
        let recommendations: PurposeId = "recommendations".parse().unwrap();
        let at = choices.purposes[&recommendations].at;
        assert!(said <= at && at < said.plus(DAY), "the day on which it was said");
        assert_eq!(choices.boundaries.frequency(Channel::Email), Frequency::Needed);
        assert!(panel::own(&older, Actor::Customer(amina)).await.unwrap().is_none());
        older.store.close().await;

        house.time.pass(DAY);
        let newer = house.on(after).await;
        begin(&newer).await;
        assert_eq!(newer.reason("c-1", "recommendations"), Reason::Consented);
        let choices = current(&newer, Actor::Customer(amina)).await.unwrap().choices;
        assert_eq!(choices.boundaries.frequency(Channel::Email), Frequency::Any);
        assert_eq!(excluded(&newer, amina).await.1, None);
        assert!(panel::own(&newer, Actor::Customer(amina)).await.unwrap().is_some());
        newer.store.close().await;
    }
}

#[tokio::test]
async fn a_record_is_kept_out_of_use_since_the_day_on_which_that_was_said() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        send(&house, vec![order(&house, "order-1")]).await;
        let (house, copy) = backed_up(house).await;
        let (house, same) = backed_up(house).await;
        house.time.pass(DAY);
        use_it(&house, amina, "not").await;
        let (_, since) = excluded(&house, amina).await;
        assert!(since.is_some());
        house.store.close().await;
        // And once more, from the same backup.
        for copy in [copy, same] {
            house.time.pass(DAY);
            let restored = house.on(copy).await;
            assert!(begin(&restored).await > 0);
            assert_eq!(excluded(&restored, amina).await.1, since);
            restored.store.close().await;
        }
    }
}

#[tokio::test]
async fn a_guess_that_is_deleted_again_is_refused_since_the_day_on_which_it_was_deleted() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        assert_eq!(send(&house, vec![guess(&house, "guess-1", "dog")]).await, [None]);
        let (house, before) = backed_up(house).await;
        house.time.pass(DAY);
        let id = guesses(&house, amina).await.remove(0);
        judge(&house, Actor::Customer(amina), &id, Some("delete")).await.unwrap();
        let until = remembered_until(house.time.now());
        let (house, after) = backed_up(house).await;
        house.store.close().await;

        house.time.pass(DAY * 30);
        let older = house.on(before).await;
        assert!(begin(&older).await > 0);
        assert!(guesses(&older, amina).await.is_empty());
        let moment = Duration::from_millis(1);
        older.later(older.time.now().until(until) - moment).await;
        assert_eq!(send(&older, vec![guess(&older, "guess-2", "dog")]).await, [Some(Refusal::Unwanted)]);
        older.later(moment).await;
        assert_ne!(send(&older, vec![guess(&older, "guess-3", "dog")]).await, [Some(Refusal::Unwanted)], "a year after the first time");
        older.store.close().await;

        let newer = house.on(after).await;
        assert_eq!(begin(&newer).await, 0, "the ledger has it from that day alone");
        assert!(guesses(&newer, amina).await.is_empty());
        newer.store.close().await;
    }
}
