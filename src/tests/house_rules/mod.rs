//! The map of the house holds: who may use whom, no circle between rooms, where features are asked for, how long a file may be.

mod arrows;
mod circles;
mod files;
mod sources;
