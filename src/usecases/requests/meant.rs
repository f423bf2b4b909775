//! The person whose data somebody else asked about: they learn of it before anything is done, and can read it afterwards.

use super::{held::HeldCase, kept::Asked, plan::ending};
use crate::{
    domain::{
        acting::Way,
        actor::Actor,
        person::Person,
        request::{Extent, Kind},
        time::Millis,
    },
    store::{
        Tx,
        audit::Row,
        event::{Action, Event, Subject},
    },
    usecases::{
        authorise,
        customers::their_language::addressee,
        error::Error,
        jobs::{
            enqueue::enqueue,
            post::{Acted, Ended, Post},
        },
        people::contact,
        portal::Portal,
        staff::member,
    },
};

/// So many are shown.
const SHOWN: i64 = 50;

/// Writes to the person a grant is about, at the address they have now, when somebody else asked for it: the event of it. `None` where
/// people asked for themselves, and of somebody who is gone.
pub async fn tell_meant(portal: &Portal, tx: &mut Tx, case: &HeldCase, asked: &Asked) -> Result<Option<Event>, Error> {
    if !asked.is_for_another() {
        return Ok(None);
    }
    let Ok(meant) = case.meant().map(|meant| meant.id()) else { return Ok(None) };
    let person = Person::from(meant);
    let known = contact(portal, tx, person).await?;
    let everything = asked.scope() == Some(&Extent::Everything);
    let ended = match (case.kind, everything) {
        (Kind::Delete, true) => ending(tx, person, None).await?.iter().map(Ended::from).collect(),
        _ => Vec::new(),
    };
    if let Some(last) = known.email {
        let acted = Acted { reference: case.reference.clone(), kind: case.kind, everything, ended };
        let whom = addressee(portal, tx, meant).await?;
        enqueue(portal, tx, &Post::ActedFor { last, whom, acted }).await?;
    }
    Ok(Some(Event::of(Action::ActedFor, Subject::Customer(meant)).saying(case.kind.as_str())))
}

/// A thing that was done about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Done {
    pub at: Millis,
    pub what: Deed,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Granted because somebody else asked for it.
    Granted(Kind),
    /// Their file was opened by this member of staff, since they called or wrote.
    Opened { way: Way, name: Option<String> },
}

/// Everything that was done about the person who looks, newest first, without whoever asked. Of anybody but a customer there is none.
pub async fn done_for(portal: &Portal, actor: Actor) -> Result<Vec<Done>, Error> {
    let Some(customer) = authorise::person(actor)?.customer() else { return Ok(Vec::new()) };
    let rows = portal.store.read().await?.acted_for(customer, SHOWN).await?;
    let opened = rows.iter().any(|row| row.action == Action::CustomerOpened.as_str());
    let staff = if opened { member::all(portal).await? } else { Vec::new() };
    let done = |row: Row| {
        let detail = row.detail.as_deref()?;
        let what = if row.action == Action::CustomerOpened.as_str() {
            let name = staff.iter().find(|member| row.actor_id.as_deref() == Some(member.id.as_bytes().as_slice()));
            Deed::Opened { way: detail.parse().ok()?, name: name.map(|member| member.name.clone()) }
        } else {
            Deed::Granted(detail.parse().ok()?)
        };
        Some(Done { at: row.at, what })
    };
    Ok(rows.into_iter().filter_map(done).collect())
}
