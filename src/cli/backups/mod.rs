//! Backups: made beside a running server, put back into an empty installation, and tried out in a drill.
//!
//! A backup is two files of one moment (`store::portable`): data, which may be kept for long, and keys, which live for days. `make`
//! writes them into a `folder`, with the parts of the data that no earlier backup wrote; `unneeded` removes parts that no file names;
//! `chosen` picks and checks the files, `ledgers` reads what was erased, and `checkpoints` what was signed of the log; `fill` puts their
//! rows into a database; `restore` does so for good and lets the erasure ledger have its say; `drill` does the same in a folder that is
//! thrown away (`drill_place`). `commands` words it all.

pub mod checkpoints;
pub mod chosen;
pub mod commands;
pub mod drill;
pub mod drill_place;
pub mod fill;
pub mod folder;
mod ledgers;
pub mod make;
pub mod restore;
pub mod unneeded;
