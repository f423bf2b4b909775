//! One of the systems that are told of changes, or of their tasks: how it stands, what it was sent, and what an administrator can do about it.
//!
//! `page` shows it, `acts` holds its forms and `actions` takes them; `disconnect` is the page that says what disconnecting means.

pub mod actions;
mod acts;
pub mod disconnect;
mod log;
pub mod page;
mod secret;
mod state;
mod tasks;
mod words;
