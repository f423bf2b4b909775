//! Practices are reviewed: by their day, with what is known, signed; what nobody raises by hand is raised all the same.

mod answers;
mod days;
mod desk;
mod kept;
mod parameters;
mod raised;
mod rests;
mod told;
mod ways_in;
