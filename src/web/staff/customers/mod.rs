//! Acting for somebody who calls or writes: find them, be sure, see what they see, change a choice, write a request down.

pub mod actions;
mod behalf;
mod correction;
pub mod file;
pub mod found;
pub mod intake;
mod kinds;
pub mod page;
mod sees;
pub mod whose;
pub mod words;
pub mod write;
