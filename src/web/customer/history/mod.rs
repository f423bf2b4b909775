//! The history of choices, the receipt of each, and the check whether one is genuine.
mod about;
pub mod actions;
pub mod check;
mod filters;
pub mod json;
pub mod page;
mod proof;
pub mod receipt;
pub mod schema;
