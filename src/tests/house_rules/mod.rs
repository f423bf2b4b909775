//! The map of the house holds: who may use whom, no circle between rooms, where the target is asked for, how long a file may be.

mod arrows;
mod circles;
mod files;
mod sources;
