//! Acts that one member of staff asks for and a second agrees to.

use super::{Grant, Kind, Request, verb::Verb};
use crate::domain::words::words;

words! {
    /// An act that needs a second.
    Grave {
        /// A deletion that staff begin.
        Delete => "delete",
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
    /// Whether an act needs a second: `refuses` when it gives a reason of refusal, `right` when what was asked for is one.
    pub const fn of(verb: Verb, grant: Option<Grant>, refuses: bool, right: bool) -> Option<Self> {
        match (verb, grant) {
            (Verb::Approve, Some(Grant::Delete)) => Some(Self::Delete),
            (Verb::Decline, _) if right => Some(Self::Refuse),
            (Verb::Finish, _) if refuses && right => Some(Self::RefusePart),
            _ => None,
        }
    }
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
