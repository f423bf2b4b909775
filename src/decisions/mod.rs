//! The in-memory snapshot that answers "may we, now?".
//!
//! It holds the published notice as rules and every customer's choices, found by the blind index of the brand's
//! reference. It is published to after a change is committed and before the person gets their answer, so a withdrawal
//! is obeyed by the very next decision; changes of other processes arrive from `usecases::snapshot`, which follows the log. It decides
//! nothing itself: the rules are `domain::decide`. Whatever it does not know, it refuses.

pub mod answer;
mod entry;
mod refusals;
pub mod shelf;
pub mod snapshot;
mod table;
pub mod turn;
