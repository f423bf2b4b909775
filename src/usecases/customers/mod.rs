//! Customers as the brand knows them.

pub mod lookup;
pub mod profile;
pub mod put;
