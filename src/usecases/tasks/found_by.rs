//! The identifiers by which a system keeps the person whom a request is about: those it is declared to be keyed by, and no others.

use crate::{
    domain::{catalogue::Identifier, ids::SystemId, request::Request},
    store::Conn,
    usecases::{
        error::Error,
        people::{Contact, contact},
        portal::Portal,
        requests::{asked::read_asked, reached::presently},
    },
};

/// Empty where nothing is known that the system keeps people by.
pub async fn found_by(portal: &Portal, conn: &mut Conn, row: &Request, system: &str) -> Result<Vec<(Identifier, String)>, Error> {
    let shelf = portal.shelf()?;
    let id: Option<SystemId> = system.parse().ok();
    let known = shelf.notice.catalogue.systems.iter().find(|one| Some(&one.id) == id.as_ref());
    let keyed_by: &[Identifier] = known.map_or(&[], |system| &system.keyed_by);
    let asked = read_asked(portal, conn, row).await?;
    let named = asked.as_ref().and_then(|asked| asked.named());
    let found = match named {
        None => presently(portal, conn, row).await?.map(known_by).unwrap_or_default(),
        Some(customer) => match contact(portal, conn, customer.into()).await {
            Ok(contact) => known_by(contact),
            // Their account is gone; what they were known as is kept until this task is done.
            Err(Error::NotFound) => {
                let kept = asked.and_then(|asked| asked.behalf).map(|behalf| behalf.known_as).unwrap_or_default();
                kept.into_iter().map(|text| (kind_of(&text), text)).collect()
            }
            Err(other) => return Err(other),
        },
    };
    Ok(found.into_iter().filter(|(kind, _)| keyed_by.contains(kind)).collect())
}

pub(super) fn known_by(contact: Contact) -> Vec<(Identifier, String)> {
    let phone = contact.phone.map(|phone| (Identifier::Phone, phone.as_str().to_owned()));
    let email = contact.email.map(|email| (Identifier::Email, email.as_str().to_owned()));
    let reference = contact.reference.map(|reference| (Identifier::Reference, reference.as_str().to_owned()));
    phone.into_iter().chain(email).chain(reference).collect()
}

/// The kind of an identifier that was kept without it.
fn kind_of(text: &str) -> Identifier {
    match text {
        phone if phone.starts_with('+') => Identifier::Phone,
        email if email.contains('@') => Identifier::Email,
        _ => Identifier::Reference,
    }
}
