//! Requests that rest too long on hold, and systems that go on with what people refused.

use candor::{
    domain::{actor::Actor, item::ItemKind, request::Kind, scope::Scope, staff::Role},
    usecases::{
        api_keys::{create::create, list as keys},
        desk::{Seen, decide::hold},
        explanations::store::{Refusal, store},
        housekeeping::round,
        records::{
            forget::judge,
            list::{Filter, list},
        },
        requests::draft::Draft as RequestDraft,
    },
};
use std::time::Duration;

use super::told::{decided, draft, officer, open};
use crate::{
    explanations::told::leads,
    house::houses,
    records::sent::{guess, send},
    requests::told::{asked, member, seen},
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

#[tokio::test]
async fn a_request_on_hold_is_looked_at_again_after_thirty_days() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let question = RequestDraft { complaint: Some("false".to_owned()), words: Some("Why?".to_owned()), ..RequestDraft::default() };
        let reference = asked(&house, amina, Kind::Question, &question).await;
        let jana = officer(&house).await;
        let (request, revision) = seen(&house, &reference).await;
        hold(&house, jana, Seen { reference: &request, revision: Some(&revision) }, crate::requests::told::rest("A court case."))
            .await
            .unwrap();
        house.later(DAY * 29).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Hold, &reference).await.is_none(), "a day is left");
        house.later(DAY * 2).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Hold, &reference).await.is_some());
        decided(&house, jana, ItemKind::Hold, &reference, &draft("keep", None, None)).await.unwrap();
        round(&house).await;
        assert!(open(&house, ItemKind::Hold, &reference).await.is_none(), "it was decided just now");
        house.later(DAY * 31).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Hold, &reference).await.is_some(), "and again a month later");
    }
}

#[tokio::test]
async fn a_system_that_goes_on_with_what_people_refused_is_one_item() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        create(&house, Actor::Operator, "shop", &[Scope::ExplanationsWrite]).await.unwrap();
        let shop = keys(&house, Actor::Operator).await.unwrap().into_iter().find(|key| key.name == "shop").unwrap();
        let shop = Actor::System(shop.id);
        send(&house, vec![guess(&house, "g-1", "dog")]).await;
        let listed = list(&house, Actor::Customer(amina), "guesses", &Filter::default(), None, 1).await.unwrap();
        judge(&house, Actor::Customer(amina), &listed.records[0].id.to_string(), Some("wrong")).await.unwrap();
        let tries = async || {
            let refused = store(&house, shop, leads(&house)).await.unwrap();
            assert!(matches!(refused, Err(Refusal::ByCustomer(_))), "{refused:?}");
        };
        tries().await;
        round(&house).await;
        assert!(open(&house, ItemKind::Disobedience, "shop").await.is_none(), "systems have a day to take it in");
        house.later(DAY * 2).await;
        tries().await;
        round(&house).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Disobedience, "shop").await.is_some());
        let ines = Actor::Staff(member(&house, Role::EthicsLead).await, Role::EthicsLead);
        decided(&house, ines, ItemKind::Disobedience, "shop", &draft("change", None, None)).await.unwrap();
        house.later(DAY).await;
        round(&house).await;
        assert!(open(&house, ItemKind::Disobedience, "shop").await.is_none(), "it obeys since");
        tries().await;
        round(&house).await;
        assert!(open(&house, ItemKind::Disobedience, "shop").await.is_some(), "and does not");
    }
}
