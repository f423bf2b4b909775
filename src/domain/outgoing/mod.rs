//! Where calls to the brand's systems may go.

pub mod closed;
pub mod listed;
