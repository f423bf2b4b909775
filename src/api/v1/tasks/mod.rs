//! Tasks of a system that does its part of requests by itself: what is asked of it, and what came of that.

pub mod answer;
pub mod list;
