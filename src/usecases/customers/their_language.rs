//! The language in which somebody is written to: the one place that says it, for letters, copies and whatever else is made for them.
//!
//! With an account it is the account's, as it stands at that moment. The page somebody was on counts only where there is no account, and
//! for the page itself. Nothing but this file makes a [`TheirLanguage`], and no letter and no copy is written without one.

use super::profile::open;
use crate::{
    domain::{
        addressee::Addressee,
        customer::Profile,
        ids::CustomerId,
        language::Language,
        person::{CustomerOrGuest, Person},
        request::Request,
    },
    store::Conn,
    usecases::{error::Error, portal::Portal},
};

/// The language to write to somebody in; always one that the brand offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TheirLanguage(Language);

impl TheirLanguage {
    pub const fn get(self) -> Language {
        self.0
    }

    /// As their account has it.
    pub fn of_account(portal: &Portal, profile: &Profile) -> Self {
        Self::spoken(portal, profile.language)
    }

    /// The same, read now. `NotFound` for a customer who is gone.
    pub async fn of_customer(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<Self, Error> {
        let row = conn.customer(customer).await?.ok_or(Error::NotFound)?;
        Ok(Self::of_account(portal, &open(portal, conn, &row).await?))
    }

    /// Of the person a letter waits for, read now.
    pub async fn of(portal: &Portal, conn: &mut Conn, whom: &Addressee) -> Result<Self, Error> {
        let last = Self::spoken(portal, whom.last_known());
        match whom.account() {
            Some(customer) => match Self::of_customer(portal, conn, customer).await {
                Err(Error::NotFound) => Ok(last),
                found => found,
            },
            None => Ok(last),
        }
    }

    /// Of the person who made a request, read now.
    pub async fn of_request(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Self, Error> {
        let whom = addressee_of_request(portal, conn, row).await?;
        Self::of(portal, conn, &whom).await
    }

    /// Of a member of staff, who may not have been on a page yet.
    pub fn of_staff(portal: &Portal, chosen: Option<Language>) -> Self {
        Self::spoken(portal, chosen.unwrap_or(portal.brand.languages.default))
    }

    /// One that was offered once may be so no longer.
    fn spoken(portal: &Portal, language: Language) -> Self {
        let languages = &portal.brand.languages;
        Self(if languages.offered.contains(&language) { language } else { languages.default })
    }
}

/// A customer a letter is to wait for. `NotFound` for one who is gone.
pub async fn addressee(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<Addressee, Error> {
    let now = TheirLanguage::of_customer(portal, conn, customer).await?.get();
    Ok(Addressee::with_account(customer, now))
}

/// A person who is on a page in this language. `NotFound` for a customer who is gone.
pub async fn addressee_on_a_page(portal: &Portal, conn: &mut Conn, person: Person, page: Language) -> Result<Addressee, Error> {
    match person.told_apart() {
        CustomerOrGuest::Customer(customer) => addressee(portal, conn, customer).await,
        CustomerOrGuest::Guest(_) => Ok(Addressee::without_account(page)),
    }
}

/// The one who made a request, also after they are gone.
pub async fn addressee_of_request(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Addressee, Error> {
    let last = row.last_language.unwrap_or(portal.brand.languages.default);
    match addressee_on_a_page(portal, conn, row.person, last).await {
        Err(Error::NotFound) => Ok(Addressee::without_account(last)),
        found => found,
    }
}
