//! A wish: what a customer or guest asks for on a page of choices, and the change it would make.

mod asked;
mod back;
mod forgotten;
mod no;
mod plan;
pub mod quiet_names;
mod word;

pub use asked::{Turn, Wish};
pub use back::plan_return;
pub use forgotten::{plan_avoid, plan_down, plan_refusal};
pub use no::No;
pub use plan::{Plan, plan, plan_all, plan_word};
pub use word::wanted;
