//! The house's own duties: one list of items, whatever raised them.
//!
//! To add a kind of item: its word in `domain::item`, its words in the staff's messages, and the place that opens it, by `raised`.

pub mod again;
pub mod concerns;
pub mod damage;
pub mod decide;
pub mod holds;
pub mod item;
pub mod list;
pub mod own_act;
pub mod raise;
pub mod reviews;
pub mod sign;
