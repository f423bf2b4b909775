//! Brings to the disk what somebody may have written who was killed before they did so themselves.

use std::{
    fs::File,
    io::{self, ErrorKind},
    path::Path,
};

use super::trouble;

/// The bytes of a file and its name; nothing where there is no file.
pub fn settle(path: &Path) -> io::Result<()> {
    match File::open(path) {
        Ok(file) => trouble::sync(&file, path).and_then(|()| trouble::sync_folder(path)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// The names that came into a folder, and those that went.
pub fn settle_names(folder: &Path) -> io::Result<()> {
    trouble::sync_names(folder)
}
