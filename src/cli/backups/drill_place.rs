//! The temporary folder of a drill: a whole database with its keys. It is held by a lock while its drill runs; one that nobody holds is
//! of a drill that was killed, and the next drill or backup removes it.

use anyhow::{Context, Result, bail};
use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};
use tempfile::TempDir;

const PREFIX: &str = "candor-drill-";
/// Another drill or a backup may take a new folder for one that was left, in the moment before it is held.
const MOST_TRIES: u32 = 5;

/// Removed with everything in it when it is closed or let go.
#[derive(Debug)]
pub struct Place {
    folder: TempDir,
    _lock: File,
}

impl Place {
    /// A new one, in the folder for temporary files.
    pub fn take() -> Result<Self> {
        let shown = std::env::temp_dir();
        for _ in 0..MOST_TRIES {
            let made = tempfile::Builder::new().prefix(PREFIX).tempdir();
            let folder = made.with_context(|| format!("cannot make a folder in {} (TMPDIR names another)", shown.display()))?;
            if let Some(lock) = held(folder.path()) {
                return Ok(Self { folder, _lock: lock });
            }
        }
        bail!("no folder in {} can be held (TMPDIR names another)", shown.display())
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    pub fn close(self) -> io::Result<()> {
        self.folder.close()
    }
}

/// The folders of drills that were killed.
pub fn left_behind() -> Vec<PathBuf> {
    unheld().into_iter().map(|(path, _)| path).collect()
}

/// Removes them, each under its lock. Those that are not ours to remove stay; how many went.
pub fn sweep() -> usize {
    unheld().into_iter().filter(|(path, _)| fs::remove_dir_all(path).is_ok()).count()
}

fn unheld() -> Vec<(PathBuf, File)> {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else { return Vec::new() };
    let of_a_drill = |entry: &fs::DirEntry| {
        entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX)) && entry.file_type().is_ok_and(|kind| kind.is_dir())
    };
    let found = entries.filter_map(Result::ok).filter(of_a_drill).map(|entry| entry.path());
    found.filter_map(|path| held(&path).map(|lock| (path, lock))).collect()
}

/// The lock of a folder that is there and that nobody else holds.
fn held(path: &Path) -> Option<File> {
    let folder = File::open(path).ok()?;
    folder.try_lock().ok()?;
    // It may have been removed between the two.
    path.is_dir().then_some(folder)
}
