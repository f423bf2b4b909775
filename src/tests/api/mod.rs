//! What the brand's systems call.

mod customers;
mod decisions;
mod mistakes;
mod records;
