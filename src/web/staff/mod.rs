//! The desk: where staff sign in, see what is asked, and answer.
//!
//! The same shape as the customer's journeys, with a menu of its own.

pub mod actions;
pub mod case;
pub mod case_forms;
pub mod check;
pub mod enter;
pub mod jobs;
pub mod queue;
pub mod ways;
pub mod words;
