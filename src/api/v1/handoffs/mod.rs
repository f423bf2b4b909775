//! A way in for customers who are signed in at the brand.

pub mod create;
