//! Asking for something: the start page, a form for each kind, a page to check it, and the request with its story.

pub mod actions;
pub mod check;
mod correction;
mod deletion;
pub mod disagree;
pub mod download;
pub mod faults;
pub mod fields;
pub mod file;
pub mod form;
mod gone;
pub mod guest;
mod left_out;
pub mod matter;
pub mod outcome;
pub mod read_only;
mod restriction;
pub mod start;
pub mod status;
pub mod story;
mod told;
mod uses;
pub mod ways;
