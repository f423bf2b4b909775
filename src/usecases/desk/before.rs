//! The effect of a grant, for the page that shows it before it is done: about whom, how much, and what ends with it.

use super::case::Desk;
use crate::{
    domain::{
        actor::Actor,
        person::Person,
        request::{Extent, Kind, Request, Who},
        staff::Deed,
    },
    usecases::{
        authorise,
        error::Error,
        people::{Contact, contact},
        portal::Portal,
        requests::plan::{Plan, ending, plan},
    },
};

#[derive(Debug, Clone)]
pub struct Before {
    /// The person whose data it is about.
    pub meant: Contact,
    /// Every kind that is meant, with what goes and what stays; `None` where nothing is held by kind.
    pub plan: Option<Plan>,
    /// Open requests of that person that end without an answer.
    pub ends: Vec<Request>,
}

/// The person whose data a case is about, whoever asks. `None` for whoever has not read the case, before the account is named, and for
/// somebody who is gone.
pub async fn meant(portal: &Portal, actor: Actor, desk: &Desk) -> Result<Option<Contact>, Error> {
    authorise::desk(portal, actor, Deed::SeeCases).await?;
    let named = desk.revealed && desk.facts.who != Who::Known;
    let Some(asked) = desk.case.asked.as_ref().filter(|asked| named && asked.is_linked()) else { return Ok(None) };
    match contact(portal, &mut portal.store.read().await?, asked.about(desk.case.row.person)).await {
        Err(Error::NotFound) => Ok(None),
        known => known.map(Some),
    }
}

/// `None` as for the person who is meant.
pub async fn before(portal: &Portal, actor: Actor, desk: &Desk) -> Result<Option<Before>, Error> {
    let Some(meant) = meant(portal, actor, desk).await? else { return Ok(None) };
    let row = &desk.case.row;
    let Some(asked) = &desk.case.asked else { return Ok(None) };
    let person: Person = asked.about(row.person);
    let plan = match (asked.scope(), person.customer()) {
        (Some(scope), Some(customer)) => Some(plan(portal, Actor::Customer(customer), scope).await?),
        _ => None,
    };
    let whole = row.kind == Kind::Delete && asked.scope() == Some(&Extent::Everything);
    let ends = if whole { ending(&mut portal.store.read().await?, person, Some(row.id)).await? } else { Vec::new() };
    Ok(Some(Before { meant, plan, ends }))
}
