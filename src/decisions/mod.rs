//! The in-memory snapshot that answers "may we, now?".
//!
//! It holds the published notice as rules and every customer's choices, found by the blind index of the brand's reference. A change is
//! published to it after the commit and before the person is answered, so the very next decision obeys a withdrawal; changes of other
//! processes arrive from `usecases::snapshot`, which follows the log. It decides nothing itself: the rules are `domain::decide`. It
//! refuses any question about what it does not know.

pub mod answer;
mod code;
mod refusals;
pub mod shelf;
mod shelf_line;
pub mod snapshot;
mod table;
pub mod turn;
