//! Listening: a word about a page, what came of such words, a survey, the panel.

pub mod actions;
pub mod panel;
pub mod said;
pub mod survey;
