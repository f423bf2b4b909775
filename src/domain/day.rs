//! A day at the desk: the groups into which its cases fall, and the figures that a letter tells.

use serde::{Deserialize, Serialize};

use super::words::words;

words! {
    /// The groups of a day, in their order.
    Which {
        Late => "late",
        Replied => "replied",
        /// A letter waits to be printed and posted.
        Post => "post",
        /// Ours, and due within a few working days.
        Soon => "soon",
        /// Received, and nobody's: whoever reads a case has it.
        New => "new",
        /// The member of staff who looks has it, and it fits nothing above.
        Mine => "mine",
    }
}

/// One thing that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    Group(Which),
    /// Acts of colleagues that wait for their yes.
    Wanted,
    /// Requests that wait for other systems.
    Tasks,
    /// Holds whose day to look again has come.
    Holds,
    Duties,
    Jobs,
}
