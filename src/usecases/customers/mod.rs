//! Customers as the brand knows them.

pub mod introduce;
pub mod lookup;
pub mod profile;
pub mod put;
