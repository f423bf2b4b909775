//! The first page of staff: the work that comes to them.

pub mod actions;
mod away;
mod hands;
mod health;
mod month;
pub mod page;
mod rests;
mod since;
mod systems;
mod training;
mod wanted;
