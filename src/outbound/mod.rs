//! Outgoing messages: mail today; webhooks, and the databases of connected systems.
//!
//! This module sends what it is given and says whether trying again makes sense. It decides nothing, words nothing, stores nothing in the
//! database, and its errors never carry an address or a text. To add a way out: give it a folder with one trait for callers and one file
//! per way of doing it.

pub mod http;
pub mod mail;
pub mod sql;
