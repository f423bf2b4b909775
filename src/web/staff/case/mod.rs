//! One case: a request as staff see it, and everything they can do about it.
//!
//! Every form of a case goes the same way (`sent`). An answer or a refusal that ends a case is looked over first: it waits as a draft
//! (`written`), `check` shows it.

pub mod actions;
pub mod check;
mod correction;
pub mod forms;
mod limits;
pub mod page;
pub mod sent;
pub mod ways;
pub mod written;
