//! Customers' preferences, for systems that show or collect them themselves.

pub mod query;
pub mod replace;
pub mod shapes;
