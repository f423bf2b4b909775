//! A way in for customers who are signed in at the brand: an address that works once, for two minutes.

pub mod create;
pub mod destination;
pub mod redeem;

pub use redeem::redeem;
