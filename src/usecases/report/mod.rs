//! The month report and the public page, from the same figures: counted once, when a month is over.
//!
//! To add a figure that happens again and again: a word in [`counts`], counted where it happens by [`counts::count`]. It is in the report
//! of each month and in what is told to everybody, as soon as there is any. What is told to those who oversee alone has its word in
//! [`overseen`], and is counted from the log.

pub mod close;
pub mod count;
pub mod counts;
pub mod listed;
pub mod opened;
pub mod overseen;
pub mod read;
pub mod so_far;
pub mod table;
pub mod trust;
