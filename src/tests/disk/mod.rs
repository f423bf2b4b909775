//! A disk that is full or broken, at each step of a write that has to last: nothing is said to be done, no half of anything counts, and the
//! next try does it. Backups and root keys have the same beside their own stories (`backups/failing.rs`, `program/failing.rs`).

mod checkpoints;
mod database;
mod ledger;
mod postgres;
mod write;
