//! What stands around every page.

pub mod page;
