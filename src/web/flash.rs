//! What a form says to the page that comes after it. Kept in the session, said once.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::usecases::{
    error::{Clash, Error, Fault},
    records::forget::Verdict,
};

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
    Judged(Verdict),
    /// It was deleted before.
    GuessGone,
    /// A request was opened, or there was one about the same.
    Opened,
    AlreadyOpen,
    /// What was done to a request or an account is done.
    Done(Deed),
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
        matches!(self, Self::Faults(_) | Self::Clash(_))
    }
}
