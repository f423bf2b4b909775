//! The first page of staff: the work that comes to them.

mod away;
mod hands;
pub mod page;
mod rests;
mod wanted;
