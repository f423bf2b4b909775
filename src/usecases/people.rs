//! How a customer or a guest is reached.

use serde::{Deserialize, Serialize};

use super::{customers::profile::open as open_profile, error::Error, keys::data_key, portal::Portal};
use crate::{
    domain::{
        customer::{Email, Profile, Reference},
        ids::GuestId,
        language::Language,
        person::{CustomerOrGuest, Person},
        phone::Phone,
    },
    store::Conn,
    vault::envelope::Place,
};

/// The names by which a person is known, and how they are reached.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Contact {
    pub reference: Option<Reference>,
    pub email: Option<Email>,
    /// As other systems know them, when the brand has said it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// As it was; read by earlier programs alone. Which language counts, `TheirLanguage` says.
    language: Language,
    /// ISO 3166, for the law that applies.
    pub region: Option<String>,
}

impl Contact {
    /// The names by which other systems know a person: number, address, telephone number.
    pub fn known_as(&self) -> Vec<String> {
        let number = self.reference.as_ref().map(|reference| reference.as_str().to_owned());
        let address = self.email.as_ref().map(|email| email.as_str().to_owned());
        let phone = self.phone.as_ref().map(|phone| phone.as_str().to_owned());
        number.into_iter().chain(address).chain(phone).collect()
    }
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
            let Profile { reference, email, phone, language, region, .. } = open_profile(portal, conn, &row).await?;
            Ok(Contact { reference: Some(reference), email, phone, language, region })
        }
        CustomerOrGuest::Guest(id) => {
            let row = conn.guest(id).await?.ok_or(Error::NotFound)?;
            let (_, key) = data_key(portal, conn, id).await?;
            let profile: GuestProfile = key.open_json(&guest_place(id), &row.profile)?;
            Ok(Contact { reference: None, email: Some(profile.email), phone: None, language: profile.language, region: None })
        }
    }
}
