//! The database as rows that belong to no engine: what backups are made of and restored from.
//!
//! `tables` says of every table what becomes of it in a backup, in the order in which they can be filled. A new table needs a line
//! there: a test compares it with the migrations. `file` writes and reads the two files; `reading` and `writing` are the doors to the
//! database.

pub mod file;
pub mod reading;
pub mod tables;
pub mod value;
pub mod writing;
