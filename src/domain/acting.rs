//! Acting for somebody who calls or writes: how they came, and how sure staff are of who it is.

use serde::{Deserialize, Serialize};

use super::{
    ids::{ProofId, StaffId, as_text},
    words::words,
};

words! {
    /// The way in which somebody asked.
    Way {
        Telephone => "telephone",
        Letter => "letter",
        Visit => "visit",
        Email => "email",
    }
}

/// In the log, for somebody whose data was opened beside a case of theirs.
pub const BY_CASE: &str = "case";

/// The shipped steps by which staff make sure of somebody, with words of ours; a brand may name others.
pub const SHIPPED: [&str; 3] = ["known-contact", "own-facts", "called-back"];

/// An act of staff on behalf of somebody: kept with the evidence of it, and read by the person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OnBehalf {
    #[serde(with = "as_text")]
    pub staff: StaffId,
    /// As they were called then.
    pub name: String,
    pub way: Way,
    /// The steps of proof that were ticked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown: Vec<ProofId>,
    /// Why, as the person reads it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
