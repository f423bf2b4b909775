//! Backups: one moment in two files, what they refuse to become, and what an erasure leaves of them.

mod checkpoints;
mod drilled;
mod ended;
mod erased;
mod failing;
pub mod kept;
mod lasting;
mod ledgers;
mod opened;
mod parts;
mod refused;
mod tables;
mod told;
mod whole;
