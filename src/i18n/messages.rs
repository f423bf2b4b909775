//! The messages themselves: `Texts` has a function for each. One with arguments takes a struct that names them.
//!
//! Made by the build, which refuses a message that is not the same in every language.

use fluent::FluentArgs;

use super::texts::Texts;

include!(concat!(env!("OUT_DIR"), "/messages.rs"));
