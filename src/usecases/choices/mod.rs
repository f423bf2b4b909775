//! How personal the brand may be: seeing it, choosing a level, taking a choice back.

pub mod current;
#[cfg(test)]
mod off_is_off;
pub(super) mod put_on_record;
pub mod record;
pub mod save;
pub mod undo;
