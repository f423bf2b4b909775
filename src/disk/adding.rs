//! A file that is only added to: all of what is added, or nothing.

use std::{
    fs::{File, OpenOptions},
    io,
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
};

use super::trouble::{self, Step};

/// A file that is open to be added to, for its owner only. Others who add wait until it is let go.
#[derive(Debug)]
pub struct Adding {
    file: File,
    path: PathBuf,
}

impl Adding {
    /// Makes the file where there is none.
    pub fn open(path: &Path) -> io::Result<Self> {
        trouble::at(Step::Open, path)?;
        let file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
        // Commands beside the server write here too.
        file.lock()?;
        Ok(Self { file, path: path.to_owned() })
    }

    /// To read its end, and to take half of something away from there.
    pub const fn file(&mut self) -> &mut File {
        &mut self.file
    }

    /// On the disk when it returns. Where that fails, nothing of it is left: half of it is worse than none, and bytes that did not come
    /// to the disk once look afterwards as if they had.
    pub fn append(self, bytes: &[u8]) -> io::Result<()> {
        let Self { file, path } = self;
        let end = file.metadata()?.len();
        let added = trouble::write(&file, &path, bytes).and_then(|()| trouble::sync(&file, &path));
        // A file that had nothing in it may have no name on the disk.
        let added = if end == 0 { added.and_then(|()| trouble::sync_folder(&path)) } else { added };
        // A file that may only be added to keeps it. The first error is the one that counts.
        added.inspect_err(|_| drop(file.set_len(end)))
    }
}
