//! The pages of the person whose data is open, as they read them: which person, by the mark in the address.

use serde::Deserialize;

use super::{
    found::opened,
    whose::{At, OPEN, Whose},
};
use crate::{
    domain::staff::Deed,
    usecases::{acting_for::look::reader, authorise, error::Error},
    web::visit::Visit,
};

/// Where a person's records of a kind, their choices and their receipts are read.
pub const DATA: &str = "/staff/customers/open/data";
pub const HISTORY: &str = "/staff/customers/open/history";
pub const RECEIPTS: &str = "/staff/customers/open/receipts";

/// The visit as the person's own: with their rights to read, in the language of the desk.
pub struct Theirs {
    pub visit: Visit,
    pub whose: Whose,
}

impl Theirs {
    /// `None` where their data is closed by now, or another's is open: they are found anew.
    pub async fn of(visit: &Visit, at: &At) -> Result<Option<Self>, Error> {
        authorise::desk(visit.portal(), visit.actor, Deed::ActFor).await?;
        let Some((held, whose)) = opened(visit).await?.filter(|(_, whose)| at.fits(whose)) else { return Ok(None) };
        let actor = reader(visit.portal(), visit.actor, &held).await?;
        Ok(Some(Self { visit: Visit { actor, ..visit.clone() }, whose }))
    }

    /// The address of one of these pages.
    pub fn to(&self, page: &str) -> String {
        self.visit.to(&self.whose.at(page))
    }

    /// The page on which all of it begins.
    pub fn file(&self) -> String {
        self.to(OPEN)
    }
}

/// Where a page of a list begins.
#[derive(Debug, Default, Deserialize)]
pub struct Begins {
    after: Option<String>,
}

impl Begins {
    /// `NotFound` for what is no id.
    pub fn after<T: std::str::FromStr>(&self) -> Result<Option<T>, Error> {
        let after = self.after.as_deref().filter(|after| !after.is_empty());
        after.map(|id| id.parse().map_err(|_| Error::NotFound)).transpose()
    }
}
