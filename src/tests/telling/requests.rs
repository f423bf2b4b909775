//! A system that the brand chose for it is told when a request opens and when it ends: thin, the same by both ways, and of nobody erased.

use candor::{
    domain::{actor::Actor, request::Kind, scope::Scope, telling::Acknowledges},
    usecases::{
        api_keys::create::create_for,
        error::Error,
        feed::changes::{About, look},
        requests::{draft::Draft, open::Opened, withdraw::withdraw},
        telling::{connect::disconnect, requests::tell_requests},
    },
};
use std::time::Duration;

use super::receiver::{Got, Listener, SHOP, Telling, connected, last, open, shop, until};
use crate::{
    house::{House, houses},
    requests::told::{all, ask, asked, delete, guest, work_off},
};

async fn key(house: &House, system: Option<&str>) -> Actor {
    let key = create_for(house, Actor::Operator, "a system", &[Scope::ChangesRead], system).await.unwrap();
    candor::usecases::snapshot::follow::catch_up(house).await.unwrap();
    Actor::System(key.id)
}

/// The requests that a key reads of, each with the type, the number and the customer.
async fn read(house: &House, actor: Actor) -> Vec<(i64, &'static str, String, Option<String>)> {
    let page = look(house, actor, 0, 1_000).await.unwrap();
    let requests = page.changes.iter().filter_map(|change| match &change.about {
        About::Request(asked) => {
            let customer = asked.customer.as_ref().map(|reference| reference.as_str().to_owned());
            Some((change.seq, change.kind.as_str(), asked.number.clone(), customer))
        }
        _ => None,
    });
    requests.collect()
}

fn heard(listener: &Listener) -> Vec<Got> {
    listener.got().into_iter().filter(|got| got.kind().starts_with("request.")).collect()
}

#[tokio::test]
async fn a_chosen_system_is_told_of_requests_and_every_other_of_none() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let (own, other, nobody) = (key(&house, Some(SHOP)).await, key(&house, Some("mailing-list")).await, key(&house, None).await);
        let _telling = Telling::begin(&portal);
        let amina = house.customer("c-1042").await;
        let before = asked(&house, amina, Kind::Copy, &all()).await;
        let end = last(&house).await;
        let state = until(&portal, |shop| shop.cursor.told == end).await;
        assert_eq!((state.behind, state.behind_since), (0, None), "of a request it is not told, it waits for none");
        assert!(heard(&listener).is_empty() && read(&house, own).await.is_empty());

        tell_requests(&portal, Actor::Operator, SHOP, true).await.unwrap();
        withdraw(&portal, Actor::Customer(amina), &before).await.unwrap();
        let asker = Actor::Guest(guest(&house, "ada@example.org").await);
        let draft = Draft { words: Some("Who has my address?".to_owned()), ..Draft::default() };
        let Opened::New(question) = ask(&house, asker, Kind::Question, &draft).await.unwrap() else { panic!("it was asked before") };
        let end = last(&house).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        let got = heard(&listener);
        let said: Vec<_> = got.iter().map(|got| (got.kind(), &got.said["data"])).collect();
        let [("request.ended", ended), ("request.opened", opened)] = said.as_slice() else { panic!("{said:?}") };
        assert_eq!(ended["customer"], "c-1042");
        assert_eq!((&ended["request"]["number"], &ended["request"]["state"]), (&before.as_str().into(), &"withdrawn".into()));
        assert_eq!(ended["request"]["kind"], "copy");
        assert!(ended["request"]["due"].as_str().unwrap().parse::<jiff::civil::Date>().is_ok());
        let keys = |value: &serde_json::Value| {
            let mut keys: Vec<_> = value.as_object().unwrap().keys().cloned().collect();
            keys.sort();
            keys
        };
        assert_eq!(keys(ended), ["customer", "request", "seq"]);
        assert_eq!(keys(opened), ["request", "seq"], "a guest has no number with the brand");
        assert_eq!(keys(&opened["request"]), ["due", "kind", "number", "state"]);
        assert_eq!(opened["request"]["number"], question.as_str());
        assert!(!String::from_utf8_lossy(&got[1].bytes).contains("address"), "nothing of what was asked");

        let by_key: Vec<_> =
            read(&house, own).await.into_iter().filter(|(seq, ..)| got.iter().any(|got| got.seq() == Some(*seq))).collect();
        let by_webhook: Vec<_> = got.iter().map(|got| (got.seq().unwrap(), got.kind())).collect();
        assert_eq!(by_key.iter().map(|(seq, kind, ..)| (*seq, *kind)).collect::<Vec<_>>(), by_webhook, "the same by both ways");
        for unchosen in [other, nobody] {
            assert_eq!(read(&house, unchosen).await, []);
        }
        tell_requests(&portal, Actor::Operator, SHOP, false).await.unwrap();
        assert_eq!(read(&house, own).await, []);
        assert!(!shop(&portal).await.requests);
    }
}

#[tokio::test]
async fn of_somebody_who_was_erased_a_request_says_its_number_and_no_name() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        tell_requests(&portal, Actor::Operator, SHOP, true).await.unwrap();
        let own = key(&house, Some(SHOP)).await;
        let amina = house.customer("c-1042").await;
        let copy = asked(&house, amina, Kind::Copy, &all()).await;
        house.time.pass(Duration::from_secs(1));
        asked(&house, amina, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        let _telling = Telling::begin(&portal);
        let end = last(&house).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        let got = heard(&listener);
        assert!(got.iter().any(|got| got.kind() == "request.ended" && got.said["data"]["request"]["number"] == copy.as_str()), "{got:?}");
        for got in listener.got() {
            assert!(!String::from_utf8_lossy(&got.bytes).contains("c-1042"), "{got:?}");
        }
        assert!(got.iter().all(|got| got.said["data"].get("handle").is_none() && got.said["data"].get("customer").is_none()));
        assert!(read(&house, own).await.iter().all(|(.., customer)| customer.is_none()));
    }
}

#[tokio::test]
async fn only_a_system_that_is_connected_is_chosen_and_only_by_those_who_keep_the_house() {
    for house in houses().await {
        let portal = open(&house);
        assert!(matches!(tell_requests(&portal, Actor::Operator, SHOP, true).await, Err(Error::NotFound)));
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let amina = house.customer("c-1042").await;
        assert!(matches!(tell_requests(&portal, Actor::Customer(amina), SHOP, true).await, Err(Error::Forbidden)));
        tell_requests(&portal, Actor::Operator, SHOP, true).await.unwrap();
        // Another address leaves it as it is; whoever is connected anew is chosen anew.
        connected(&portal, &listener, Acknowledges::ByCall).await;
        assert!(shop(&portal).await.requests);
        disconnect(&portal, Actor::Operator, SHOP, true).await.unwrap();
        connected(&portal, &listener, Acknowledges::ByCall).await;
        assert!(!shop(&portal).await.requests);
    }
}
