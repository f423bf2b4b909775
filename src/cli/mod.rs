//! The command line: one file per command. It parses, calls use cases, and words the answer for a person at a terminal.
//!
//! To add a command: a variant of `args::Command`, a file, and a line in `run`. It tells by `say!` and `hint!` alone, since a reader may
//! leave.

#[macro_use]
pub mod print;

pub mod args;
pub mod audit;
pub mod audit_args;
pub mod backups;
mod check;
mod cosigned;
mod cosigners;
pub mod doctor;
pub mod init;
pub mod installation;
pub mod key;
pub mod key_place;
pub mod machine;
pub mod migrate;
pub mod notice;
pub mod open;
pub mod options;
mod practice;
mod public_address;
pub mod receipt;
pub mod register;
mod report;
pub mod retention;
pub mod root_key;
pub mod root_key_args;
pub mod rotation;
pub mod run;
pub mod sealed;
pub mod serve;
pub mod settings;
pub mod staff;
pub mod standing;
mod system;
mod system_args;
mod system_databases;
mod webhook;
mod webhook_args;
mod witness;
pub mod wording;
