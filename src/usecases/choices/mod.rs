//! How personal the brand may be: seeing it, choosing, taking a choice back.
//!
//! Forms become wishes (`wishes`), and every wish goes the same way (`save`).

pub(super) mod again;
pub mod asked_elsewhere;
pub mod by_system;
pub mod current;
pub mod evidence;
pub(super) mod put_on_record;
pub mod record;
pub mod save;
pub mod signal;
pub mod turned;
pub mod undo;
pub mod wishes;
pub mod withdrawals;

pub use current::current;
pub use save::save;
pub use undo::undo;
