//! The first page of staff: the work that comes to them.

mod hands;
pub mod page;
mod wanted;
