//! Short ways to decide an item.

use candor::{
    domain::{
        actor::Actor,
        item::{ItemKind, Question},
        staff::Role,
    },
    store::items::Kept,
    usecases::{
        error::Error,
        oversight::{
            decide::{Draft, SeenItem, decide},
            sign::DraftAnswer,
        },
    },
};

use crate::{house::House, requests::told::member};

pub(super) async fn open(house: &House, kind: ItemKind, about: &str) -> Option<Kept> {
    house.store.read().await.unwrap().open_item(kind, about).await.unwrap()
}

pub(super) async fn officer(house: &House) -> Actor {
    Actor::Staff(member(house, Role::PrivacyOfficer).await, Role::PrivacyOfficer)
}

/// All is well but for what the words say.
pub(super) fn draft(outcome: &str, least: Option<&str>, again: Option<&str>) -> Draft {
    let fine = || DraftAnswer { answer: Some("fine".to_owned()), words: None };
    let answer = |question: Question| match least.filter(|_| question == Question::Least) {
        Some(words) => DraftAnswer { answer: Some("change".to_owned()), words: Some(words.to_owned()) },
        None => fine(),
    };
    Draft {
        outcome: Some(outcome.to_owned()),
        reasons: Some("We looked.".to_owned()),
        again: again.map(str::to_owned),
        answers: Question::ALL.iter().map(|question| (*question, answer(*question))).collect(),
    }
}

pub(super) async fn decided(house: &House, actor: Actor, kind: ItemKind, about: &str, draft: &Draft) -> Result<(), Error> {
    let item = open(house, kind, about).await.unwrap().item;
    let (id, revision) = (item.id.to_string(), item.revision.to_string());
    decide(house, actor, SeenItem { id: &id, revision: Some(&revision) }, draft).await
}
