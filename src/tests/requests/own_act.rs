//! One who acted alone does not judge their own act: another reads the case that the duty names, and decides.

use candor::{
    domain::{
        actor::Actor,
        item::{Item, ItemKind},
        request::{Kind, State},
        staff::Role,
    },
    store::items::Which,
    usecases::{
        desk::{
            case::{case, file},
            reveal::reveal_file,
            second::{Came, Decision, decide as act},
        },
        error::{Clash, Error},
        oversight::{
            decide::{Draft, SeenItem, decide},
            own_act::{Own, own_act},
        },
        requests::draft::Draft as Request,
    },
};

use super::told::{asked, at, looked, member, read, staff};
use crate::house::{House, houses};

const REASON: Option<&str> = Some("To see whether the decision is right");

/// Refused by one who is alone: its number.
async fn refused(house: &House, jana: Actor, customer: &str) -> String {
    let amina = house.customer(customer).await;
    let draft = Request { stop: Some("restrict".to_owned()), ..Request::default() };
    let reference = asked(house, amina, Kind::Stop, &draft).await;
    let refusal = Decision::Decline { reason: "not-covered".to_owned(), words: "No law asks for it.".to_owned(), file: String::new() };
    let now = looked(house, jana, &reference).await;
    assert_eq!(act(house, jana, at(&now), &refusal, Some("It is due today.")).await.unwrap(), Came::Done);
    assert_eq!(read(house, amina, &reference).await.row.state, State::Declined);
    reference
}

async fn duty(house: &House, about: &str) -> Item {
    let kept = house.store.read().await.unwrap().items_of(ItemKind::NoSecond, Which::Open, 9).await.unwrap();
    kept.into_iter().map(|kept| kept.item).find(|item| item.about == about).unwrap()
}

async fn decided(house: &House, actor: Actor, item: &Item) -> Result<(), Error> {
    let (id, revision) = (item.id.to_string(), item.revision.to_string());
    let draft = Draft { outcome: Some("keep".to_owned()), reasons: Some("We looked.".to_owned()), ..Draft::default() };
    decide(house, actor, SeenItem { id: &id, revision: Some(&revision) }, &draft).await
}

#[tokio::test]
async fn another_reads_the_case_and_decides_whether_it_was_right() {
    for house in houses().await {
        let (jana_id, jana) = staff(&house, Role::PrivacyOfficer).await;
        let reference = refused(&house, jana, "c-1").await;
        let item = duty(&house, &reference).await;
        assert_eq!(item.whose, Some(jana_id));
        let elli = Actor::Staff(member(&house, Role::EthicsLead).await, Role::EthicsLead);
        assert_eq!((own_act(&house, jana, &item).await.unwrap(), own_act(&house, elli, &item).await.unwrap()), (Own::Anothers, Own::No));
        let own = decided(&house, jana, &item).await;
        assert!(matches!(own, Err(Error::Conflict(Clash::OwnAct))), "{own:?}");

        // Of all cases, only this one opens to somebody who sees none.
        let other =
            asked(&house, house.customer("c-2").await, Kind::Stop, &Request { stop: Some("restrict".to_owned()), ..Request::default() })
                .await;
        assert!(matches!(file(&house, elli, &other).await, Err(Error::Forbidden)));
        assert!(matches!(case(&house, elli, &reference).await, Err(Error::Forbidden)), "and only its file");
        assert!(!file(&house, elli, &reference).await.unwrap().unwrap().revealed, "a reason comes first");
        assert!(reveal_file(&house, elli, &reference, Some(".")).await.is_err());
        reveal_file(&house, elli, &reference, REASON).await.unwrap();
        assert!(file(&house, elli, &reference).await.unwrap().unwrap().revealed);
        decided(&house, elli, &item).await.unwrap();
        assert!(matches!(file(&house, elli, &reference).await, Err(Error::Forbidden)), "until it is decided");
    }
}

#[tokio::test]
async fn with_nobody_else_they_decide_themselves_and_say_why() {
    for house in houses().await {
        let (_, jana) = staff(&house, Role::PrivacyOfficer).await;
        let reference = refused(&house, jana, "c-1").await;
        let item = duty(&house, &reference).await;
        assert_eq!(own_act(&house, jana, &item).await.unwrap(), Own::Alone);
        decided(&house, jana, &item).await.unwrap();
    }
}
