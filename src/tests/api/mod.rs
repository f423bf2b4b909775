//! What the brand's systems call.

mod contacts;
mod customers;
mod decisions;
mod mistakes;
mod preferences;
mod records;
