//! The fresh proof of who a customer or guest is, before an act that cannot be taken back.
pub mod actions;
pub mod page;
