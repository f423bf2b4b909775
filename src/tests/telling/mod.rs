//! The brand's systems are told of each change, in order and signed; they say what they took in, and the person reads it.

pub mod acknowledged;
mod alike;
mod answers;
mod at_once;
mod backlog;
mod behind;
mod beside;
pub mod by_machine;
pub mod delivered;
mod guesses;
pub mod receiver;
mod requests;
mod resumed;
mod strangers;
mod tasks;
