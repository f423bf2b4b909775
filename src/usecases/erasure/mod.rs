//! Making data about somebody unreadable for good, and then deleting it.
//!
//! `run` is the job, each step of which can be done again after a crash; `kinds` deletes kinds of data, `said` what requests say of them,
//! `others` what people who act for them asked and got, and `receipt` counts what goes; `replay` deletes again what came back with a restored
//! backup, and `access` ends again what let somebody in; `lost` is all that the ledger names and the database forgot.

mod access;
mod kinds;
mod lost;
mod others;
mod receipt;
pub mod replay;
pub mod run;
mod said;
