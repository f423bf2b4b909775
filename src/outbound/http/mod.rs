//! Calls to the brand's systems over HTTP.
//!
//! A call leaves only through [`sender::Sender`]: to https, to addresses of the open internet or to hosts that the operator listed, by no
//! proxy and after no redirect, within limits of time and size. Its errors carry neither an address nor a text.

pub mod resolver;
pub mod sender;
