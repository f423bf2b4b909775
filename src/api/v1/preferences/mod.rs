//! What a customer prefers, for systems that show or collect it themselves.

pub mod query;
pub mod replace;
pub mod shapes;
