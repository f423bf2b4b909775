//! In whose hands a case is, and why it cannot come into somebody's.

use jiff::civil::Date;

use crate::domain::{ids::StaffId, words::words};

/// In whose hands a case was, and in whose it came; `None` for nobody's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hands {
    pub had: Option<StaffId>,
    pub has: Option<StaffId>,
}

words! {
    /// The news of a case to a member of staff besides the one who acted.
    HandNews {
        /// It was handed to them.
        Given => "given",
        /// It went from them to another.
        Taken => "taken",
    }
}

/// Why somebody cannot be handed a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Answers no requests: none of the staff, or of another role.
    Unknown,
    /// Their work here has ended.
    Left,
    /// Their training has run out.
    Untrained,
    /// They decided what the person disagrees with, or it is about them.
    Barred,
    /// Away until that day.
    Away(Date),
}
