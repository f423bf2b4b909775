//! How a customer or a guest is reached.

use serde::{Deserialize, Serialize};

use super::{customers::profile::open as open_profile, error::Error, keys::data_key, portal::Portal};
use crate::{
    domain::{
        customer::{Email, Reference},
        ids::CustomerId,
        language::Language,
        person::{Person, PersonKind},
    },
    store::Conn,
    vault::envelope::Place,
};

/// A person's reference and address.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Contact {
    pub reference: Option<Reference>,
    pub email: Option<Email>,
    pub language: Language,
    /// ISO 3166, for the law that applies.
    pub region: Option<String>,
}

/// A guest's profile, sealed under their own key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GuestProfile {
    pub email: Email,
    pub language: Language,
}

pub fn guest_place(guest: CustomerId) -> Place {
    Place { table: "guests", column: "profile", customer: Some(guest), row: *guest.as_bytes() }
}

/// `NotFound` for somebody who is gone.
pub async fn contact(portal: &Portal, conn: &mut Conn, person: Person) -> Result<Contact, Error> {
    match person.kind {
        PersonKind::Customer => {
            let row = conn.customer(person.id).await?.ok_or(Error::NotFound)?;
            let profile = open_profile(portal, conn, &row).await?;
            Ok(Contact { reference: Some(profile.reference), email: profile.email, language: profile.language, region: profile.region })
        }
        PersonKind::Guest => {
            let row = conn.guest(person.id).await?.ok_or(Error::NotFound)?;
            let (_, key) = data_key(portal, conn, person.id).await?;
            let profile: GuestProfile = key.open_json(&guest_place(person.id), &row.profile)?;
            Ok(Contact { reference: None, email: Some(profile.email), language: profile.language, region: None })
        }
    }
}
