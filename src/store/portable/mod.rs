//! The database as rows that belong to no engine: what backups are made of and restored from.
//!
//! `tables` says of every table what becomes of it in a backup, in the order in which they can be filled. A new table needs a line
//! there: a test compares it with the migrations. `new_file` writes the two files and `file` reads them; `parts` are what data files
//! share with those before; `disk` is how all of them come to stand under their names. `reading` and `writing` are the doors to the database.

pub mod disk;
pub mod file;
pub mod new_file;
pub mod parts;
pub mod reading;
pub mod tables;
pub mod value;
pub mod writing;
