//! A practice house: people and cases made up on the brand's own catalogue, for its staff to practise on.

mod cases;
pub mod house;
mod mistake;
pub mod page;
mod records;
