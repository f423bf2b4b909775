//! May we, now? One question, or up to a thousand.

pub mod ask;
pub mod batch;
pub mod shapes;
