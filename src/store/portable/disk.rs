//! How a file comes onto the disk: it is written beside its place, and has its name when it is whole.

use std::{
    fs::File,
    io::{self, ErrorKind},
    path::Path,
};
use tempfile::NamedTempFile;

use crate::store::{Error, Result};

/// The beginning of the names of files that are being written.
pub const UNFINISHED: &str = ".candor-unfinished-";
/// No line is longer: the largest row is a part of a copy or a file that somebody sent.
pub(super) const LONGEST_LINE: u64 = 256 * 1024 * 1024;

/// In the folder where it will have its name. `tempfile` makes its files with mode 0600.
pub(super) fn begun(path: &Path) -> Result<NamedTempFile> {
    let made = tempfile::Builder::new().prefix(UNFINISHED).tempfile_in(folder_of(path));
    made.map_err(|error| cannot("write", path, &error))
}

/// From here on the names in a folder outlive a loss of power.
pub fn lasting(folder: &Path) -> Result<()> {
    File::open(folder).and_then(|opened| opened.sync_all()).map_err(|error| cannot("write", folder, &error))
}

pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new("."))
}

pub(super) fn cannot(act: &str, path: &Path, error: &io::Error) -> Error {
    let why = match error.kind() {
        ErrorKind::AlreadyExists => "there is a backup of this second already".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string(),
    };
    Error::Unusable(format!("cannot {act} {}: {why}", path.display()))
}
