//! A fresh proof of who somebody is, before something that cannot be taken back.
pub mod actions;
pub mod page;
