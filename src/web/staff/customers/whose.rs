//! The person a page or a form of this desk is about, by a mark that says nothing of them. Two tabs may show two people while a session has
//! one of them open: a form acts for the person on its own page, or not at all.

use leptos::prelude::*;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

use crate::{
    domain::{actor::Actor, ids::CustomerId},
    web::{
        door::Form,
        flash::{Flash, Spot},
        visit::Visit,
    },
};

/// The pages of this desk.
pub const FIND: &str = "/staff/customers";
pub const OPEN: &str = "/staff/customers/open";
pub const WRITE: &str = "/staff/customers/request";

const NOBODY: &str = "nobody";
const UNKNOWN: &str = "unknown";
/// Signs of a mark.
const LENGTH: usize = 16;

/// The mark: the same each time this member of staff finds the same person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose(String);

impl Whose {
    pub fn customer(visit: &Visit, customer: CustomerId) -> Self {
        let mut digest = Sha256::new();
        if let Actor::Staff(staff, _) = visit.actor {
            digest.update(staff.as_bytes());
        }
        digest.update(customer.as_bytes());
        Self(hex::encode(digest.finalize()).chars().take(LENGTH).collect())
    }

    /// A person without an account, whose form says who it is.
    pub fn nobody() -> Self {
        Self(NOBODY.to_owned())
    }

    /// As a form or an address has it. A text that is no mark fits no person.
    pub fn sent(text: Option<&str>) -> Self {
        let is_mark = |text: &&str| *text == NOBODY || (text.len() == LENGTH && text.bytes().all(|one| one.is_ascii_hexdigit()));
        Self(text.filter(is_mark).unwrap_or(UNKNOWN).to_owned())
    }

    pub fn is_nobody(&self) -> bool {
        self.0 == NOBODY
    }

    /// The address of a page as this person's.
    pub fn at(&self, page: &str) -> String {
        format!("{page}?of={}", self.0)
    }

    /// The hidden fields of every form about the person: without them it does nothing.
    pub fn fields(&self, visit: &Visit) -> AnyView {
        let (locale, of) = (visit.language.tag(), self.0.clone());
        view! {
            <input type="hidden" name="form[locale]" value=locale />
            <input type="hidden" name="form[of]" value=of />
        }
        .into_any()
    }

    /// A form on the person's own page: nothing that was typed for one turns up at another.
    pub fn form(&self, page: &'static str, path: &str, typed: BTreeMap<String, String>) -> Form {
        Form { page, path: self.at(path).into(), typed }
    }

    /// The word that a form left for the person's page.
    pub async fn flash(&self, visit: &Visit, page: &str, path: &str) -> Option<Flash> {
        visit.session.flash(&Spot::new(page, &self.at(path))).await
    }
}

/// The person in a page's address. Without one it is whoever is open.
#[derive(Debug, Default, Deserialize)]
pub struct At {
    of: Option<String>,
}

impl At {
    pub fn whose(&self) -> Option<Whose> {
        self.of.as_deref().map(|of| Whose::sent(Some(of)))
    }

    pub fn fits(&self, whose: &Whose) -> bool {
        self.whose().is_none_or(|of| of == *whose)
    }

    /// The page on which the person is found anew.
    pub fn find(&self) -> String {
        self.whose().map_or_else(|| FIND.to_owned(), |of| of.at(FIND))
    }
}
