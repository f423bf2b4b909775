//! Webhooks: each system with one is told of each change, in order, at least once; or of each task, if it does its part by itself.

pub mod event;
pub mod post;
pub mod task;
pub mod test;
pub mod worker;
