//! The letter to somebody for whom another person asked.

use serde::{Deserialize, Serialize};

use super::post::Ended;
use crate::domain::request::Kind;

/// A grant about somebody for whom another person asked.
#[derive(Clone, Serialize, Deserialize)]
pub struct Acted {
    pub reference: String,
    pub kind: Kind,
    /// In a deletion, whether the account goes, too.
    pub everything: bool,
    /// Requests of theirs that end with the account.
    pub ended: Vec<Ended>,
}
