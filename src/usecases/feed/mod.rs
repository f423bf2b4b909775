//! What a brand needs to keep a copy of everyone's choices and ask it instead of us: how things stand, and what changes.
//!
//! Both read what is committed, page by page, and keep nothing between two pages: whoever reads slowly, or stops, holds up
//! nobody. `kind` says which entries of the log are told, and as what.

pub mod changes;
pub mod customer;
pub mod kind;
pub mod states;
