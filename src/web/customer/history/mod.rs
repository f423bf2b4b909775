//! What was chosen, and the receipt of each choice.
pub mod json;
pub mod model;
pub mod page;
pub mod receipt;
