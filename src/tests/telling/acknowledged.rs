//! A system says what it took in, by a call or by its answer; the person reads who was told, and who was not.

use candor::{
    domain::{
        actor::Actor,
        ids::{CustomerId, SystemId},
        ports::Clock,
        scope::Scope,
        telling::Acknowledges,
        time::Millis,
    },
    usecases::{
        api_keys::create::{create, create_for},
        error::{Error, Fault, Flaw},
        feed::changes::changes,
        telling::{
            acknowledge::acknowledge,
            connect::disconnect,
            standing::{Told, change_at, own},
        },
    },
};
use std::time::Duration;

use super::receiver::{Listener, SHOP, Telling, connected, last, open, until};
use crate::{
    house::{House, houses},
    served::everywhere,
};

/// One that reads all changes from the first on, so that it knows everybody once it took them in.
pub async fn by_key(house: &House, system: Option<&str>) -> Actor {
    let key = create_for(house, Actor::Operator, "the mailing list", &[Scope::ChangesRead], system).await.unwrap();
    candor::usecases::snapshot::follow::catch_up(house).await.unwrap();
    let actor = Actor::System(key.id);
    changes(house, actor, 0, 1_000, Duration::ZERO).await.unwrap();
    actor
}

pub(super) async fn told(house: &House, customer: CustomerId) -> Told {
    own(house, Actor::Customer(customer)).await.unwrap().so_far().unwrap_or_default()
}

pub(super) fn ids(systems: &[&str]) -> Vec<SystemId> {
    systems.iter().map(|id| id.parse().unwrap()).collect()
}

fn flaw(result: Result<(), Error>) -> Flaw {
    match result {
        Err(Error::Invalid(faults)) => match faults.as_slice() {
            [Fault { flaw, .. }] => *flaw,
            other => panic!("{other:?}"),
        },
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn the_person_reads_who_was_told_and_since_when_somebody_was_not() {
    for house in houses().await {
        let amina = house.customer("c-1042").await;
        assert_eq!(own(&house, Actor::Customer(amina)).await.unwrap().so_far(), None, "nobody is told");
        let shop = by_key(&house, Some(SHOP)).await;
        let list = by_key(&house, Some("mailing-list")).await;
        let all = Told { told: ids(&[SHOP, "mailing-list"]), not_yet: Vec::new() };
        assert_eq!(own(&house, Actor::Customer(amina)).await.unwrap().so_far(), None, "nothing happened since");
        house.choose_all(amina, "full").await.unwrap();
        let chosen: Millis = house.time.now();
        house.time.pass(Duration::from_secs(60));
        let waits = |system: &str| (system.parse::<SystemId>().unwrap(), chosen);
        assert_eq!(told(&house, amina).await, Told { told: vec![], not_yet: vec![waits(SHOP), waits("mailing-list")] });
        acknowledge(&house, shop, last(&house).await).await.unwrap();
        assert_eq!(told(&house, amina).await, Told { told: ids(&[SHOP]), not_yet: vec![waits("mailing-list")] });
        // A later change puts nobody back as to the earlier one.
        house.choose(amina, "basic").await.unwrap();
        let standing = own(&house, Actor::Customer(amina)).await.unwrap();
        let earlier = change_at(&house, Actor::Customer(amina), chosen).await.unwrap().unwrap();
        assert_eq!(standing.up_to(earlier).unwrap().told, ids(&[SHOP]));
        assert_eq!(standing.so_far().unwrap().told, vec![]);
        acknowledge(&house, list, last(&house).await).await.unwrap();
        assert_eq!(told(&house, amina).await.told, ids(&["mailing-list"]));
        // Others' changes are no concern of hers.
        let clara = house.customer("c-2").await;
        house.choose_all(clara, "full").await.unwrap();
        acknowledge(&house, shop, last(&house).await).await.unwrap();
        assert_eq!(told(&house, amina).await, all);
        disconnect(&house, Actor::Operator, SHOP, true).await.unwrap();
        assert_eq!(told(&house, amina).await.told, ids(&["mailing-list"]), "one that is told no more is not said to be");
    }
}

#[tokio::test]
async fn a_clock_that_is_put_back_makes_no_untold_withdrawal_a_told_one() {
    for house in houses().await {
        let shop = by_key(&house, Some(SHOP)).await;
        let amina = house.customer("c-1042").await;
        house.choose_all(amina, "full").await.unwrap();
        acknowledge(&house, shop, last(&house).await).await.unwrap();
        house.choose(amina, "off").await.unwrap();
        let withdrawn = house.time.now();
        house.time.set_back(Duration::from_secs(3_600));
        assert_eq!(told(&house, amina).await, Told { told: vec![], not_yet: vec![(SHOP.parse().unwrap(), withdrawn)] });
        // The receipt of what she does next stands for all before it, too.
        house.choose_all(amina, "basic").await.unwrap();
        let person = Actor::Customer(amina);
        let next = change_at(&house, person, house.time.now()).await.unwrap().unwrap();
        assert!(next > change_at(&house, person, withdrawn).await.unwrap().unwrap());
        assert_eq!(own(&house, person).await.unwrap().up_to(next).unwrap().told, vec![]);
        assert_eq!(change_at(&house, person, withdrawn.plus(Duration::from_secs(1))).await.unwrap(), None, "nothing happened then");
    }
}

#[tokio::test]
async fn a_key_speaks_for_its_own_system_and_says_nothing_that_did_not_happen() {
    for house in houses().await {
        let shop = by_key(&house, Some(SHOP)).await;
        let nobody = by_key(&house, None).await;
        let end = last(&house).await;
        assert_eq!(flaw(acknowledge(&house, nobody, end).await), Flaw::Unknown);
        assert_eq!(flaw(acknowledge(&house, shop, end + 1).await), Flaw::TooFar);
        assert_eq!(flaw(acknowledge(&house, shop, -1).await), Flaw::TooFar);
        acknowledge(&house, shop, end).await.unwrap();
        house.customer("c-1").await;
        let now = last(&house).await;
        acknowledge(&house, shop, now).await.unwrap();
        acknowledge(&house, shop, end).await.unwrap();
        let state = until(&house, |_| true).await;
        assert_eq!((state.cursor.told, state.behind), (now, 0), "an older word takes nothing back");
        let manual = create_for(&house, Actor::Operator, "x", &[Scope::ChangesRead], Some("call-recordings")).await;
        assert!(matches!(manual, Err(Error::Invalid(_))));
    }
}

#[tokio::test]
async fn an_answer_of_success_is_no_word_of_a_system_that_acknowledges_by_call() {
    for house in houses().await {
        let portal = open(&house);
        let listener = Listener::new().await;
        connected(&portal, &listener, Acknowledges::ByCall).await;
        let shop = by_key(&house, Some(SHOP)).await;
        let amina = house.customer("c-1042").await;
        let _telling = Telling::begin(&portal);
        listener.has(1).await;
        let end = last(&house).await;
        let sent = until(&portal, |shop| shop.cursor.sent == end).await;
        assert!(sent.cursor.told < sent.cursor.sent && sent.behind_since.is_some());
        assert_eq!(told(&house, amina).await.not_yet.len(), 1);
        acknowledge(&house, shop, end).await.unwrap();
        assert_eq!(told(&house, amina).await.told, ids(&[SHOP]));
    }
}

#[tokio::test]
async fn a_system_reads_the_feed_and_acknowledges_it_over_the_api() {
    for served in everywhere().await {
        let key = create_for(&served.portal, Actor::Operator, "shop", &[Scope::ChangesRead], Some(SHOP)).await.unwrap().text();
        let other = create(&served.portal, Actor::Operator, "other", &[Scope::DecisionsRead]).await.unwrap().text();
        let client = reqwest::Client::new();
        let ack = |key: String, body: serde_json::Value| {
            let client = client.clone();
            let url = format!("{}/api/v1/changes/ack", served.url);
            async move { client.post(url).bearer_auth(key).json(&body).send().await.unwrap().status().as_u16() }
        };
        let last: serde_json::Value =
            client.get(format!("{}/api/v1/changes", served.url)).bearer_auth(&key).send().await.unwrap().json().await.unwrap();
        assert_eq!(ack(key.clone(), serde_json::json!({"seq": last["last"]})).await, 204);
        assert_eq!(ack(key.clone(), serde_json::json!({"seq": 1_000_000})).await, 422);
        assert_eq!(ack(key.clone(), serde_json::json!({"seq": "1"})).await, 422);
        assert_eq!(ack(key, serde_json::json!({"seq": 1, "more": 1})).await, 422);
        assert_eq!(ack(other, serde_json::json!({"seq": 1})).await, 403);
        assert_eq!(ack("cdr_nothing".to_owned(), serde_json::json!({"seq": 1})).await, 401);
    }
}
