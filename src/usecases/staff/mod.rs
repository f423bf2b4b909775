//! The people who answer: invited by an administrator or at the command line, they choose a password and set up one-time passwords.
//!
//! Their work on requests stands in `desk`.

pub mod anew;
pub mod away;
pub mod ends;
pub mod invitations;
pub mod invite;
pub mod join;
pub mod languages;
pub mod letters;
pub(in crate::usecases) mod looks;
pub mod looks_after;
pub mod member;
pub mod out;
pub mod own;
pub mod people;
pub mod proof;
pub mod roles;
pub mod sign_in;
pub(in crate::usecases) mod ways_in;

pub use join::join;
pub use out::out;
pub use sign_in::sign_in;
