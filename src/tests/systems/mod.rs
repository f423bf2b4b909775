//! Systems whose database the portal reaches by a mapping: a shop of twelve tables, on both engines.

mod deleted;
mod faults;
pub mod settled;
pub mod shop;
