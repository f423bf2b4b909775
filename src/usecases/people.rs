//! How a customer or a guest is reached.

use serde::{Deserialize, Serialize};

use super::{
    customers::profile::{email_index, open as open_profile},
    error::Error,
    keys::data_key,
    portal::Portal,
};
use crate::{
    domain::{
        catalogue::Identifier,
        customer::{Email, Profile, Reference},
        ids::{GuestId, KeyId},
        language::Language,
        person::{CustomerOrGuest, Person},
        phone::Phone,
        ports::Entropy,
    },
    store::{Conn, Locked, Tx, locks::Address},
    vault::{
        envelope::Place,
        keys::{KeyOwner, Vault},
    },
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
    /// Name and address of somebody who wrote by post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal: Option<String>,
}

/// The way by which news comes to somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reached {
    ByEmail(Email),
    /// Staff print it and post it to this name and address: there is no page of theirs, and no address for email.
    ByPost(String),
    /// Nothing leads them to their page.
    OnTheirPage,
}

impl Contact {
    /// How news comes to them.
    pub fn reached(&self) -> Reached {
        match (&self.email, &self.postal) {
            (Some(email), _) => Reached::ByEmail(email.clone()),
            (None, Some(postal)) => Reached::ByPost(postal.clone()),
            (None, None) => Reached::OnTheirPage,
        }
    }

    /// The names by which other systems know a person: number, address, telephone number.
    pub fn known_as(&self) -> Vec<String> {
        self.known_by().into_iter().map(|(_, name)| name).collect()
    }

    /// The same, each with its kind.
    pub fn known_by(&self) -> Vec<(Identifier, String)> {
        let number = self.reference.as_ref().map(|reference| (Identifier::Reference, reference.as_str().to_owned()));
        let address = self.email.as_ref().map(|email| (Identifier::Email, email.as_str().to_owned()));
        let phone = self.phone.as_ref().map(|phone| (Identifier::Phone, phone.as_str().to_owned()));
        number.into_iter().chain(address).chain(phone).collect()
    }
}

/// A guest's profile, sealed under their own key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GuestProfile {
    /// Absent for somebody who wrote by post, and has none that we know.
    pub email: Option<Email>,
    pub language: Language,
    /// Name and address, line by line, for answers by post.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub postal: Option<String>,
}

/// The guest with this address, made when there was none.
pub(in crate::usecases) async fn meet_guest(
    portal: &Portal,
    tx: &mut Tx,
    address: &Locked<Address>,
    profile: &GuestProfile,
) -> Result<GuestId, Error> {
    let Address(index) = address.id();
    if let Some(row) = tx.guest_by_email(&index).await? {
        return Ok(row.id);
    }
    let id = GuestId::new(&*portal.clock, &*portal.entropy);
    let (key, wrapped) = portal.vault.fresh_key(KeyOwner::Person(id.into()), &*portal.entropy)?;
    tx.insert_data_key(KeyId::new(&*portal.clock, &*portal.entropy), id, &wrapped).await?;
    tx.insert_guest(address, id, &key.seal_json(&guest_place(id), profile, &*portal.entropy)?).await?;
    Ok(id)
}

/// The blind index by which a guest is found.
pub fn guest_index(vault: &Vault, entropy: &dyn Entropy, profile: &GuestProfile) -> [u8; 32] {
    email_index(vault, entropy, profile.email.as_ref())
}

pub fn guest_place(guest: GuestId) -> Place {
    Place { table: "guests", column: "profile", owner: Some(guest.into()), row: *guest.as_bytes() }
}

/// Whether nobody has deleted them.
pub async fn is_there(conn: &mut Conn, person: Person) -> Result<bool, Error> {
    Ok(match person.told_apart() {
        CustomerOrGuest::Customer(id) => conn.customer(id).await?.is_some(),
        CustomerOrGuest::Guest(id) => conn.guest(id).await?.is_some(),
    })
}

/// `NotFound` for somebody who is gone.
pub async fn contact(portal: &Portal, conn: &mut Conn, person: Person) -> Result<Contact, Error> {
    match person.told_apart() {
        CustomerOrGuest::Customer(id) => {
            let row = conn.customer(id).await?.ok_or(Error::NotFound)?;
            let Profile { reference, email, phone, language, region, .. } = open_profile(portal, conn, &row).await?;
            Ok(Contact { reference: Some(reference), email, phone, language, region, postal: None })
        }
        CustomerOrGuest::Guest(id) => {
            let row = conn.guest(id).await?.ok_or(Error::NotFound)?;
            let (_, key) = data_key(portal, conn, id).await?;
            let profile: GuestProfile = key.open_json(&guest_place(id), &row.profile)?;
            Ok(Contact {
                reference: None,
                email: profile.email,
                phone: None,
                language: profile.language,
                region: None,
                postal: profile.postal,
            })
        }
    }
}
