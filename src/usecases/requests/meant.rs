//! The person whose data somebody else asked about: they learn of it before anything is done, and can read it afterwards.

use super::{held::HeldCase, kept::Asked, plan::ending};
use crate::{
    domain::{
        person::Person,
        request::{Extent, Kind},
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        customers::their_language::addressee,
        error::Error,
        jobs::{
            acted::Acted,
            enqueue::enqueue,
            post::{Ended, Post},
        },
        people::contact,
        portal::Portal,
    },
};

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
