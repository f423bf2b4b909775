//! Whoever asks for something: a customer, or a guest without an account.

use serde::{Deserialize, Serialize};

use super::{
    customers::profile::{data_key, open as open_profile},
    error::Error,
    portal::Portal,
};
use crate::{
    domain::{
        actor::Actor,
        customer::{Email, Reference},
        ids::{CustomerId, KeyId},
        language::Language,
    },
    store::{self, Conn},
    vault::envelope::{DataKey, Place},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Person {
    pub id: CustomerId,
    pub kind: PersonKind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PersonKind {
    Customer,
    Guest,
}

/// Whom something is about, and where they are reached.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Contact {
    pub reference: Option<Reference>,
    pub email: Option<Email>,
    pub language: Language,
    /// ISO 3166, for the law that applies.
    pub region: Option<String>,
}

/// What is kept about a guest, sealed under their own key.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct GuestProfile {
    pub email: Email,
    pub language: Language,
}

impl PersonKind {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Customer => "customer",
            Self::Guest => "guest",
        }
    }

    pub fn read(kind: &str) -> Option<Self> {
        [Self::Customer, Self::Guest].into_iter().find(|known| known.as_str() == kind)
    }
}

impl Person {
    /// As a row names them. Whoever is of no kind we know is nobody, and never taken for a customer.
    pub fn of(id: CustomerId, kind: &str) -> Result<Self, store::Error> {
        let kind = PersonKind::read(kind).ok_or_else(|| store::Error::damaged("requests, by person", id))?;
        Ok(Self { id, kind })
    }
    pub const fn actor(self) -> Actor {
        match self.kind {
            PersonKind::Customer => Actor::Customer(self.id),
            PersonKind::Guest => Actor::Guest(self.id),
        }
    }
    pub const fn is_guest(self) -> bool {
        matches!(self.kind, PersonKind::Guest)
    }
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
            let (_, key) = key(portal, conn, person.id).await?;
            let profile: GuestProfile = key.open_json(&guest_place(person.id), &row.profile)?;
            Ok(Contact { reference: None, email: Some(profile.email), language: profile.language, region: None })
        }
    }
}

/// The key of a customer or a guest.
pub async fn key(portal: &Portal, conn: &mut Conn, person: CustomerId) -> Result<(KeyId, DataKey), Error> {
    data_key(portal, conn, person).await
}
