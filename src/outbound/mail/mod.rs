//! Mail in plain text. Callers know a [`letter::Letter`] and a [`mailer::Mailer`]; `cli` chooses which mailer it is.
//!
//! To add a way to send: one file with one type that implements [`mailer::Mailer`], and takes the wire form from `message`.

pub mod folder;
pub mod letter;
pub mod mailer;
pub mod memory;
mod message;
pub mod smtp;
