pub mod actions;
pub mod page;
