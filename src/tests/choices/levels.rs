//! Choosing how personal the brand may be.

use candor::{
    domain::{actor::Actor, decide::Reason, language::Language, notice::Weight},
    usecases::{
        choices::{
            save::{Confirmed, WishOutcome},
            undo,
        },
        error::{Clash, Error},
        history::{list::list, receipt::receipt},
        notices::publish::{Changes, publish},
    },
};

use crate::house::{House, LevelForm, decide, houses};

pub fn saved(outcome: Result<WishOutcome, Error>) -> candor::domain::ids::ReceiptId {
    match outcome {
        Ok(WishOutcome::Saved(saved)) => saved.receipt,
        other => panic!("not saved: {other:?}"),
    }
}

#[tokio::test]
async fn every_choice_is_obeyed_by_the_very_next_decision() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        assert_eq!(house.reason("c-1", "recommendations"), Reason::NoConsent);
        saved(house.choose(amina, "full").await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        assert_eq!(house.reason("c-1", "nearby-shops"), Reason::NotObjected);
        saved(house.choose(amina, "off").await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn);
        assert_eq!(house.reason("c-1", "nearby-shops"), Reason::Level);
        assert_eq!(house.reason("c-1", "tax-records"), Reason::Necessary);
        assert_eq!(house.reason("c-2", "recommendations"), Reason::Unknown);
    }
}

#[tokio::test]
async fn going_up_asks_first_and_going_down_does_not() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let form = house.form(amina, "full", Confirmed::No).await;
        let Ok(WishOutcome::Asks(plan)) = house.save(Actor::Customer(amina), form).await else { panic!("went up unasked") };
        assert!(plan.effect.starts.iter().any(|purpose| purpose.as_str() == "recommendations"));
        assert!(!house.decide("c-1", "recommendations").allows());
        saved(house.choose(amina, "full").await);
        let form = house.form(amina, "off", Confirmed::No).await;
        saved(house.save(Actor::Customer(amina), form).await);
        assert!(!house.decide("c-1", "recommendations").allows());
    }
}

#[tokio::test]
async fn the_same_form_sent_twice_gives_one_receipt() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let form = house.form(amina, "basic", Confirmed::Yes).await;
        let first = saved(house.save(Actor::Customer(amina), form.clone()).await);
        let second = saved(house.save(Actor::Customer(amina), form).await);
        assert_eq!(first, second);
        assert_eq!(list(&house, Actor::Customer(amina), None, 10).await.unwrap().entries.len(), 1);
        assert_eq!(house.choose(amina, "basic").await.unwrap(), WishOutcome::Unchanged);
    }
}

#[tokio::test]
async fn an_outdated_tab_can_lower_but_never_raise() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let stale_up = house.form(amina, "full", Confirmed::Yes).await;
        saved(house.choose(amina, "basic").await);
        let refused = house.save(Actor::Customer(amina), stale_up.clone()).await;
        assert!(matches!(refused, Err(Error::Conflict(Clash::ChangedElsewhere))));
        let stale_down = LevelForm { level: Some("off".to_owned()), ..stale_up };
        saved(house.save(Actor::Customer(amina), stale_down).await);
        assert!(!house.decide("c-1", "suggestions").allows());
    }
}

#[tokio::test]
async fn what_comes_in_wrong_is_refused_and_leaves_nothing() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let good = house.form(amina, "basic", Confirmed::Yes).await;
        let wrong = [
            LevelForm { level: None, ..good.clone() },
            LevelForm { level: Some("everything".to_owned()), ..good.clone() },
            LevelForm { level: Some("'; DROP TABLE".to_owned()), ..good.clone() },
            LevelForm { seen: None, ..good.clone() },
            LevelForm { against: Some("1.5".to_owned()), ..good.clone() },
        ];
        for form in wrong {
            assert!(matches!(house.save(Actor::Customer(amina), form).await, Err(Error::Invalid(_))));
        }
        assert!(matches!(house.save(Actor::Anonymous, good).await, Err(Error::NotSignedIn)));
        assert!(list(&house, Actor::Customer(amina), None, 10).await.unwrap().entries.is_empty());
    }
}

#[tokio::test]
async fn undo_goes_back_and_asks_first_when_that_starts_something() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let actor = Actor::Customer(amina);
        let up = saved(house.choose(amina, "full").await).to_string();
        let back = saved(undo::undo(&house, actor, Some(&up), Confirmed::No, &[], Language::En).await).to_string();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Withdrawn);
        assert_eq!(house.reason("c-1", "nearby-shops"), Reason::Level);
        let again = undo::undo(&house, actor, Some(&back), Confirmed::No, &[], Language::En).await;
        assert!(matches!(again, Ok(WishOutcome::Asks(_))));
        saved(undo::undo(&house, actor, Some(&back), Confirmed::Yes, &[], Language::En).await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        let outdated = undo::undo(&house, actor, Some(&up), Confirmed::Yes, &[], Language::En).await;
        assert!(matches!(outdated, Err(Error::Conflict(Clash::NothingToUndo))));
    }
}

#[tokio::test]
async fn a_receipt_is_its_owners_alone() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let id = saved(house.choose(amina, "full").await).to_string();
        let receipt_of = async |actor| receipt(&house, actor, &id).await;
        let own = receipt_of(Actor::Customer(amina)).await.unwrap();
        assert_eq!(own.entry.record.to.as_str(), "full");
        assert_eq!(own.entry.record.words_sha256.len(), 64);
        assert!(matches!(receipt_of(Actor::Customer(ben)).await, Err(Error::NotFound)));
        assert!(matches!(receipt_of(Actor::Anonymous).await, Err(Error::NotSignedIn)));
    }
}

#[tokio::test]
async fn history_is_told_newest_first_page_by_page() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        for level in ["full", "off", "basic", "off", "full"] {
            saved(house.choose(amina, level).await);
        }
        let (mut after, mut told) = (None, Vec::new());
        loop {
            let page = list(&house, Actor::Customer(amina), after, 2).await.unwrap();
            told.extend(page.entries.into_iter().map(|entry| entry.record.to.to_string()));
            after = page.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(told, ["full", "off", "basic", "off", "full"]);
    }
}

/// The demo brand with one word changed.
pub fn reworded() -> candor::catalog::Publishable {
    let mut draft = candor::catalog::check(&candor::catalog::Source::Demo).unwrap();
    for texts in draft.texts.values_mut() {
        texts.insert("purpose-recommendations.means".to_owned(), "Something else now.".to_owned());
    }
    draft
}

pub fn change(house: &House, weight: Weight) -> Changes {
    let languages = house.brand.languages.offered.iter();
    let summaries = languages.map(|language| (*language, "Recommendations read differently.".to_owned())).collect();
    Changes { summaries, weights: [("recommendations".parse().unwrap(), weight)].into(), ..Changes::default() }
}

#[tokio::test]
async fn a_material_change_ends_older_consent_until_the_person_chooses_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let before = house.form(amina, "full", Confirmed::Yes).await;
        saved(house.choose(amina, "full").await);
        publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Material)).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::NoticeChanged);
        assert_eq!(house.reason("c-1", "suggestions"), Reason::Consented);
        let mut outdated = house.form(amina, "full", Confirmed::Yes).await;
        outdated.seen = before.seen;
        let refused = house.save(Actor::Customer(amina), outdated).await;
        assert!(matches!(refused, Err(Error::Conflict(Clash::NewerNotice))));
        saved(house.choose(amina, "full").await);
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
    }
}

#[tokio::test]
async fn an_editorial_change_leaves_consent_and_an_unchanged_folder_is_not_published() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Editorial)).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Consented);
        let again = publish(&house, Actor::Operator, &reworded(), change(&house, Weight::Editorial)).await;
        assert!(matches!(again, Err(Error::Conflict(Clash::NothingChanged))));
    }
}

#[tokio::test]
async fn another_server_on_the_same_database_obeys_as_soon_as_it_looks() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        let neighbour = house.neighbour().await;
        assert!(decide(&neighbour, "c-1", "recommendations").allows());
        saved(house.choose(amina, "off").await);
        candor::usecases::snapshot::follow::catch_up(&neighbour).await.unwrap();
        let answer = decide(&neighbour, "c-1", "recommendations");
        assert_eq!(answer.reason, Reason::Withdrawn);
        assert_eq!(answer.as_of, house.store.read().await.unwrap().last_change().await.unwrap());
    }
}

#[tokio::test]
async fn decisions_stop_when_the_store_was_not_seen_for_too_long() {
    let house = crate::house::house().await;
    house.time.pass(std::time::Duration::from_secs(3));
    let question =
        candor::decisions::answer::Question { customer: [0; 32], purpose: "suggestions", touchpoint: None, channel: None, topic: None };
    assert_eq!(house.decisions.ask(&question, house.clock.moment()), Err(candor::decisions::snapshot::NoAnswer::NotReady));
}
