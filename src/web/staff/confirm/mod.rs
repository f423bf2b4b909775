//! A member of staff proves once more who they are, before what cannot be taken back.

pub mod actions;
pub mod page;
