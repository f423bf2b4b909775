//! Acts that one member of staff asks for and a second agrees to.

use super::{Facts, Grant, Kind, OwnPart, Request, verb::Verb};
use crate::domain::words::words;

words! {
    /// An act that needs a second.
    Grave {
        /// A deletion that staff begin.
        Delete => "delete",
        /// Data of one person is given to another who asks for them, or changed at that one's word.
        ForAnother => "for-another",
        /// A right is refused.
        Refuse => "refuse",
        /// A part of it is refused.
        RefusePart => "refuse-part",
        /// Data that a system holds of somebody goes into their copy.
        Found => "found",
        /// One answer to several requests.
        Several => "several",
    }
}

impl Grave {
    /// Whether an act needs a second: `refuses` when it gives a reason of refusal.
    pub fn of(verb: Verb, facts: &Facts, asks: Asks, refuses: bool) -> Option<Self> {
        match (verb, facts.grant) {
            (Verb::Approve, Some(Grant::Delete)) => Some(Self::Delete),
            (Verb::Approve, Some(_)) if asks.for_another => Some(Self::ForAnother),
            (Verb::Decline, _) if asks.right => Some(Self::Refuse),
            (Verb::Finish, _) if refuses && asks.right => Some(Self::RefusePart),
            // A last answer on paper may enclose the copy.
            (Verb::Finish, Some(Grant::Copy)) if asks.for_another && facts.work == OwnPart::NotBegun => Some(Self::ForAnother),
            _ => None,
        }
    }
}

/// The facts of a request by which an act on it is grave.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asks {
    /// For something the law gives.
    pub right: bool,
    pub for_another: bool,
}

/// Whether a request asks for something the law gives; a question that disputes no answer does not.
pub fn asks_for_a_right(row: &Request, disputes: bool) -> bool {
    row.kind != Kind::Question || disputes
}

/// Whether an act has to wait for a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Second {
    /// One is enough.
    Needless,
    /// A colleague says yes or no first.
    Waits(Grave),
    /// The same, and nobody else may: they say why, and it is looked at again later.
    Alone(Grave),
}
