//! The person whose data somebody else asked about: they learn of it before anything is done, and can read it afterwards.

use super::{held::HeldCase, kept::Asked, plan::ending};
use crate::{
    domain::{
        actor::Actor,
        person::Person,
        request::{Extent, Kind},
        time::Millis,
    },
    store::{
        Tx,
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

/// A thing that was done about a person because somebody else asked for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Done {
    pub at: Millis,
    pub kind: Kind,
}

/// Everything that was done about the person who looks, newest first, without whoever asked. Of anybody but a customer there is none.
pub async fn done_for(portal: &Portal, actor: Actor) -> Result<Vec<Done>, Error> {
    let Some(customer) = authorise::person(actor)?.customer() else { return Ok(Vec::new()) };
    let rows = portal.store.read().await?.acted_for(customer, SHOWN).await?;
    Ok(rows.into_iter().filter_map(|(at, kind)| Some(Done { at, kind: kind.parse().ok()? })).collect())
}
