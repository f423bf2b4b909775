//! Making data about somebody unreadable for good, and then deleting it.
//!
//! `run` is the job, each step of which can be done again after a crash; `ledger` remembers outside the database what must not come
//! back with a restored backup.

pub mod ledger;
pub mod run;
