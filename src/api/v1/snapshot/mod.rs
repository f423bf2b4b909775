//! How everything stands, for whoever keeps a copy and asks it.

pub mod read;
pub mod shapes;
