//! The feed by which a brand keeps its own copy of all choices and asks it instead of us: their state, and the changes.
//!
//! Both read committed rows page by page and keep no state between pages: a slow or stopped reader holds up no one. `kind` says which
//! entries of the log are told, and as what.

pub mod changes;
pub mod customer;
pub mod kind;
pub mod restart;
pub mod states;
