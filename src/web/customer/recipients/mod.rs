//! The recipients of data: one row for each company, and the same by kind of data.
pub mod page;
