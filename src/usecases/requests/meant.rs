//! The person whose data somebody else asked about: they learn of it before anything is done, and can read it afterwards.

use super::{held::HeldCase, kept::Asked, plan::ending};
use crate::{
    domain::{
        customer::Email,
        ids::CustomerId,
        person::Person,
        request::{Extent, Kind, Number, Request},
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        customers::their_language::{TheirLanguage, addressee},
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

/// The news of a grant to the person it is about, and the address they have now. `None` where people asked for themselves, and of
/// somebody who is gone or has no address.
async fn news(portal: &Portal, conn: &mut Conn, row: &Request, asked: &Asked) -> Result<Option<(CustomerId, Email, Acted)>, Error> {
    let Some(meant) = asked.named().filter(|_| asked.is_for_another()) else { return Ok(None) };
    let person = Person::from(meant);
    if conn.customer(meant).await?.is_none() {
        return Ok(None);
    }
    let Some(address) = contact(portal, conn, person).await?.email else { return Ok(None) };
    let everything = asked.scope() == Some(&Extent::Everything);
    let ended = match (row.kind, everything) {
        (Kind::Delete, true) => ending(conn, person, None).await?.iter().map(Ended::from).collect(),
        _ => Vec::new(),
    };
    Ok(Some((meant, address, Acted { reference: row.reference.clone(), kind: row.kind, everything, ended })))
}

/// The letter as it would be written now, and its language.
pub async fn would_be_told(portal: &Portal, row: &Request, asked: &Asked) -> Result<Option<(TheirLanguage, Acted)>, Error> {
    let mut conn = portal.store.read().await?;
    let Some((meant, _, acted)) = news(portal, &mut conn, row, asked).await? else { return Ok(None) };
    Ok(Some((TheirLanguage::of_customer(portal, &mut conn, meant).await?, acted)))
}

/// Writes to the person a grant is about, when somebody else asked for it: the event of it. `None` where people asked for themselves, and
/// of somebody who is gone.
pub async fn tell_meant(portal: &Portal, tx: &mut Tx, case: &HeldCase, asked: &Asked) -> Result<Option<Event>, Error> {
    if !asked.is_for_another() {
        return Ok(None);
    }
    let Ok(meant) = case.meant().map(|meant| meant.id()) else { return Ok(None) };
    if let Some((_, last, acted)) = news(portal, tx, case, asked).await? {
        let whom = addressee(portal, tx, meant).await?;
        enqueue(portal, tx, &Post::ActedFor { last, whom, acted }).await?;
    }
    let number = Number::read(&case.reference);
    Ok(Some(Event::of(Action::ActedFor, Subject::Customer(meant)).saying(case.kind.as_str()).by_request(number)))
}
