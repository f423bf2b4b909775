//! The queue of requests, and the way to one of them.

pub mod actions;
mod filters;
pub mod find;
pub mod page;
mod pages;
mod picking;
pub mod words;
