//! A no that was said after a backup is obeyed by the house that is restored from it.

use candor::{
    catalog::Publishable,
    domain::{
        actor::Actor,
        boundaries::Frequency,
        catalogue::Channel,
        choices::Choices,
        decide::Reason,
        gone::What,
        ids::CustomerId,
        language::Language,
        notice::Weight,
        reach::Reach,
        request::Kind,
        staff::Role,
        wish::{Turn, Wish},
    },
    store::ledger::Line,
    usecases::{
        choices::{current::current, record::Act, save::Confirmed, undo::undo},
        customers::put,
        desk::decide::Granted,
        erasure::replay::{Replayed, replay},
        history::list::list as history,
        notices::publish::{Changes, publish},
        records::{
            forget::judge,
            list::{Filter, list},
            refusal::Refusal,
        },
        requests::draft::Draft,
        snapshot::{follow::catch_up, load::load},
    },
};
use std::{sync::Arc, time::Duration};

use testing::portal::DEMO;

use super::levels::{change, saved};
use crate::{
    house::{House, draft, houses, houses_of},
    records::sent::{guess, send},
    requests::{
        agreed::approve,
        restored::{actions, backed_up, begin},
        told::{asked, at, looked, staff},
    },
};

const DAY: Duration = Duration::from_secs(24 * 3600);

async fn chosen(house: &House, customer: CustomerId) -> Choices {
    current(house, Actor::Customer(customer)).await.unwrap().choices
}

fn off(purpose: &str) -> Wish {
    Wish::Purposes([(purpose.parse().unwrap(), Turn::Off)].into())
}

#[tokio::test]
async fn a_no_of_after_the_backup_is_obeyed_by_the_first_decision_of_the_restored_house() {
    for house in houses().await {
        let mut all = Vec::new();
        for number in 1..=6 {
            let customer = house.customer(&format!("c-{number}")).await;
            saved(house.choose(customer, "full").await);
            all.push(customer);
        }
        let [lower, single, settings, silent, again, restricted]: [CustomerId; 6] = all.try_into().unwrap();
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let stop = Draft { stop: Some("restrict".to_owned()), words: Some("It is wrong.".to_owned()), ..Draft::default() };
        let stop = asked(&house, restricted, Kind::Stop, &stop).await;
        let topic = house.shelf().unwrap().notice.catalogue.topics[0].id.clone();
        let (house, copy) = backed_up(house).await;

        saved(house.choose(lower, "off").await);
        saved(house.wish(single, off("recommendations")).await);
        saved(house.wish(settings, Wish::Contact { channels: [(Channel::Email, Frequency::Needed)].into(), quiet: None }).await);
        saved(house.wish(settings, Wish::Boundaries { avoid: [topic.clone()].into(), no_pressure: true }).await);
        let until = house.clock.now().plus(DAY * 10);
        saved(house.wish(settings, Wish::Pause(Some(until))).await);
        // A yes of since then is not known.
        saved(house.choose(again, "off").await);
        saved(house.choose(again, "full").await);
        let read = looked(&house, officer, &stop).await;
        approve(&house, officer, at(&read), Granted::default()).await.unwrap();
        assert!(!house.decide("c-1", "recommendations").allows() && house.decide("c-5", "recommendations").allows());
        house.store.close().await;

        house.time.pass(DAY);
        let restored = house.on(copy).await;
        assert!(begin(&restored).await > 0);
        for reference in ["c-1", "c-2", "c-5"] {
            assert_eq!(restored.reason(reference, "recommendations"), Reason::Withdrawn, "{reference}");
        }
        assert_eq!(restored.reason("c-1", "nearby-shops"), Reason::Level);
        assert_eq!(restored.reason("c-2", "nearby-shops"), Reason::NotObjected, "nothing else is taken from them");
        assert_eq!(restored.reason("c-4", "recommendations"), Reason::Consented, "nor anything from those who said nothing");
        let choices = chosen(&restored, settings).await;
        assert_eq!(choices.boundaries.frequency(Channel::Email), Frequency::Needed);
        assert!(choices.boundaries.avoid.contains(&topic));
        assert!(choices.circumstances.paused_until.is_some_and(|paused| paused >= until), "never shorter");
        assert!(chosen(&restored, restricted).await.circumstances.restricted);
        let told = history(&restored, Actor::Customer(single), None, 10).await.unwrap().entries;
        assert_eq!(told.len(), 2, "it stands in their history: the level, and the no");
        assert_eq!(history(&restored, Actor::Customer(silent), None, 10).await.unwrap().entries.len(), 1);
        restored.store.close().await;
    }
}

fn on(purpose: &str) -> Wish {
    Wish::Purposes([(purpose.parse().unwrap(), Turn::On)].into())
}

#[tokio::test]
async fn a_use_beyond_the_level_ends_again_whichever_way_the_level_went() {
    for house in houses().await {
        let (down, up) = (house.customer("c-1").await, house.customer("c-2").await);
        for (customer, level) in [(down, "basic"), (up, "off")] {
            saved(house.choose(customer, level).await);
            saved(house.wish(customer, on("recommendations")).await);
            saved(house.wish(customer, on("nearby-shops")).await);
        }
        let (house, copy) = backed_up(house).await;
        saved(house.choose(down, "full").await);
        saved(house.choose(down, "basic").await);
        saved(house.choose(up, "basic").await);
        for reference in ["c-1", "c-2"] {
            assert_eq!(house.reason(reference, "recommendations"), Reason::Withdrawn, "{reference}");
        }
        house.store.close().await;

        let restored = house.on(copy).await;
        assert!(begin(&restored).await > 0);
        for reference in ["c-1", "c-2"] {
            assert_eq!(restored.reason(reference, "recommendations"), Reason::Withdrawn, "{reference}");
            assert!(!restored.decide(reference, "nearby-shops").allows(), "{reference}");
        }
        for (customer, level) in [(down, "basic"), (up, "off")] {
            assert_eq!(chosen(&restored, customer).await.level.unwrap().as_str(), level, "the level they had");
            let told = history(&restored, Actor::Customer(customer), None, 10).await.unwrap().entries;
            assert_eq!(told[0].record.act, Act::Purpose, "no level was refused");
        }
        restored.store.close().await;
    }
}

/// The demo brand before it offered the middle level, shops nearby, and sport.
fn older() -> Publishable {
    let mut older = DEMO.clone();
    older.catalogue.purposes.retain(|purpose| purpose.id.as_str() != "nearby-shops");
    older.catalogue.levels.retain(|level| level.id.as_str() != "basic");
    older.catalogue.topics.retain(|topic| topic.id.as_str() != "sport");
    for purpose in older.catalogue.purposes.iter_mut().filter(|purpose| purpose.level.is_some()) {
        purpose.level = Some(Reach::From("full".parse().unwrap()));
    }
    older
}

async fn publish_newer(house: &House) {
    let weights = DEMO.catalogue.purposes.iter().map(|purpose| (purpose.id.clone(), Weight::Editorial)).collect();
    publish(house, Actor::Operator, &DEMO, Changes { weights, ..change(house, Weight::Editorial) }).await.unwrap();
}

#[tokio::test]
async fn a_no_about_something_that_was_published_after_the_backup_waits_for_it() {
    for house in houses_of(&older()).await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let silent = house.customer("c-3").await;
        for customer in [amina, ben, silent] {
            saved(house.choose(customer, "full").await);
        }
        let (house, copy) = backed_up(house).await;
        publish_newer(&house).await;
        saved(house.choose(amina, "basic").await);
        saved(house.wish(ben, off("nearby-shops")).await);
        saved(house.wish(ben, Wish::Boundaries { avoid: ["sport".parse().unwrap()].into(), no_pressure: true }).await);
        house.store.close().await;

        let restored = house.on(copy).await;
        let portal = restored.portal.with_parts(|parts| parts.drafted = Some(Arc::new(DEMO.catalogue.clone())));
        let restored = House { portal, ..restored };
        load(&restored).await.unwrap();
        assert_eq!(replay(&restored).await.unwrap().unmatched, 0);
        catch_up(&restored).await.unwrap();
        assert!(!restored.decide("c-1", "recommendations").allows(), "the level is not known yet, and is the lowest");
        publish_newer(&restored).await;
        assert_eq!(restored.reason("c-2", "nearby-shops"), Reason::Objected);
        assert_eq!(restored.reason("c-3", "nearby-shops"), Reason::NotObjected);
        assert!(chosen(&restored, ben).await.boundaries.avoid.iter().any(|topic| topic.as_str() == "sport"));
        restored.store.close().await;
    }
}

#[tokio::test]
async fn somebody_who_is_protected_as_a_minor_since_the_backup_is_protected_by_the_restored_house() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        let (house, copy) = backed_up(house).await;
        minor(&house, "c-1", true).await;
        house.store.close().await;

        let restored = house.on(copy).await;
        assert_eq!(begin(&restored).await, 1);
        assert_eq!(restored.reason("c-1", "recommendations"), Reason::Minor);
        assert!(actions(&restored).await.iter().any(|action| action == "customer.protected-as-minor"));
        restored.store.close().await;
    }
}

async fn minor(house: &House, reference: &str, under_age: bool) {
    house.time.pass(Duration::from_millis(1));
    put::put(house, Actor::Operator, put::Draft { under_age: Some(under_age), ..draft(reference) }).await.unwrap();
}

#[tokio::test]
async fn a_start_long_after_a_failover_says_no_lost_no_again_where_there_is_a_newer_word() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        let mails = |most| Wish::Contact { channels: [(Channel::Email, most)].into(), quiet: None };
        let (house, copy) = backed_up(house).await;
        // Lost with the database that failed. The file beside it has the lines.
        for customer in [amina, ben] {
            saved(house.wish(customer, mails(Frequency::Needed)).await);
        }
        minor(&house, "c-2", true).await;
        house.store.close().await;

        let after = house.on(copy).await;
        load(&after).await.unwrap();
        catch_up(&after).await.unwrap();
        saved(after.wish(amina, mails(Frequency::Any)).await);
        minor(&after, "c-2", true).await;
        minor(&after, "c-2", false).await;
        after.time.pass(DAY);
        assert!(begin(&after).await > 0);
        assert_eq!(chosen(&after, amina).await.boundaries.frequency(Channel::Email), Frequency::Any);
        let ben = chosen(&after, ben).await;
        assert_eq!((ben.boundaries.frequency(Channel::Email), ben.circumstances.under_age), (Frequency::Needed, false));
        after.store.close().await;
    }
}

#[tokio::test]
async fn a_no_of_nobody_who_is_here_is_counted() {
    for house in houses().await {
        let line = Line { seq: 1, at: house.clock.now(), what: What::No, hash: [9; 32] };
        house.ledger.append(vec![line]).await.unwrap();
        assert_eq!(replay(&house).await.unwrap(), Replayed { lines: 1, unmatched: 1 });
    }
}

#[tokio::test]
async fn a_topic_that_the_notice_dropped_is_in_the_way_of_no_other_no_and_is_not_forgotten() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.wish(amina, Wish::Boundaries { avoid: ["sport".parse().unwrap()].into(), no_pressure: false }).await);
        let mut without = DEMO.clone();
        without.catalogue.topics.retain(|topic| topic.id.as_str() != "sport");
        publish(&house, Actor::Operator, &without, change(&house, Weight::Editorial)).await.unwrap();
        let (house, copy) = backed_up(house).await;
        // As a form that does not show it any more.
        saved(house.wish(amina, Wish::Boundaries { avoid: [].into(), no_pressure: true }).await);
        assert!(chosen(&house, amina).await.boundaries.avoid.iter().any(|topic| topic.as_str() == "sport"));
        house.store.close().await;

        let restored = house.on(copy).await;
        assert_eq!(begin(&restored).await, 1);
        let boundaries = chosen(&restored, amina).await.boundaries;
        assert!(boundaries.no_pressure && boundaries.avoid.iter().any(|topic| topic.as_str() == "sport"));
        restored.store.close().await;
    }
}

#[tokio::test]
async fn a_choice_that_was_taken_back_is_no_refusal_for_good() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        let receipt = saved(house.choose(amina, "full").await).to_string();
        let (house, copy) = backed_up(house).await;
        house.time.pass(Duration::from_secs(1));
        saved(undo(&house, Actor::Customer(amina), Some(&receipt), Confirmed::Yes, &[], Language::En).await);
        assert!(!house.decide("c-1", "recommendations").allows());
        house.store.close().await;

        let restored = house.on(copy).await;
        assert!(begin(&restored).await > 0);
        assert!(!restored.decide("c-1", "recommendations").allows());
        saved(restored.choose(amina, "full").await);
        assert_eq!(restored.reason("c-1", "recommendations"), Reason::Consented);
        restored.store.close().await;
    }
}

#[tokio::test]
async fn a_guess_called_wrong_after_the_backup_is_not_made_again() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "full").await);
        assert_eq!(send(&house, vec![guess(&house, "g-1", "dog")]).await, [None]);
        let (house, copy) = backed_up(house).await;
        let listed = list(&house, Actor::Customer(amina), "guesses", &Filter::default(), None, 10).await.unwrap();
        judge(&house, Actor::Customer(amina), &listed.records[0].id.to_string(), Some("wrong")).await.unwrap();
        house.store.close().await;

        let restored = house.on(copy).await;
        assert_eq!(begin(&restored).await, 1);
        assert_eq!(send(&restored, vec![guess(&restored, "g-2", "dog")]).await, [Some(Refusal::Unwanted)]);
        restored.store.close().await;
    }
}
