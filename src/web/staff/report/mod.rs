//! The month report for those who oversee: a page, and the same as files.

pub mod files;
mod groups;
mod laws;
mod looks;
pub mod page;
pub mod ways;
