//! Every holding of personal data and its end: the one list that copies, erasures and housekeeping walk.
//!
//! To keep something new about people: a migration, a row here, and whatever the compiler then asks for. A test reads the migrations and
//! fails for a table that stands neither here nor in [`NOT_ABOUT_PEOPLE`].

mod fate;
mod list;

pub use fate::{Copied, CopyPart, Erased, ErasedByKind, Outdated, Purged};
pub use list::{Holding, NOT_ABOUT_PEOPLE};
