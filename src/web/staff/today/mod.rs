//! The first page of staff: the work that comes to them.

pub mod page;
mod wanted;
