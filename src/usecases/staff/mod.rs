//! The people who answer: invited at the command line, they choose a password and set up one-time passwords.
//!
//! Their work on requests stands in `desk`.

pub mod invite;
pub mod join;
pub mod member;
pub mod out;
pub mod sign_in;

pub use join::join;
pub use out::out;
pub use sign_in::sign_in;
