//! Records: what the brand's systems hold about people. They come in, people see them, and they go when their time is over.
//!
//! The catalogue rules: a record of a kind it does not declare, or that nothing may use for this person, never gets in.

pub mod content;
pub mod correction;
mod deleted;
pub mod divided;
pub mod exclude;
pub mod fields;
pub mod figures;
pub(super) mod fits;
pub mod forget;
pub(super) mod keys_of;
pub mod list;
mod noted;
mod person;
pub mod purge;
pub mod refusal;
mod standing;
pub mod take_in;
pub mod withdraw;
pub mod withdraw_copies;

pub use figures::figures;
pub use list::list;
pub use take_in::take_in;
