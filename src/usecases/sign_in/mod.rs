//! Signing in by e-mail: ask for a code, then type it or press the button behind the link.
//!
//! A known and an unknown address look the same from outside: the same statements run, one job is queued either way,
//! and only the job finds out whether there is anyone to write to.

pub mod ask;
pub mod confirm;
pub mod letter;
pub mod out;

pub use ask::ask;
pub use confirm::confirm;
pub use out::out;
