//! Asking for something: the start page, a form for each kind, a page to check it, and the request with its story.

pub mod actions;
pub mod check;
pub mod download;
pub mod fields;
pub mod form;
pub mod guest;
pub mod matter;
pub mod start;
pub mod status;
pub mod ways;
