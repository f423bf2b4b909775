//! The kind of one act of choosing.

use serde::{Deserialize, Serialize};

use super::{ids::ReceiptId, wish::Wish};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum Act {
    Level,
    /// Purposes by themselves.
    Purpose,
    /// How often, and when, on which channel.
    Contact,
    Pause,
    /// Topics and pressure.
    Boundaries,
    /// The browser's signal. Two are put on record so: not to share, which has no changes, and one that ended uses, which has them.
    Signal,
    /// Takes an earlier act back.
    Undo {
        #[serde(with = "crate::domain::ids::as_text")]
        of: ReceiptId,
    },
}

impl From<&Wish> for Act {
    fn from(wish: &Wish) -> Self {
        match wish {
            Wish::Level(_) => Self::Level,
            Wish::Purposes(_) => Self::Purpose,
            Wish::Contact { .. } => Self::Contact,
            Wish::Pause(_) => Self::Pause,
            Wish::Boundaries { .. } => Self::Boundaries,
            Wish::Signal => Self::Signal,
        }
    }
}
