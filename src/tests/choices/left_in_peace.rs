//! Quiet hours, and a no to being asked, of after a backup: the house that is restored from it keeps to them.

use candor::{
    domain::{actor::Actor, asking::Question, ids::CustomerId, quiet::Quiet, wish::Wish},
    usecases::{
        asking::{answer::no, leave::leave},
        choices::current::current,
        erasure::replay::replay,
        snapshot::{follow::catch_up, load::load},
    },
};
use std::time::Duration;

use super::levels::saved;
use crate::{
    house::{House, houses},
    requests::restored::{backed_up, begin},
};

const DAY: Duration = Duration::from_secs(24 * 3600);

fn hours(from: &str, to: &str, zone: &str) -> Option<Quiet> {
    Some(Quiet { from: from.parse().unwrap(), to: to.parse().unwrap(), zone: zone.parse().unwrap() })
}

async fn be_quiet(house: &House, customer: CustomerId, quiet: Option<Quiet>) {
    saved(house.wish(customer, Wish::Contact { channels: [].into(), quiet }).await);
}

async fn quiet_of(house: &House, customer: CustomerId) -> Option<Quiet> {
    current(house, Actor::Customer(customer)).await.unwrap().choices.boundaries.quiet
}

#[tokio::test]
async fn the_newest_quiet_hours_are_kept_by_the_restored_house_and_those_that_were_ended_are_back() {
    for house in houses().await {
        let (amina, ben, silent) = (house.customer("c-1").await, house.customer("c-2").await, house.customer("c-3").await);
        let night = hours("22:00", "07:00", "Europe/Berlin");
        be_quiet(&house, silent, night.clone()).await;
        let (house, copy) = backed_up(house).await;
        be_quiet(&house, amina, night.clone()).await;
        be_quiet(&house, amina, hours("21:30", "07:00", "Asia/Kolkata")).await;
        be_quiet(&house, ben, night.clone()).await;
        be_quiet(&house, ben, None).await;
        house.store.close().await;

        let restored = house.on(copy).await;
        load(&restored).await.unwrap();
        assert_eq!(replay(&restored).await.unwrap().unmatched, 0, "each line is of a part that is known");
        catch_up(&restored).await.unwrap();
        assert_eq!(quiet_of(&restored, amina).await, hours("21:30", "07:00", "Asia/Kolkata"));
        assert_eq!(quiet_of(&restored, ben).await, night, "a yes of since then is not known");
        assert_eq!(quiet_of(&restored, silent).await, night, "they said nothing");
        restored.store.close().await;
    }
}

#[tokio::test]
async fn quiet_hours_that_were_lost_give_way_to_newer_ones() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (house, copy) = backed_up(house).await;
        be_quiet(&house, amina, hours("22:00", "07:00", "Europe/Berlin")).await;
        house.store.close().await;

        let after = house.on(copy).await;
        load(&after).await.unwrap();
        catch_up(&after).await.unwrap();
        be_quiet(&after, amina, hours("23:00", "06:00", "Europe/Berlin")).await;
        assert!(begin(&after).await > 0);
        assert_eq!(quiet_of(&after, amina).await, hours("23:00", "06:00", "Europe/Berlin"));
        after.store.close().await;
    }
}

#[tokio::test]
async fn whoever_said_no_to_a_question_after_the_backup_is_not_asked_again_by_the_restored_house() {
    for house in houses().await {
        let (amina, ben) = (Actor::Customer(house.customer("c-1").await), Actor::Customer(house.customer("c-2").await));
        let silent = Actor::Customer(house.customer("c-3").await);
        assert!(leave(&house, amina, Question::Survey, "one").await.unwrap().is_some());
        let (house, copy) = backed_up(house).await;
        assert!(leave(&house, ben, Question::Survey, "one").await.unwrap().is_some(), "the backup knows nothing of it");
        house.time.pass(Duration::from_secs(1));
        for person in [amina, ben] {
            no(&house, person, Question::Survey, "one").await.unwrap();
        }
        house.store.close().await;

        let restored = house.on(copy).await;
        load(&restored).await.unwrap();
        assert_eq!(replay(&restored).await.unwrap().unmatched, 0);
        catch_up(&restored).await.unwrap();
        restored.later(DAY * 40).await;
        for person in [amina, ben] {
            assert!(leave(&restored, person, Question::Survey, "two").await.unwrap().is_none(), "for a year after a no");
            assert!(leave(&restored, person, Question::Feedback, "R-1").await.unwrap().is_some(), "and of that kind alone");
        }
        assert!(leave(&restored, silent, Question::Survey, "two").await.unwrap().is_some());
        restored.store.close().await;
    }
}
