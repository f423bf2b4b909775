//! The first page of staff: the work that comes to them.

mod away;
mod hands;
mod health;
mod month;
pub mod page;
mod rests;
mod since;
mod wanted;
