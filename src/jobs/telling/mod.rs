//! Webhooks: each system with one is told of each change, in order, at least once.

pub mod event;
pub mod post;
pub mod test;
pub mod worker;
