//! Inquiries: which system asked about whom, for what, and what it was told; so that people can see it, and staff the systems that never ask.
//!
//! A decision writes nothing. It is counted in memory (`inquiry_counts`), written once a minute (`flush`), sealed under the person's key and gone
//! with it. A crash loses at most that minute, and never invents anything. `own` is what a person reads, `systems` what staff read.
//! Systems that decide by a list of their own are not counted: both say so.

pub mod flush;
pub mod note;
pub mod own;
pub mod systems;
