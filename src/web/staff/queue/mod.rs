//! The queue of requests.

pub mod page;
