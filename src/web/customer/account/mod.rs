//! The account: language, address, where one is signed in, and the way out.
pub mod actions;
pub mod email;
pub mod page;
