//! One item with its words.

use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        actor::Actor,
        ids::ItemId,
        item::{Item, ItemKind, Question},
        staff::{Deed, Role},
    },
    store::items::Kept,
    usecases::{authorise, error::Error, portal::Portal, raised::place},
    vault::keys::HouseUse,
};

/// The words of an item: what is known when it is opened, and the reasons of its decision.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words {
    /// Facts that were found, or what somebody wrote.
    #[serde(default)]
    pub opening: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reasons: String,
    /// Of a review: what was answered, and by whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signed>,
}

/// A review's answers, under the name and role of whoever decided it, as they were then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signed {
    pub answers: Vec<Answer>,
    pub name: String,
    pub role: Role,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub question: Question,
    pub fine: bool,
    /// The change that is needed, by when, by whom; empty where it is fine.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub words: String,
}

/// An item as staff read it.
#[derive(Debug, Clone)]
pub struct Duty {
    pub item: Item,
    pub words: Words,
}

pub(in crate::usecases) fn opened(portal: &Portal, kept: Kept) -> Result<Duty, Error> {
    let words = portal.vault.house_key(HouseUse::Oversight)?.open_json(&place(kept.item.id), &kept.sealed)?;
    Ok(Duty { item: kept.item, words })
}

/// `NotFound` for one that does not exist.
pub async fn read(portal: &Portal, actor: Actor, id: &str) -> Result<Duty, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    let id: ItemId = id.parse().map_err(|_| Error::NotFound)?;
    let kept = portal.store.read().await?.item(id).await?.ok_or(Error::NotFound)?;
    opened(portal, kept)
}

/// The newest decision about the same thing, for whoever decides anew.
pub async fn decided_before(portal: &Portal, actor: Actor, kind: ItemKind, about: &str) -> Result<Option<Duty>, Error> {
    authorise::staff(portal, actor, Deed::Oversee)?;
    let kept = portal.store.read().await?.decided_item(kind, about).await?;
    kept.map(|kept| opened(portal, kept)).transpose()
}
