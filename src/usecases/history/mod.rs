//! What was chosen, when and on what notice: the list, and each receipt.

pub mod json;
pub mod list;
pub mod receipt;
