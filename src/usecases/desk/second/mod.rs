//! Decisions that may need a second: every decision about a case goes through `decide`, and is carried out at once or waits.
//!
//! `agree` is the second's yes or no. To add a decision: a variant of `Decision`, and its row in the domain's `Grave::of`.

mod agree;
mod decide;
mod decision;
pub mod look;

pub use agree::{say_no, say_yes, take_back};
pub use decide::{Came, decide, need_of};
pub(super) use decide::{Together, ask, why_alone};
pub use decision::Decision;
pub use look::{Look, look_at, looks_at};
