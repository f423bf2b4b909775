//! `candor doctor`: looks at everything an installation rests on, says of each whether it is well, is not, or could not be seen, and
//! changes nothing.
//!
//! To add a look: a function that answers `Finding`s, in the file of its part, and a line in `look`.

mod backups;
mod beside;
mod clock;
mod database;
mod finding;
pub mod look;
mod outside;
mod root_key;
mod systems;
