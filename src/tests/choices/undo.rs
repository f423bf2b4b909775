//! A choice can be taken back by one button for half an hour, whatever it was about.

use candor::{
    domain::{
        actor::Actor,
        boundaries::Frequency,
        catalogue::Channel,
        decide::Reason,
        ids::CustomerId,
        language::Language,
        notice::Weight,
        time::Millis,
        wish::{Turn, Wish},
    },
    usecases::{
        choices::{
            current::current,
            save::{Confirmed, WishOutcome},
            undo,
        },
        error::{Clash, Error},
        history::list::list,
        notices::publish::publish,
    },
};
use std::time::Duration;

use super::levels::{change, reworded, saved};
use crate::house::{House, houses};

async fn take_back(house: &House, customer: CustomerId, receipt: &str, confirmed: Confirmed) -> Result<WishOutcome, Error> {
    undo::undo(house, Actor::Customer(customer), Some(receipt), confirmed, &[], Language::En).await
}

#[tokio::test]
async fn after_half_an_hour_it_is_too_late_and_not_a_moment_before() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let receipt = saved(house.choose(amina, "full").await).to_string();
        house.later(undo::UNDO).await;
        let late = take_back(&house, amina, &receipt, Confirmed::Yes).await;
        assert!(matches!(late, Err(Error::Conflict(Clash::TooLate))), "{late:?}");
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        let receipt = saved(house.choose(amina, "basic").await).to_string();
        house.later(undo::UNDO - Duration::from_millis(1)).await;
        saved(take_back(&house, amina, &receipt, Confirmed::Yes).await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
    }
}

#[tokio::test]
async fn whatever_was_chosen_is_as_before_once_it_is_taken_back() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        let now = candor::domain::ports::Clock::now(&*house.time);
        let off = |id: &str| Wish::Purposes([(id.parse().unwrap(), Turn::Off)].into());
        let quiet = candor::domain::quiet::Quiet {
            from: "22:00".parse().unwrap(),
            to: "07:00".parse().unwrap(),
            zone: "Europe/Berlin".parse().unwrap(),
        };
        let wishes = [
            Wish::Level("off".parse().unwrap()),
            Wish::Level("full".parse().unwrap()),
            off("newsletter"),
            off("similar-goods-mail"),
            off("fraud-prevention"),
            Wish::Purposes([("nearby-shops".parse().unwrap(), Turn::On), ("newsletter".parse().unwrap(), Turn::Off)].into()),
            Wish::Contact { channels: [(Channel::Email, Frequency::Any), (Channel::Sms, Frequency::Needed)].into(), quiet: Some(quiet) },
            Wish::Pause(Some(Millis(now.0 + 86_400_000))),
            Wish::Boundaries { avoid: ["alcohol".parse().unwrap()].into(), no_pressure: false },
        ];
        let told = async || {
            let choices = current(&house, Actor::Customer(amina)).await.unwrap().choices;
            let reasons: Vec<bool> = house
                .shelf()
                .unwrap()
                .notice
                .catalogue
                .purposes
                .iter()
                .map(|purpose| house.decide("c-1", purpose.id.as_str()).allows())
                .collect();
            (choices.level, choices.boundaries, choices.circumstances, reasons)
        };
        let before = told().await;
        for wish in wishes {
            let receipt = saved(house.wish(amina, wish.clone()).await).to_string();
            assert_ne!(told().await, before, "{wish:?} does nothing");
            house.time.pass(Duration::from_millis(1));
            saved(take_back(&house, amina, &receipt, Confirmed::Yes).await);
            assert_eq!(told().await, before, "{wish:?}");
        }
    }
}

#[tokio::test]
async fn a_yes_to_a_changed_purpose_can_be_taken_back_too() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Material)).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::NoticeChanged);
        let receipt = saved(house.choose(amina, "full").await).to_string();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        let back = saved(take_back(&house, amina, &receipt, Confirmed::No).await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn, "what was agreed to anew no longer holds");
        assert_eq!(house.reason("c-1", "suggestions"), Reason::Consented, "and everything else is as it was");
        let newest = list(&house, Actor::Customer(amina), None, 1).await.unwrap().entries.remove(0);
        assert_eq!((newest.id, newest.record.changes.len()), (back, 1));
    }
}

#[tokio::test]
async fn taking_a_no_back_does_not_bring_back_consent_that_a_changed_notice_had_ended() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Material)).await.unwrap();
        let off = Wish::Purposes([("recommendations".parse().unwrap(), Turn::Off)].into());
        let receipt = saved(house.wish(amina, off).await).to_string();
        let back = take_back(&house, amina, &receipt, Confirmed::Yes).await;
        assert!(matches!(back, Err(Error::Conflict(Clash::NothingToUndo))), "{back:?}");
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn);
    }
}

#[tokio::test]
async fn a_receipt_that_is_not_the_newest_or_not_ones_own_takes_nothing_back() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let first = saved(house.choose(amina, "basic").await).to_string();
        let second = saved(house.choose(amina, "full").await).to_string();
        saved(house.choose(ben, "full").await);
        for (who, receipt) in [(amina, &first), (ben, &second)] {
            let refused = take_back(&house, who, receipt, Confirmed::Yes).await;
            assert!(matches!(refused, Err(Error::Conflict(Clash::NothingToUndo))), "{refused:?}");
        }
        for bad in [None, Some("nonsense")] {
            let refused = undo::undo(&house, Actor::Customer(amina), bad, Confirmed::Yes, &[], Language::En).await;
            assert!(matches!(refused, Err(Error::Invalid(_))), "{refused:?}");
        }
        assert!(house.decide("c-1", "recommendations").allows() && house.decide("c-2", "recommendations").allows());
    }
}
