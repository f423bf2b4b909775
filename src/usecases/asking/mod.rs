//! Asking people: whatever asks somebody something they did not come for goes through here, and through nothing else.
//!
//! The rule is `domain::asking`. A page that asks needs a [`leave::Leave`], which only this room makes, and makes only when the rule
//! says so and the asking is on record. To add something that asks: a kind in `domain::asking::Question`, and the page's
//! `components::asking::Asking`. What the law makes us tell asks nothing, and is told without leave.

pub mod answer;
pub mod leave;
pub mod list;
