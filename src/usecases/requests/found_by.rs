//! The identifiers by which a system keeps the person whom a request is about: those it is declared to be keyed by, and no others.

use super::{
    asked::read_asked,
    reached::{at_first, presently},
};
use crate::{
    domain::{catalogue::Identifier, person::Person, request::Request},
    store::Conn,
    usecases::{
        error::Error,
        people::{Contact, contact},
        portal::Portal,
    },
};

/// Empty where nothing is known that the system keeps people by.
pub async fn found_by(portal: &Portal, conn: &mut Conn, row: &Request, system: &str) -> Result<Vec<(Identifier, String)>, Error> {
    let shelf = portal.shelf()?;
    let keyed_by: &[Identifier] = shelf.notice.catalogue.system(system).map_or(&[], |system| &system.keyed_by);
    Ok(known(portal, conn, row).await?.into_iter().filter(|(kind, _)| keyed_by.contains(kind)).collect())
}

/// Every identifier that is known of them. Of a request that has ended, those of an account that is still there.
pub(in crate::usecases) async fn known(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Vec<(Identifier, String)>, Error> {
    let asked = read_asked(portal, conn, row).await?;
    let named = asked.as_ref().and_then(|asked| asked.named());
    if named.is_none()
        && let Some(contact) = presently(portal, conn, row).await?
    {
        return Ok(known_by(&contact));
    }
    match contact(portal, conn, named.map_or(row.person, Person::from)).await {
        Ok(contact) => Ok(known_by(&contact)),
        // Their account is gone; what they were known as is kept until this task is done.
        Err(Error::NotFound) => match asked.and_then(|asked| asked.behalf) {
            Some(behalf) => Ok(behalf.known()),
            None => Ok(at_first(portal, conn, row).await?.map(|contact| known_by(&contact)).unwrap_or_default()),
        },
        Err(other) => Err(other),
    }
}

/// The brand's own reference among them.
pub(in crate::usecases) fn reference_in(known: &[(Identifier, String)]) -> Option<&str> {
    known.iter().find(|(kind, _)| *kind == Identifier::Reference).map(|(_, text)| text.as_str())
}

pub(in crate::usecases) fn known_by(contact: &Contact) -> Vec<(Identifier, String)> {
    contact.known_by().into_iter().rev().collect()
}
