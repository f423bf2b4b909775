//! Letters to staff: once in the morning ([`morning`]), for troubles at once ([`at_once`]), and when a colleague reminds of tasks
//! ([`reminder`]), each as its reader has chosen; and where they go ([`sent`]). They hold figures and a way to the desk, and nothing of a case.

pub mod at_once;
pub mod morning;
pub mod reminder;
pub mod sent;
