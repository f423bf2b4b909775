//! The questions that the brand's systems asked about the person, and what they were told.
pub mod page;
mod words;
