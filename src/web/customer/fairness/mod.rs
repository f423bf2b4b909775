mod flags;
pub mod page;
mod steps;
