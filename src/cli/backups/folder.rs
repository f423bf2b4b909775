//! The folder, or the two folders, that backups stand in.

use anyhow::{Context, Result, bail};
use std::{
    ffi::OsStr,
    fs::{self, File},
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    time::Duration,
};

use crate::{
    domain::{backup::Half, time::Millis},
    store::{
        checkpoints::Checkpoints,
        ledger::Ledger,
        portable::{disk::UNFINISHED, file::Reading, parts::PARTS},
    },
};

const PREFIX: &str = "candor-";
/// Checkpoints of entries that a restore gave up, beside those of the log that goes on.
pub const SET_APART: &str = "log-checkpoints-after-the-backup";

/// Where data files stand, with their parts, the erasure ledger and the log's checkpoints; and where keys files do.
#[derive(Debug, Clone)]
pub struct Folder {
    pub data: PathBuf,
    pub keys: PathBuf,
}

impl Folder {
    pub fn at(data: PathBuf, keys: Option<PathBuf>) -> Self {
        Self { keys: keys.unwrap_or_else(|| data.clone()), data }
    }

    pub fn ledger(&self) -> PathBuf {
        self.data.join(Ledger::NAME)
    }
    pub fn checkpoints(&self) -> PathBuf {
        self.data.join(Checkpoints::NAME)
    }
    pub fn set_apart(&self) -> PathBuf {
        self.data.join(SET_APART)
    }
    pub fn parts(&self) -> PathBuf {
        self.data.join(PARTS)
    }
    pub fn path(&self, half: Half, name: &str) -> PathBuf {
        self.of(half).join(format!("{PREFIX}{name}.{}", half.as_str()))
    }

    const fn of(&self, half: Half) -> &PathBuf {
        match half {
            Half::Data => &self.data,
            Half::Keys => &self.keys,
        }
    }

    pub fn make(&self) -> Result<()> {
        for folder in [&self.data, &self.keys, &self.parts()] {
            let made = fs::DirBuilder::new().recursive(true).mode(0o700).create(folder);
            made.with_context(|| format!("cannot make the folder {}", folder.display()))?;
        }
        Ok(())
    }

    /// One backup at a time writes here. Let go when dropped, also when its program is killed.
    pub fn lock(&self) -> Result<File> {
        let folder = File::open(&self.data).with_context(|| format!("cannot open the folder {}", self.data.display()))?;
        match folder.try_lock() {
            Ok(()) => Ok(folder),
            Err(fs::TryLockError::WouldBlock) => {
                bail!("another backup is being written to {} just now. Nothing was changed.", self.data.display())
            }
            Err(fs::TryLockError::Error(error)) => Err(error).with_context(|| format!("cannot lock the folder {}", self.data.display())),
        }
    }

    /// Removes what backups left behind that never came to their end. Only under the lock.
    pub fn tidy(&self) -> Result<()> {
        for folder in [&self.data, &self.keys, &self.parts()] {
            for path in files(folder)? {
                if path.file_name().and_then(OsStr::to_str).is_some_and(|name| name.starts_with(UNFINISHED)) {
                    fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
                }
            }
        }
        Ok(())
    }

    /// The names of the files of one kind, the oldest first.
    pub fn names(&self, half: Half) -> Result<Vec<String>> {
        let end = format!(".{}", half.as_str());
        let of = |path: PathBuf| Some(path.file_name()?.to_str()?.strip_prefix(PREFIX)?.strip_suffix(&end)?.to_owned());
        let mut names: Vec<String> = files(self.of(half))?.into_iter().filter_map(of).collect();
        names.sort();
        Ok(names)
    }

    /// Removes keys files that have lived their time, and data files beyond the number that is kept. How many went.
    pub fn prune(&self, now: Millis, keys_live: Duration, keep: Option<usize>) -> Result<usize> {
        let mut gone = Vec::new();
        for name in self.names(Half::Keys)? {
            let path = self.path(Half::Keys, &name);
            // One that is no whole file opens nothing, and is judged by the age of the file.
            let made = Reading::open(&path).map(|file| file.head.made_at).or_else(|_| touched(&path))?;
            if made.until(now) >= keys_live {
                gone.push(path);
            }
        }
        if let Some(keep) = keep {
            let names = self.names(Half::Data)?;
            let beyond = names.len().saturating_sub(keep.max(1));
            gone.extend(names.iter().take(beyond).map(|name| self.path(Half::Data, name)));
        }
        for path in &gone {
            fs::remove_file(path).with_context(|| format!("cannot remove {}", path.display()))?;
        }
        Ok(gone.len())
    }
}

fn touched(path: &Path) -> Result<Millis> {
    let at = fs::metadata(path).and_then(|about| about.modified()).with_context(|| format!("cannot read {}", path.display()))?;
    let since = at.duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
    Ok(Millis(i64::try_from(since.as_millis()).unwrap_or(i64::MAX)))
}

pub(super) fn files(folder: &Path) -> Result<Vec<PathBuf>> {
    let cannot = || format!("cannot read the folder {}", folder.display());
    fs::read_dir(folder).with_context(cannot)?.map(|entry| Ok(entry.with_context(cannot)?.path())).collect()
}
