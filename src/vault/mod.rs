//! Keys and ciphers: they keep personal data unreadable at rest, and make it unreadable for good.
//!
//! A root key (a file outside the database) wraps one data key per customer and one retained key per must-keep rule and
//! month. Everything personal is sealed under such a key and bound to its place, so it opens there and nowhere else.
//! Erasing a person destroys their wrapped data key: in this database all that was sealed under it is noise from then on. A copy of the
//! database made before holds the key until it is destroyed itself.
//!
//! This module does no SQL, knows no use case and draws no randomness of its own: time and entropy come in as values. It never prints a
//! secret: every secret type hides itself from `Debug`.
//!
//! To add a kind of key: an owner or a use of the house in `keys`; to add a field people are looked up by: a variant in
//! `index`; to add a secret someone carries: a file of its own. Labels and byte layouts in this room are for ever, because
//! data at rest depends on them: never use a label twice, never change one.

pub mod api_key;
pub mod code;
pub mod commitment;
pub mod cosigner;
pub mod envelope;
pub mod error;
pub mod index;
pub mod keys;
pub mod log_key;
pub mod password;
pub mod place;
pub mod recovery;
pub mod root;
mod root_file;
mod secret;
pub mod shares;
pub mod token;
pub mod totp;
pub mod webhook_secret;

#[cfg(test)]
mod tests;

pub use error::Error;
