//! The map of the house holds: who may use whom, no circle between rooms, where the target is asked for, how long a file may be, that code
//! adds nothing to a message and names no language, that a press is answered.

mod arrows;
mod circles;
mod files;
mod names;
mod presses;
pub mod sources;
mod styles;
mod wording;
