//! A tab that was open while something else was chosen can ask for less, and never for more.

use candor::{
    domain::{
        actor::Actor,
        boundaries::Frequency,
        catalogue::Channel,
        ids::CustomerId,
        language::Language,
        quiet::Quiet,
        time::Millis,
        wish::{Turn, Wish},
    },
    usecases::{
        choices::save::{self, Confirmed, Screen, WishOutcome},
        error::{Clash, Error},
    },
};

use super::levels::saved;
use crate::house::{House, houses};

/// Saved from a screen that shows the choices as they were at `against`.
async fn from_tab(house: &House, customer: CustomerId, against: i64, wish: &Wish) -> Result<WishOutcome, Error> {
    let screen = Screen {
        seen: Some("1".to_owned()),
        against: Some(against.to_string()),
        confirmed: Confirmed::Yes,
        ticked: vec![],
        language: Language::En,
    };
    save::save(house, Actor::Customer(customer), wish.clone(), screen).await
}

fn often(channel: Channel, frequency: Frequency) -> Wish {
    Wish::Contact { channels: [(channel, frequency)].into(), quiet: None }
}

fn quiet(from: &str, to: &str) -> Wish {
    let quiet = Quiet { from: from.parse().unwrap(), to: to.parse().unwrap(), zone: "Europe/Berlin".parse().unwrap() };
    Wish::Contact { channels: Default::default(), quiet: Some(quiet) }
}

fn avoid(topics: &[&str], no_pressure: bool) -> Wish {
    Wish::Boundaries { avoid: topics.iter().map(|topic| topic.parse().unwrap()).collect(), no_pressure }
}

fn turn(purpose: &str, turn: Turn) -> Wish {
    Wish::Purposes([(purpose.parse().unwrap(), turn)].into())
}

#[tokio::test]
async fn an_outdated_tab_narrows_and_never_widens() {
    for house in houses().await {
        let now = candor::domain::ports::Clock::now(&*house.time);
        let pause = |days: i64| Wish::Pause(Some(Millis(now.0 + days * 86_400_000)));
        let level = |level: &str| Wish::Level(level.parse().unwrap());
        // First what holds, then what an old tab asks for in vain, then what it gets.
        let cases = [
            (often(Channel::Email, Frequency::Monthly), often(Channel::Email, Frequency::Any), often(Channel::Email, Frequency::Needed)),
            (often(Channel::Sms, Frequency::Needed), often(Channel::Sms, Frequency::Monthly), often(Channel::Email, Frequency::Needed)),
            (avoid(&["alcohol", "sport"], true), avoid(&["alcohol"], true), avoid(&["alcohol", "sport", "pets"], true)),
            (avoid(&["alcohol"], true), avoid(&["sport"], true), avoid(&["alcohol", "sport"], true)),
            (avoid(&[], false), avoid(&[], false), avoid(&[], true)),
            (avoid(&[], true), avoid(&[], false), avoid(&["pets"], true)),
            (pause(5), Wish::Pause(None), pause(6)),
            (pause(5), pause(4), pause(9)),
            (turn("newsletter", Turn::Off), turn("newsletter", Turn::On), turn("suggestions", Turn::Off)),
            (turn("fraud-prevention", Turn::Off), turn("fraud-prevention", Turn::On), turn("site-statistics", Turn::Off)),
            (level("basic"), level("full"), level("off")),
            // Other hours can be fewer or more, so they count as more; the same again is no change at all.
            (quiet("22:00", "07:00"), quiet("21:00", "08:00"), quiet("22:00", "07:00")),
        ];
        for (number, (holds, wider, narrower)) in cases.into_iter().enumerate() {
            let customer = house.customer(&format!("c-{number}")).await;
            saved(house.choose(customer, "basic").await);
            let actor = Actor::Customer(customer);
            let current = async || candor::usecases::choices::current::current(&house, actor).await.unwrap();
            let old = current().await.revision;
            // Changes the thing in question, and then another, so that no tab shows the newest revision.
            house.wish(customer, holds.clone()).await.unwrap();
            saved(house.wish(customer, often(Channel::Phone, Frequency::Needed)).await);
            if let Wish::Contact { quiet: Some(_), .. } = &holds {
                saved(house.wish(customer, holds.clone()).await);
            }
            let before = current().await;
            if wider != holds {
                let refused = from_tab(&house, customer, old, &wider).await;
                assert!(matches!(refused, Err(Error::Conflict(Clash::ChangedElsewhere))), "{wider:?}: {refused:?}");
                assert_eq!(current().await, before, "{wider:?}");
            }
            match from_tab(&house, customer, old, &narrower).await {
                Ok(WishOutcome::Saved(_)) => assert_ne!(current().await.choices, before.choices, "{narrower:?}"),
                Ok(WishOutcome::Unchanged) => assert_eq!(narrower, holds),
                other => panic!("{narrower:?}: {other:?}"),
            }
        }
    }
}

#[tokio::test]
async fn what_starts_nothing_is_saved_at_once_and_what_starts_something_is_shown_first() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        saved(house.choose(amina, "basic").await);
        let save = async |wish: &Wish| {
            let current = candor::usecases::choices::current::current(&house, Actor::Customer(amina)).await.unwrap();
            let screen = Screen {
                seen: Some("1".to_owned()),
                against: Some(current.revision.to_string()),
                confirmed: Confirmed::No,
                ticked: vec![],
                language: Language::En,
            };
            save::save(&house, Actor::Customer(amina), wish.clone(), screen).await
        };
        for quietly in [often(Channel::Email, Frequency::Any), avoid(&[], false), quiet("22:00", "07:00"), turn("newsletter", Turn::Off)] {
            saved(save(&quietly).await);
        }
        for loudly in [turn("newsletter", Turn::On), turn("nearby-shops", Turn::On), Wish::Level("full".parse().unwrap())] {
            assert!(matches!(save(&loudly).await, Ok(WishOutcome::Asks(_))), "{loudly:?}");
        }
    }
}
