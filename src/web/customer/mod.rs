//! The customer's journeys through the portal, one folder each.
//!
//! `page.rs` loads and shows, `actions.rs` takes forms, `model.rs` (where there is one) is what the view shows.

pub mod about;
pub mod about_you;
pub mod account;
pub mod asked;
pub mod changes;
pub mod check;
pub mod choices;
pub mod confirm;
pub mod data;
pub mod fairness;
pub mod handoff;
pub mod history;
pub mod home;
pub mod journey;
pub mod listening;
pub mod recipients;
pub mod requests;
pub mod search;
pub mod sign_in;
pub mod trust;
pub mod why;
