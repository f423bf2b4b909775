//! Acting for somebody who calls or writes: find them, be sure, see what they see, change a choice, write a request down.
//!
//! `file` is the page of somebody whose data is open, `sees` what they see in short; `data` and `history` are their own pages in full.

pub mod actions;
mod behalf;
mod correction;
pub mod data;
pub mod file;
pub mod found;
pub mod history;
pub mod intake;
mod kinds;
pub mod page;
mod sees;
mod theirs;
pub mod whose;
pub mod words;
pub mod write;
