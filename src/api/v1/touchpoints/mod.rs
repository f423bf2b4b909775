//! Touchpoints: the words to show where something is collected.

pub mod notice;
