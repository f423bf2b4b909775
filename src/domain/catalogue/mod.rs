//! The structure of what a brand declares: levels, touchpoints, data categories, purposes, recipients, topics.
//!
//! A value of [`Catalogue`] has been through the lint (`catalog::check`): every id it names exists.

mod category;
mod parameter;
mod practice;
mod purpose;
mod recipient;
mod whole;

pub use category::{Category, Correction, LawStart, MustKeep, Origin, Retention, RetentionStart};
pub use parameter::{Control, FEWEST, MOST, Parameter};
pub use practice::Practice;
pub use purpose::{Basis, Channel, Purpose};
pub use recipient::{Recipient, Safeguard};
pub use whole::{Catalogue, Derived, Identifier, Level, Rank, System, SystemKind, Topic, Touchpoint};
