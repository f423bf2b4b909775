//! Where a test may let the disk fail: before each step of a write that has to last.

use std::{
    fs::File,
    io::{self, Write},
    path::Path,
    sync::OnceLock,
};

/// A step of a write that has to last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The file is made, or opened.
    Open,
    /// Half of the bytes are written before it fails.
    Write,
    Sync,
    /// The file comes under its name.
    Name,
    /// The name comes to the disk.
    SyncFolder,
}

impl Step {
    pub const ALL: [Self; 5] = [Self::Open, Self::Write, Self::Sync, Self::Name, Self::SyncFolder];
}

type Look = dyn Fn(Step, &Path) -> Option<io::Error> + Send + Sync;

static LOOK: OnceLock<Box<Look>> = OnceLock::new();

/// Asks this before each step from now on, for tests; nothing is asked elsewhere. Only the first call counts.
pub fn ask(look: impl Fn(Step, &Path) -> Option<io::Error> + Send + Sync + 'static) {
    let _ = LOOK.set(Box::new(look));
}

/// The file that is named by the path, whatever it is called until then.
pub(super) fn at(step: Step, path: &Path) -> io::Result<()> {
    LOOK.get().and_then(|look| look(step, path)).map_or(Ok(()), Err)
}

pub(super) fn write(mut file: &File, path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Err(error) = at(Step::Write, path) {
        let (half, _) = bytes.split_at(bytes.len() / 2);
        file.write_all(half)?;
        return Err(error);
    }
    file.write_all(bytes)
}

pub(super) fn sync(file: &File, path: &Path) -> io::Result<()> {
    at(Step::Sync, path)?;
    file.sync_all()
}

/// The name itself must survive a power cut, not only the bytes.
pub(super) fn sync_folder(path: &Path) -> io::Result<()> {
    at(Step::SyncFolder, path)?;
    File::open(folder_of(path))?.sync_all()
}

/// The same of all names in a folder.
pub(super) fn sync_names(folder: &Path) -> io::Result<()> {
    at(Step::SyncFolder, folder)?;
    File::open(folder)?.sync_all()
}

pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}
