//! Privacy notices: what is published, what the brand's folder would change, and publishing it.

pub mod actions;
mod changes;
pub mod check;
mod form;
pub mod page;
mod weighed;
mod words;
