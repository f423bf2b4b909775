//! "Why am I seeing this?": one explanation with a control beside each reason, and the list of the newest.
//!
//! `controls` renders what can be done about a reason, one function each; `gone` is the one page for everything that is not
//! the visitor's to see.
pub mod actions;
pub mod controls;
pub mod gone;
pub mod opinion;
pub mod page;
pub mod recent;
pub mod refused;
pub mod words;
