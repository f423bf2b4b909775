//! The laws whose deadlines apply, as data, the days they lead to, and what may be refused under each.
//!
//! Days are whole days in the brand's time zone: something due on a day is in time until that day is over. Where a law moves a deadline
//! on from a weekend, ours stays: people are promised the earlier day.
//!
//! To add a law: a row in `table` with its source, its places to complain in `authority`, and its name among the messages.

mod law;
mod pause;
mod refusals;
mod table;
#[cfg(test)]
mod tests;

pub use law::{ClockStarts, Dispute, Extension, Matter, Regime, Road, Span, Unit, is_business_day};
pub use pause::{Pause, due_after, paused_days};
pub use refusals::Refusable;
pub use table::{FIRST, REGIMES, business_days};
