//! Figures of a month: counted from cases when the month is over, and told to everybody once no number is too small.

pub mod amount;
pub mod counted;
pub mod month;
pub mod sums;
pub mod told;
