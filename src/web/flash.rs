//! What a form says to the page that comes after it. Kept in the session, said once.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use super::local::Local;
use crate::usecases::{
    error::{Clash, Error, Fault},
    history::verify::{Part, Verdict},
    records::forget,
};

/// Where a flash waits: the name its forms have, and the address of the page that shows it. The address names the thing the forms are
/// about (a case, a request, a record), so that what was typed for one never turns up at another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Spot(String);

impl Spot {
    /// `path` comes after the language; where on the page it leads to makes no difference.
    pub fn new(name: &str, path: &str) -> Self {
        let page = path.split_once('#').map_or(path, |(page, _)| page);
        Self(format!("flash {name} {}", Local::new(page).as_str()))
    }
    /// The key under which a session holds it.
    pub fn key(&self) -> &str {
        &self.0
    }
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Flash {
    pub told: Told,
    /// What was typed, by field.
    #[serde(default)]
    pub typed: BTreeMap<String, String>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    Faults(Vec<Fault>),
    Clash(Clash),
    /// Saved, with this receipt.
    Saved(String),
    Unchanged,
    /// Typed before the session ended, and given back.
    Kept,
    /// What was said about a guess is done.
    Judged(forget::Verdict),
    /// It was deleted before.
    GuessGone,
    /// A request was opened, or there was one about the same.
    Opened,
    AlreadyOpen,
    /// What was done to a request or an account is done.
    Done(Deed),
    /// What was said yes to is not what the page showed: nothing is done, and it is shown again.
    ShownAgain,
    /// What came of checking a receipt.
    Checked(Checked),
}

/// The answer to whoever checked a receipt. Nothing of the receipt itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Checked {
    Genuine,
    Altered(BTreeSet<Part>),
    Unknown,
}

impl From<Verdict> for Checked {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Genuine => Self::Genuine,
            Verdict::Altered(differences) => Self::Altered(differences.into_iter().map(|difference| difference.part).collect()),
            Verdict::Unknown => Self::Unknown,
        }
    }
}

/// What is done, where a page says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Deed {
    MessageSent,
    RequestWithdrawn,
    RestrictionLifted,
    LanguageChanged,
    EmailAsked,
    EmailHalfConfirmed,
    EmailChanged,
    PasskeyAdded,
    PasskeyRemoved,
    SessionsEnded,
    CaseChanged,
    JobRestarted,
    OpinionGiven,
}

impl Told {
    /// What a form page can show of an error; the rest is a page of its own.
    pub fn of(error: Error) -> Result<Self, Error> {
        match error {
            Error::Invalid(faults) => Ok(Self::Faults(faults)),
            Error::Conflict(clash) => Ok(Self::Clash(clash)),
            other => Err(other),
        }
    }
    pub const fn is_problem(&self) -> bool {
        matches!(self, Self::Faults(_) | Self::Clash(_) | Self::ShownAgain)
    }
}
