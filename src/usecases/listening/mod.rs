//! Listening: what people say about pages, without who they are; what came of it; a few questions, and a panel of those who like them.
//!
//! An answer of one's own is a request: there is one inbox. Published figures pass `domain::suppression`, are counted
//! when it is published, and never anew.

pub mod black_out;
pub mod board;
pub mod group;
pub mod hear;
pub mod panel;
pub mod publish;
pub mod survey;
pub mod topic;
pub mod words;
