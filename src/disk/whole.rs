//! A file that is written whole: beside its place first, and under its name when all of it is on the disk. Let go before that, it is gone.

use std::{
    ffi::OsStr,
    fs::{self, File},
    io::{self, Write},
    path::{Path, PathBuf},
};
use tempfile::NamedTempFile;

use super::trouble::{self, Step, folder_of};

/// A file that is being written, for its owner only.
#[derive(Debug)]
pub struct Whole {
    file: NamedTempFile,
    path: PathBuf,
}

impl Whole {
    /// Its name begins and ends like this until it is kept.
    pub fn begin(path: &Path, begins: &(impl AsRef<OsStr> + ?Sized), ends: &str) -> io::Result<Self> {
        trouble::at(Step::Open, path)?;
        // `tempfile` makes its files with mode 0600.
        let file = tempfile::Builder::new().prefix(begins).suffix(ends).tempfile_in(folder_of(path))?;
        Ok(Self { file, path: path.to_owned() })
    }

    pub fn file(&self) -> &File {
        self.file.as_file()
    }

    /// All of it is on the disk when it returns, and not yet under its name.
    pub fn on_disk(self) -> io::Result<OnDisk> {
        trouble::sync(self.file.as_file(), &self.path)?;
        Ok(OnDisk(self))
    }
}

impl Write for Whole {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        trouble::write(self.file.as_file(), &self.path, bytes).map(|()| bytes.len())
    }
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A file that lacks nothing but its name.
#[derive(Debug)]
pub struct OnDisk(Whole);

impl OnDisk {
    pub fn bytes(&self) -> io::Result<u64> {
        Ok(self.0.file().metadata()?.len())
    }

    /// Never in place of another: `AlreadyExists`. Where it fails, there is none under the name.
    pub fn keep(self) -> io::Result<()> {
        let path = self.named()?;
        trouble::sync_folder(&path).inspect_err(|_| drop(fs::remove_file(&path)))
    }

    /// The same of a file that somebody else may take up in the moment they see it: once it has its name, it stays.
    pub fn keep_for_all(self) -> io::Result<()> {
        trouble::sync_folder(&self.named()?)
    }

    /// In place of the one that was there before.
    pub fn replace(self) -> io::Result<()> {
        trouble::sync_folder(&self.put()?)
    }

    /// The same of one among many: their names come to the disk together, by `settle_names`.
    pub fn replace_unsettled(self) -> io::Result<()> {
        self.put().map(drop)
    }

    fn put(self) -> io::Result<PathBuf> {
        let Whole { file, path } = self.0;
        trouble::at(Step::Name, &path)?;
        file.persist(&path).map_err(|failed| failed.error)?;
        Ok(path)
    }

    fn named(self) -> io::Result<PathBuf> {
        let Whole { file, path } = self.0;
        trouble::at(Step::Name, &path)?;
        file.persist_noclobber(&path).map_err(|failed| failed.error)?;
        Ok(path)
    }
}
