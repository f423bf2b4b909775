//! The second's yes or no to answers that wait together: in each case by the same act as to a single one.

use std::collections::BTreeSet;

use crate::{
    domain::{actor::Actor, ids::SeveralId, staff::Deed},
    usecases::{
        authorise,
        desk::{change::Seen, reveal::reveal, second},
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        requests::talk::message,
    },
};

/// One of them as its page showed it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    pub reference: String,
    pub revision: String,
    /// The id of what waits there.
    pub look: String,
}

/// The numbers of cases where it is done, and of those that have changed meanwhile.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agreed {
    pub done: Vec<String>,
    pub left: Vec<String>,
}

/// Sends every answer that the page showed. One whose case has changed is not sent.
pub async fn say_yes(portal: &Portal, actor: Actor, several: SeveralId, parts: &[Part]) -> Result<Agreed, Error> {
    let waits = waiting(portal, actor, several, parts, false).await?;
    each(portal, actor, parts, &waits, Act::Yes).await
}

/// Nothing is sent, and the words say why in each of the cases.
pub async fn say_no(portal: &Portal, actor: Actor, several: SeveralId, parts: &[Part], words: Option<&str>) -> Result<Agreed, Error> {
    let words = message(words)?;
    let waits = waiting(portal, actor, several, parts, false).await?;
    each(portal, actor, parts, &waits, Act::No(&words)).await
}

/// By whoever asked.
pub async fn take_back(portal: &Portal, actor: Actor, several: SeveralId, parts: &[Part]) -> Result<Agreed, Error> {
    let waits = waiting(portal, actor, several, parts, true).await?;
    each(portal, actor, parts, &waits, Act::TakeBack).await
}

/// Opens the cases, so that their answers can be read and agreed to. Each person reads who looked, and the reason.
pub async fn unmask(portal: &Portal, actor: Actor, several: SeveralId, parts: &[Part], reason: Option<&str>) -> Result<Agreed, Error> {
    let waits = waiting(portal, actor, several, parts, false).await?;
    each(portal, actor, parts, &waits, Act::Unmask(reason)).await
}

/// The numbers of cases that wait together here. Only their asker takes them back, and only another says yes or no.
async fn waiting(portal: &Portal, actor: Actor, several: SeveralId, parts: &[Part], own: bool) -> Result<BTreeSet<String>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Agree).await?;
    if parts.is_empty() {
        return Err(Error::invalid(Field::Picked, Flaw::Missing));
    }
    let mut conn = portal.store.read().await?;
    let mut numbers = BTreeSet::new();
    for waits in conn.second_looks_together(several).await? {
        if (waits.asked_by == staff) != own {
            return Err(Error::Conflict(if own { Clash::ChangedElsewhere } else { Clash::OwnWish }));
        }
        numbers.extend(conn.request_by_id(waits.request_id).await?.map(|row| row.reference));
    }
    Ok(numbers)
}

/// The act in each of the cases.
#[derive(Clone, Copy)]
enum Act<'a> {
    Yes,
    No(&'a str),
    TakeBack,
    Unmask(Option<&'a str>),
}

async fn one(portal: &Portal, actor: Actor, part: &Part, act: Act<'_>) -> Result<(), Error> {
    let (seen, look) = (Seen { reference: &part.reference, revision: Some(&part.revision) }, Some(part.look.as_str()));
    match act {
        Act::Yes => second::say_yes(portal, actor, seen, look).await,
        Act::No(words) => second::say_no(portal, actor, seen, look, Some(words)).await,
        Act::TakeBack => second::take_back(portal, actor, seen, look).await,
        Act::Unmask(reason) => reveal(portal, actor, seen, reason).await,
    }
}

async fn each(portal: &Portal, actor: Actor, parts: &[Part], waits: &BTreeSet<String>, act: Act<'_>) -> Result<Agreed, Error> {
    let mut agreed = Agreed::default();
    for part in parts {
        let done = if waits.contains(&part.reference) { one(portal, actor, part, act).await } else { Err(Error::NotFound) };
        match done {
            Ok(()) => agreed.done.push(part.reference.clone()),
            Err(Error::Conflict(_) | Error::NotFound) => agreed.left.push(part.reference.clone()),
            // The text does not fit this case any more: the others get theirs.
            Err(Error::Invalid(_)) if matches!(act, Act::Yes) => agreed.left.push(part.reference.clone()),
            Err(other) => return Err(other),
        }
    }
    Ok(agreed)
}
