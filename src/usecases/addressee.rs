//! The language in which somebody is written to: the one place that says it, for letters, copies and whatever else is made for them.
//!
//! With an account it is the account's, as it stands at that moment. The page somebody was on counts only where there is no account, and
//! for the page itself. Nothing but this file makes a [`TheirLanguage`], and no letter and no copy is written without one.

use serde::{Deserialize, Serialize};

use super::{customers::profile::open, error::Error, portal::Portal};
use crate::{
    domain::{
        customer::Profile,
        ids::{CustomerId, as_text_or_none},
        language::Language,
        person::{CustomerOrGuest, Person},
        request::Request,
    },
    store::Conn,
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

    /// The same, read now. `NotFound` for somebody who is gone.
    pub async fn of_customer(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<Self, Error> {
        let row = conn.customer(customer).await?.ok_or(Error::NotFound)?;
        Ok(Self::of_account(portal, &open(portal, conn, &row).await?))
    }

    /// One that was offered once may be so no longer.
    fn spoken(portal: &Portal, language: Language) -> Self {
        let languages = &portal.brand.languages;
        Self(if languages.offered.contains(&language) { language } else { languages.default })
    }
}

/// Somebody a letter waits for, as far as their language goes: it is asked for anew when the letter is written.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Addressee {
    #[serde(default, skip_serializing_if = "Option::is_none", with = "as_text_or_none")]
    account: Option<CustomerId>,
    /// Without an account that of the page; with one, the account's when the letter came to wait, which stands in once the account is gone.
    language: Language,
}

impl Addressee {
    pub const fn without_account(page: Language) -> Self {
        Self { account: None, language: page }
    }

    /// `NotFound` for somebody who is gone.
    pub async fn customer(portal: &Portal, conn: &mut Conn, customer: CustomerId) -> Result<Self, Error> {
        let language = TheirLanguage::of_customer(portal, conn, customer).await?.get();
        Ok(Self { account: Some(customer), language })
    }

    /// Somebody who is on a page in this language. `NotFound` for a customer who is gone.
    pub async fn on_a_page(portal: &Portal, conn: &mut Conn, person: Person, page: Language) -> Result<Self, Error> {
        match person.told_apart() {
            CustomerOrGuest::Customer(customer) => Self::customer(portal, conn, customer).await,
            CustomerOrGuest::Guest(_) => Ok(Self::without_account(page)),
        }
    }

    /// The one who made a request, also after they are gone.
    pub async fn of_request(portal: &Portal, conn: &mut Conn, row: &Request) -> Result<Self, Error> {
        let last = row.last_language.unwrap_or(portal.brand.languages.default);
        match Self::on_a_page(portal, conn, row.person, last).await {
            Err(Error::NotFound) => Ok(Self::without_account(last)),
            found => found,
        }
    }

    /// The language they are written to in now.
    pub async fn reads(&self, portal: &Portal, conn: &mut Conn) -> Result<TheirLanguage, Error> {
        match self.account {
            Some(customer) => match TheirLanguage::of_customer(portal, conn, customer).await {
                Err(Error::NotFound) => Ok(TheirLanguage::spoken(portal, self.language)),
                found => found,
            },
            None => Ok(TheirLanguage::spoken(portal, self.language)),
        }
    }

    /// To be kept for when nothing else is left.
    pub const fn last_known(&self) -> Language {
        self.language
    }
}
