//! Fairness: the figures of a closed month, every comparison as a picture with its table, flags first.

pub mod page;
