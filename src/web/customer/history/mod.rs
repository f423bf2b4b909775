//! What was chosen, the receipt of each choice, and the check whether one is genuine.
pub mod actions;
pub mod check;
mod filters;
pub mod json;
pub mod page;
pub mod receipt;
pub mod schema;
