//! Customers, by the brand's own reference.

pub mod put;
pub mod query;
