//! Choosing how personal the brand may be: the level, each purpose, contact, boundaries, what the browser asks; and taking
//! it back. What systems of the brand pass on is here too.

mod by_itself;
mod by_system;
mod contact;
mod forgotten;
mod left_in_peace;
pub mod levels;
mod newer;
mod said_again;
mod signal;
mod singly;
mod stale;
mod undo;
