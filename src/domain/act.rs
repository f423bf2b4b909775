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
    /// The browser's signal, without an act of the person on a page. One that ended uses changed them; that not to share changes none.
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
