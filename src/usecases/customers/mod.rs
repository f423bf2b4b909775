//! Customers as the brand knows them.

pub mod profile;
pub mod put;
