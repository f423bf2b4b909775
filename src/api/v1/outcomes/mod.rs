//! Outcomes: what came of a touchpoint, counted by group.

pub mod count;
