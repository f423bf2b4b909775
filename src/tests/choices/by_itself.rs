//! Uses that are sensitive, share or stand outside the levels are asked about by themselves, and agreed to by a tick.

use candor::{
    domain::{actor::Actor, decide::Reason, ids::CustomerId, language::Language, notice::Weight, reach::Reach, wish::Turn, wish::Wish},
    usecases::{
        choices::{
            current::current,
            record::Record,
            save::{Confirmed, WishOutcome},
            undo,
        },
        error::{Error, Field},
        history::list::list,
        notices::publish::{Changes, publish},
    },
};

use super::levels::saved;
use crate::house::{House, houses};

async fn newest(house: &House, customer: CustomerId) -> Record {
    list(house, Actor::Customer(customer), None, 1).await.unwrap().entries.remove(0).record
}

fn offered(outcome: Result<WishOutcome, Error>) -> Vec<String> {
    match outcome {
        Ok(WishOutcome::Asks(plan)) => plan.offers.iter().map(|offer| offer.purpose.to_string()).collect(),
        other => panic!("asks nothing: {other:?}"),
    }
}

#[tokio::test]
async fn one_yes_to_a_level_covers_what_is_ticked_and_nothing_else() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let form = house.form(amina, "full", Confirmed::No).await;
        assert_eq!(offered(house.save(Actor::Customer(amina), form).await), ["allergy-warnings", "ad-sharing"]);
        saved(house.choose(amina, "full").await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        for purpose in ["allergy-warnings", "ad-sharing"] {
            assert_eq!(house.reason("c-1", purpose), Reason::NoConsent, "{purpose}");
        }
        assert_eq!(house.choose(amina, "full").await.unwrap(), WishOutcome::Unchanged, "nobody is asked twice at the same level");

        saved(house.choose(amina, "basic").await);
        saved(house.choose_ticking(amina, "full", &["ad-sharing"]).await);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Consented);
        assert_eq!(house.reason("c-1", "allergy-warnings"), Reason::NoConsent);
        let record = newest(&house, amina).await;
        let ticked: Vec<_> = record.changes.iter().filter(|change| change.by_itself).map(|change| change.purpose.as_str()).collect();
        assert_eq!(ticked, ["ad-sharing"], "the record tells the tick from the level");
        assert!(!record.effect.starts.iter().any(|id| id.as_str() == "allergy-warnings"));

        saved(house.choose(amina, "basic").await);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Withdrawn, "a lower level ends it");
    }
}

#[tokio::test]
async fn a_tick_nobody_was_asked_for_is_refused() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        for ticked in ["recommendations", "newsletter", "nothing-of-ours", "Not an id"] {
            let refused = house.choose_ticking(amina, "full", &[ticked]).await;
            let Err(Error::Invalid(faults)) = refused else { panic!("{ticked}: {refused:?}") };
            assert_eq!(faults[0].field, Field::Purpose, "{ticked}");
        }
        let early = house.choose_ticking(amina, "basic", &["ad-sharing"]).await;
        assert!(matches!(early, Err(Error::Invalid(_))), "Basic asks for nothing: {early:?}");
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::NoConsent);
    }
}

#[tokio::test]
async fn a_no_to_it_is_not_asked_about_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose_all(amina, "full").await);
        saved(house.wish(amina, Wish::Purposes([("ad-sharing".parse().unwrap(), Turn::Off)].into())).await);
        saved(house.choose(amina, "basic").await);
        let form = house.form(amina, "full", Confirmed::No).await;
        assert_eq!(offered(house.save(Actor::Customer(amina), form).await), ["allergy-warnings"]);
    }
}

#[tokio::test]
async fn taking_a_lower_level_back_asks_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let actor = Actor::Customer(amina);
        saved(house.choose_all(amina, "full").await);
        let down = saved(house.choose(amina, "basic").await).to_string();
        let asks = undo::undo(&house, actor, Some(&down), Confirmed::No, &[], Language::En).await;
        assert_eq!(offered(asks), ["allergy-warnings", "ad-sharing"]);
        let ticked = ["allergy-warnings".to_owned()];
        saved(undo::undo(&house, actor, Some(&down), Confirmed::Yes, &ticked, Language::En).await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        assert_eq!(house.reason("c-1", "allergy-warnings"), Reason::Consented);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Withdrawn);

        // One thing turned off by itself comes back by the one yes that is about it.
        let off = Wish::Purposes([("allergy-warnings".parse().unwrap(), Turn::Off)].into());
        let off = saved(house.wish(amina, off).await).to_string();
        saved(undo::undo(&house, actor, Some(&off), Confirmed::Yes, &[], Language::En).await);
        assert_eq!(house.reason("c-1", "allergy-warnings"), Reason::Consented);
    }
}

#[tokio::test]
async fn a_yes_that_a_changed_notice_ended_is_asked_for_by_itself_at_the_same_level() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose_all(amina, "full").await);
        let mut draft = candor::catalog::check(&candor::catalog::Source::Demo).unwrap();
        for texts in draft.texts.values_mut() {
            texts.insert("purpose-ad-sharing.means".to_owned(), "Something else now.".to_owned());
        }
        published(&house, &draft, "ad-sharing").await;
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::NoticeChanged);
        let form = house.form(amina, "full", Confirmed::No).await;
        assert_eq!(offered(house.save(Actor::Customer(amina), form).await), ["ad-sharing"]);
        assert_eq!(house.choose(amina, "full").await.unwrap(), WishOutcome::Unchanged);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::NoticeChanged);
        saved(house.choose_ticking(amina, "full", &["ad-sharing"]).await);
        assert_eq!(house.reason("c-1", "ad-sharing"), Reason::Consented);
    }
}

async fn published(house: &House, draft: &candor::catalog::Publishable, material: &str) {
    let summaries = house.brand.languages.offered.iter().map(|language| (*language, "It is different.".to_owned())).collect();
    let changes = Changes { summaries, weights: [(material.parse().unwrap(), Weight::Material)].into(), ..Changes::default() };
    publish(house, Actor::Operator, draft, changes).await.unwrap();
}

#[tokio::test]
async fn outside_the_levels_a_purpose_is_switched_by_itself_and_by_nothing_else() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let mut draft = candor::catalog::check(&candor::catalog::Source::Demo).unwrap();
        for purpose in draft.catalogue.purposes.iter_mut().filter(|purpose| purpose.id.as_str() == "newsletter") {
            purpose.level = Some(Reach::Alone);
        }
        published(&house, &draft, "newsletter").await;
        for level in ["full", "off", "basic"] {
            saved(house.choose_all(amina, level).await);
            assert_eq!(house.reason("c-1", "newsletter"), Reason::NoConsent, "{level}");
        }
        saved(house.wish(amina, Wish::Purposes([("newsletter".parse().unwrap(), Turn::On)].into())).await);
        for level in ["full", "off", "basic"] {
            saved(house.choose(amina, level).await);
            assert_eq!(house.reason("c-1", "newsletter"), Reason::Consented, "{level}");
        }
        saved(house.wish(amina, Wish::Purposes([("newsletter".parse().unwrap(), Turn::Off)].into())).await);
        assert_eq!(house.reason("c-1", "newsletter"), Reason::Withdrawn);
        assert!(current(&house, Actor::Customer(amina)).await.unwrap().choices.purposes["newsletter"].by_itself);
    }
}
