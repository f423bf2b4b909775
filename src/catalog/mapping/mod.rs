//! Mappings of connected databases: `systems/ID.toml` for each system of the catalogue with `kind = "sql"`.
//!
//! `read` finds the files, `file` is one as it is written, `check` says what in it makes no sense. Whether its tables and columns are
//! there, only the database knows: `candor system test` asks it.

mod check;
mod file;
mod read;

pub use read::read;
