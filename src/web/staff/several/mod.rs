//! One text to several requests: picked in the queue, written once, looked over letter by letter; a last answer is agreed to by a second.

pub mod actions;
pub mod check;
mod draft;
mod form;
mod letters;
pub mod page;
pub mod wanted;
mod words;
pub mod yes;
