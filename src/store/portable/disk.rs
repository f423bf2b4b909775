//! The disk that backups are written to, and the words for it when it refuses.

use std::{
    io::{self, ErrorKind},
    path::Path,
};

use crate::{
    disk::{settle::settle_names, whole::Whole},
    store::{Error, Result},
};

/// The beginning of the names of files that are being written.
pub const UNFINISHED: &str = ".candor-unfinished-";
/// No line is longer: the largest row is a part of a copy or a file that somebody sent.
pub(super) const LONGEST_LINE: u64 = 256 * 1024 * 1024;

/// In the folder where it will have its name.
pub(super) fn begun(path: &Path) -> Result<Whole> {
    Whole::begin(path, UNFINISHED, "").map_err(|error| cannot("write", path, &error))
}

/// From here on the names in a folder outlive a loss of power.
pub fn lasting(folder: &Path) -> Result<()> {
    settle_names(folder).map_err(|error| cannot("write", folder, &error))
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
