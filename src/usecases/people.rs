//! How a customer or a guest is reached.

use serde::{Deserialize, Serialize};

use super::{customers::profile::open as open_profile, error::Error, keys::data_key, portal::Portal};
use crate::{
    domain::{
        customer::{Email, Reference},
        ids::GuestId,
        language::Language,
        person::{CustomerOrGuest, Person},
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

pub fn guest_place(guest: GuestId) -> Place {
    Place { table: "guests", column: "profile", owner: Some(guest.into()), row: *guest.as_bytes() }
}

/// `NotFound` for somebody who is gone.
pub async fn contact(portal: &Portal, conn: &mut Conn, person: Person) -> Result<Contact, Error> {
    match person.told_apart() {
        CustomerOrGuest::Customer(id) => {
            let row = conn.customer(id).await?.ok_or(Error::NotFound)?;
            let profile = open_profile(portal, conn, &row).await?;
            Ok(Contact { reference: Some(profile.reference), email: profile.email, language: profile.language, region: profile.region })
        }
        CustomerOrGuest::Guest(id) => {
            let row = conn.guest(id).await?.ok_or(Error::NotFound)?;
            let (_, key) = data_key(portal, conn, id).await?;
            let profile: GuestProfile = key.open_json(&guest_place(id), &row.profile)?;
            Ok(Contact { reference: None, email: Some(profile.email), language: profile.language, region: None })
        }
    }
}
