//! Fairness: outcomes are counted by group as they come, a month is closed once, and its figures are read from then on.
//!
//! No row is kept about what somebody was offered. To add a measure: its word in `domain::fairness`, where it is counted, and how it is
//! worded in `web::shown::fairness`.

pub mod background;
pub mod close;
pub mod count;
pub mod published;
