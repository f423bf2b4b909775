//! Signals of people's browsers that the brand saw on pages of its own.

pub mod report;
