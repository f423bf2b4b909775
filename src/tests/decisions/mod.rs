//! The rules: as vectors anyone can run against their own copy, as laws that hold for every catalogue, and as a plain model
//! that comes to the same answers by a way of its own. And contacts, where what was decided before counts.

mod agreement;
pub mod asking;
mod caps;
mod counting;
mod damage;
mod laws;
mod model;
mod publishing;
mod settling;
mod staleness;
mod vectors;
