//! Fairness, as everybody reads it: a sentence for each step, what was found unfair, and what is done about it.

mod flags;
pub mod page;
mod steps;
