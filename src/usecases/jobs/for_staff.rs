//! News in a letter to a member of staff: figures, and nothing of anybody.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::domain::{day::Figure, request::HandNews, trouble::Trouble};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ForStaff {
    /// In the morning: how the day begins. On another day it says nothing true.
    Day { on: Date, figures: Vec<(Figure, u64)> },
    /// At once: troubles that are new, and how many of each.
    AtOnce(Vec<(Trouble, u64)>),
    /// At once: so many cases came to them, or went from them, by a colleague's hand.
    Hands(HandNews, u64),
}
