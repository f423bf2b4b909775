//! Customers, as the brand's systems tell of them.

use std::time::Duration;

use candor::{
    domain::{actor::Actor, decide::Reason},
    usecases::{
        customers::{
            profile,
            put::{Draft, put},
        },
        error::{Clash, Error, Field, Flaw},
        jobs::post::{Post, Work},
    },
};

use crate::house::{draft, houses, take};

#[tokio::test]
async fn a_second_call_updates_and_creates_nobody() {
    for house in houses().await {
        let first = put(&house, Actor::Operator, draft("c-1")).await.unwrap();
        let second = put(&house, Actor::Operator, Draft { language: "de".to_owned(), ..draft("c-1") }).await.unwrap();
        assert!(first.created && !second.created);
        assert_eq!(first.id, second.id);
        assert_eq!(profile::of(&house, first.id).await.unwrap().language.tag(), "de");
    }
}

#[tokio::test]
async fn an_address_belongs_to_one_reference() {
    for house in houses().await {
        house.customer("c-1").await;
        let thief = Draft { email: "C-1@Example.org".to_owned(), ..draft("c-2") };
        assert!(matches!(put(&house, Actor::Operator, thief).await, Err(Error::Conflict(Clash::EmailTaken))));
        assert_eq!(house.reason("c-2", "suggestions"), Reason::Unknown);
    }
}

#[tokio::test]
async fn the_old_address_is_told_of_a_new_one() {
    for house in houses().await {
        house.customer("c-1").await;
        put(&house, Actor::Operator, Draft { email: "new@example.org".to_owned(), ..draft("c-1") }).await.unwrap();
        let job = take(&house).await.unwrap().expect("a letter waits");
        assert!(matches!(job.work, Work::Mail(Post::AddressChanged { to, .. }) if to.as_str() == "c-1@example.org"));
        assert!(take(&house).await.unwrap().is_none(), "and only one");
    }
}

#[tokio::test]
async fn nobody_under_age_is_profiled_from_the_next_decision_on() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        assert!(house.decide("c-1", "recommendations").allows());
        put(&house, Actor::Operator, Draft { under_age: Some(true), ..draft("c-1") }).await.unwrap();
        assert_eq!(house.reason("c-1", "recommendations"), Reason::Minor);
    }
}

#[tokio::test]
async fn what_a_minor_agreed_to_is_no_yes_when_they_are_no_minor_any_more() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        put(&house, Actor::Operator, Draft { under_age: Some(true), ..draft("c-1") }).await.unwrap();
        house.later(Duration::from_secs(60)).await;
        put(&house, Actor::Operator, Draft { under_age: Some(false), ..draft("c-1") }).await.unwrap();
        assert!(!house.decide("c-1", "recommendations").allows());
        house.choose(amina, "basic").await.unwrap();
        house.choose(amina, "full").await.unwrap();
        assert!(house.decide("c-1", "recommendations").allows(), "asked anew, and said yes");
    }
}

#[tokio::test]
async fn nobody_fills_mailboxes_or_queues_from_one_account() {
    use candor::domain::{language::Language, request::Kind};
    use candor::usecases::{customers::email, requests::draft::Draft as Asked, requests::open::open};
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        let now = candor::domain::ports::Clock::now(&*house.time);
        let ask = async |address: &str| email::ask(&house, amina, Some(address), Some(now)).await;
        ask("new@example.org").await.unwrap();
        ask("new@example.org").await.unwrap();
        for number in 0..5 {
            assert!(matches!(ask(&format!("other-{number}@example.org")).await, Err(Error::TooMany { .. })));
        }
        let mut letters = 0;
        while let Some(job) = take(&house).await.unwrap() {
            letters += 1;
            candor::usecases::jobs::take::settle(&house, job.lease, candor::usecases::jobs::end::End::Done).await.unwrap();
        }
        assert_eq!(letters, 2, "one to each mailbox");
        let question = async |number: usize| {
            let draft = Asked { words: Some(format!("Question {number}?")), ..Asked::default() };
            open(&house, amina, Kind::Question, &draft, Language::En, Some(now)).await
        };
        for number in 0..50 {
            question(number).await.unwrap();
        }
        assert!(matches!(question(50).await, Err(Error::TooMany { .. })));
    }
}

#[tokio::test]
async fn letters_about_a_new_address_are_in_the_language_of_letters() {
    use candor::{
        domain::language::Language,
        usecases::{
            customers::{email, language},
            jobs::{
                end::End,
                post::{Post, Work},
                take::settle,
            },
        },
    };
    for house in houses().await {
        let amina = Actor::Customer(house.customer("c-1").await);
        language::change(&house, amina, Some("de")).await.unwrap();
        let now = candor::domain::ports::Clock::now(&*house.time);
        email::ask(&house, amina, Some("new@example.org"), Some(now)).await.unwrap();
        let mut languages = Vec::new();
        while let Some(job) = take(&house).await.unwrap() {
            if let Work::Mail(Post::GiveUpAddress { whom, .. } | Post::ConfirmAddress { whom, .. }) = &job.work {
                languages.push(whom.last_known());
            }
            settle(&house, job.lease, End::Done).await.unwrap();
        }
        assert_eq!(languages, [Language::De, Language::De]);
    }
}

#[tokio::test]
async fn every_fault_of_a_customer_is_named_at_once() {
    for house in houses().await {
        let wrong = Draft {
            email: "nobody".to_owned(),
            phone: Some("none".to_owned()),
            language: "tlh".to_owned(),
            region: Some("Germany".to_owned()),
            time_zone: Some("Mars/Olympus".to_owned()),
            account_closed_at: Some("yesterday".to_owned()),
            ..draft("c-1")
        };
        let Err(Error::Invalid(faults)) = put(&house, Actor::Operator, wrong).await else { panic!("accepted") };
        let fields: Vec<Field> = faults.iter().map(|fault| fault.field).collect();
        assert_eq!(fields, [Field::Email, Field::Phone, Field::Language, Field::Region, Field::TimeZone, Field::AccountClosedAt]);
        assert!(matches!(put(&house, Actor::Anonymous, draft("c-1")).await, Err(Error::NotSignedIn)));
    }
}

#[tokio::test]
async fn no_call_that_omits_a_protective_fact_changes_a_refusal_into_an_allow() {
    #[derive(Debug, Clone, Copy, PartialEq)]
    enum Step {
        Choose(&'static str),
        Say(Option<bool>),
    }
    const STEPS: [Step; 5] = [Step::Choose("full"), Step::Choose("off"), Step::Say(Some(true)), Step::Say(Some(false)), Step::Say(None)];
    let house = crate::house::house().await;
    let allowed = |reference: &str| -> Vec<bool> {
        let shelf = house.shelf().unwrap();
        shelf.notice.catalogue.purposes.iter().map(|purpose| house.decide(reference, purpose.id.as_str()).allows()).collect()
    };
    for number in 0..STEPS.len().pow(4) {
        let reference = format!("c-{number}");
        let customer = house.customer(&reference).await;
        let walk: Vec<Step> = (0..4).map(|place| STEPS[number / STEPS.len().pow(place) % STEPS.len()]).collect();
        for (at, step) in walk.iter().enumerate() {
            house.later(std::time::Duration::from_millis(1)).await;
            let before = allowed(&reference);
            match step {
                Step::Choose(level) => drop(house.choose(customer, level).await.unwrap()),
                Step::Say(under_age) => {
                    // A routine call, which says something else than the last.
                    let language = if at % 2 == 0 { "de" } else { "ar" }.to_owned();
                    put(&house, Actor::Operator, Draft { under_age: *under_age, language, ..draft(&reference) }).await.unwrap();
                }
            }
            if *step == Step::Say(None) {
                assert_eq!(allowed(&reference), before, "{walk:?} at {at}");
            }
        }
    }
}

#[tokio::test]
async fn the_same_said_again_leaves_everything_as_it_was() {
    for house in houses().await {
        let all = Draft { under_age: Some(true), account_closed_at: Some("2026-09-01T08:00:00Z".to_owned()), ..draft("c-1") };
        let id = put(&house, Actor::Operator, all.clone()).await.unwrap().id;
        let stands = async || {
            let mut conn = house.store.read().await.unwrap();
            let (row, choices) = (conn.customer(id).await.unwrap(), conn.choices_of(id).await.unwrap());
            (conn.last_seq().await.unwrap(), conn.last_change().await.unwrap(), format!("{row:?} {choices:?}"))
        };
        let before = stands().await;
        for again in [all.clone(), Draft { under_age: None, ..all }] {
            house.time.pass(std::time::Duration::from_secs(1));
            put(&house, Actor::Operator, again).await.unwrap();
            assert_eq!(stands().await, before);
        }
    }
}

#[tokio::test]
async fn an_account_is_closed_at_a_moment_that_can_be_so() {
    let house = crate::house::house().await;
    let closed = async |at: &str| {
        let draft = Draft { account_closed_at: Some(at.to_owned()), ..draft("c-1") };
        match put(&house, Actor::Operator, draft).await {
            Ok(_) => Vec::new(),
            Err(Error::Invalid(faults)) => faults.iter().map(|fault| (fault.field, fault.flaw)).collect(),
            Err(error) => panic!("{error:?}"),
        }
    };
    for at in ["0001-01-01T00:00:00Z", "1601-01-01T00:00:00Z", "1753-01-01T00:00:00Z", "1900-01-01T00:00:00Z", "1970-01-01T00:00:00Z"] {
        assert_eq!(closed(at).await, [(Field::AccountClosedAt, Flaw::TooEarly)], "{at}");
    }
    for at in ["2026-09-22T14:13:21Z", "2030-01-01T00:00:00Z", "9999-12-31T23:59:59Z"] {
        assert_eq!(closed(at).await, [(Field::AccountClosedAt, Flaw::Malformed)], "{at}");
    }
    for at in ["1990-01-01T00:00:00Z", "2026-09-22T14:13:20Z"] {
        assert_eq!(closed(at).await, [], "{at}");
    }
}

#[tokio::test]
async fn a_region_is_a_real_country_and_a_zone_a_real_place() {
    let house = crate::house::house().await;
    let told = async |region: &str, zone: &str| {
        let draft = Draft { region: Some(region.to_owned()), time_zone: Some(zone.to_owned()), ..draft("c-1") };
        put(&house, Actor::Operator, draft).await.is_ok()
    };
    assert!(told("DE-BE", "Europe/Berlin").await && told("US", "UTC").await);
    for (region, zone) in
        [("USA", "UTC"), ("XX", "UTC"), ("UK", "UTC"), ("us", "UTC"), ("US", "Etc/Unknown"), ("US", "etc/unknown"), ("US", "")]
    {
        assert!(!told(region, zone).await, "{region} {zone}");
    }
}
