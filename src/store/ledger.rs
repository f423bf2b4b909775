//! The erasure ledger beside the database: an append-only file that outlives every restored backup.
//!
//! Its home is the table `erasures`, which every server on the database shares; the file is the table's mirror. Each line is a JSON
//! object: `seq` (its number in the table), `at` (milliseconds), `what`, and `hash`, a keyed hash of whatever was deleted, refused or ended:
//! who holds the file alone learns nothing from it. A line is on the disk before anybody is told that something is deleted. A no and the end
//! of access hold as soon as the table has their line: where the disk does not take it, it follows, and `candor doctor` says that it is missing.
//!
//! A database that was restored, or that lost its end in a failover, gives numbers a second time. So the two are compared once by what their
//! lines say, and from there on by number, as long as the table still has the line that the file had last.

use serde::{Deserialize, Serialize};
use std::{
    collections::HashSet,
    fs::File,
    io::{self, ErrorKind, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
    sync::Arc,
};
use tokio::sync::Mutex;

use super::{Error, Result, Store};
use crate::{
    disk::{adding::Adding, settle::settle},
    domain::{gone::What, time::Millis},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Lines from before the table have none.
    #[serde(default)]
    pub seq: i64,
    pub at: Millis,
    pub what: What,
    /// Lower-case hexadecimal in the file.
    #[serde(with = "hex::serde")]
    pub hash: [u8; 32],
}

/// Tells two lines apart.
pub type Same = (Millis, What, [u8; 32]);

impl Line {
    /// Says whether two lines are the same: their numbers may differ after a restore.
    pub const fn same(&self) -> Same {
        (self.at, self.what, self.hash)
    }
}

/// How much of the file's end tells whether there are lines.
const TAIL: u64 = 128 * 1024;
/// Longer than any line.
const HALF: u64 = 4 * 1024;
const AT_ONCE: i64 = 1_000;

/// Cheap to clone; every clone is the same file.
#[derive(Debug, Clone)]
pub struct Ledger(Arc<Parts>);

#[derive(Debug)]
struct Parts {
    path: PathBuf,
    mirrored: Mutex<Mirrored>,
}

/// How far the file has the table.
#[derive(Debug, Default)]
struct Mirrored {
    /// The last line of the table that is in the file, as are all before it; `None` before they were compared.
    last: Option<Line>,
    /// Lines that could not be written: they are written once more, whatever the file seems to have.
    unsure: HashSet<Same>,
}

/// The lines of a file that the table lacks.
#[derive(Debug)]
pub struct Lacking {
    /// The oldest first.
    pub lines: Vec<Line>,
    /// The highest number in the file.
    pub beyond: i64,
}

impl Ledger {
    pub const NAME: &str = "erasures.jsonl";

    /// The file is made with its first line.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(Arc::new(Parts { path: path.into(), mirrored: Mutex::default() }))
    }

    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// Adds to the file whatever the table has and the file has not. On the disk when it returns.
    pub async fn mirror(&self, store: &Store) -> Result<()> {
        let mut mirrored = self.0.mirrored.lock().await;
        while let Some(last) = mirrored.last {
            let mut lines = store.read_one().await?.erasures_after(last.seq - 1, AT_ONCE).await?;
            // Another line of that number, or none: the database went back.
            if lines.first() != Some(&last) {
                break;
            }
            let is_full = i64::try_from(lines.len()) == Ok(AT_ONCE);
            let new = lines.split_off(1);
            let Some(newest) = new.last().copied() else { return Ok(()) };
            self.append(new).await?;
            mirrored.last = Some(newest);
            // Lines that come meanwhile are their own savers' to wait for.
            if !is_full {
                return Ok(());
            }
        }
        self.compare_whole(store, &mut mirrored).await.map(drop)
    }

    /// Adds to the file whatever it lacks, and says what the table lacks. On the disk when it returns.
    pub async fn compare(&self, store: &Store) -> Result<Lacking> {
        let mut mirrored = self.0.mirrored.lock().await;
        // No line, or none that can be read: the latter is an error.
        if self.on_disk(|path| read_from(path, TAIL)).await?.is_empty() {
            self.read().await?;
        }
        let lacking = self.compare_whole(store, &mut mirrored).await?;
        if !lacking.lines.is_empty() {
            self.read().await?;
        }
        Ok(lacking)
    }

    /// Line by line, whatever their numbers.
    async fn compare_whole(&self, store: &Store, mirrored: &mut Mirrored) -> Result<Lacking> {
        mirrored.last = None;
        // A server that was killed while it wrote may have left lines that are in the file, and not yet on the disk.
        let mut lines = self.on_disk(|path| settle(path).and_then(|()| read_from(path, 0))).await?;
        let beyond = lines.iter().map(|line| line.seq).max().unwrap_or(0);
        let mut there: HashSet<Same> = lines.iter().map(Line::same).collect();
        let mut last: Option<Line> = None;
        loop {
            let mut page = store.read_one().await?.erasures_after(last.map_or(0, |line| line.seq), AT_ONCE).await?;
            let Some(newest) = page.last().copied() else { break };
            page.retain(|line| !there.remove(&line.same()) || mirrored.unsure.contains(&line.same()));
            if !page.is_empty() {
                mirrored.unsure.extend(page.iter().map(Line::same));
                self.append(page).await?;
            }
            last = Some(newest);
        }
        *mirrored = Mirrored { last, unsure: HashSet::new() };
        lines.retain(|line| there.remove(&line.same()));
        lines.sort_by_key(|line| line.at);
        Ok(Lacking { lines, beyond })
    }

    /// Writes lines at the end. On the disk when it returns.
    pub async fn append(&self, lines: Vec<Line>) -> Result<()> {
        self.on_disk(move |path| write(path, &lines)).await
    }

    /// Every line, the oldest first. A last line that was cut off by a failing machine is passed over: nobody was told. Any other that
    /// cannot be read is an error: what it named must not be taken for never erased.
    pub async fn read(&self) -> Result<Vec<Line>> {
        self.on_disk(read_whole).await
    }

    /// Every line that can be read.
    pub async fn readable(&self) -> Result<Vec<Line>> {
        self.on_disk(|path| read_from(path, 0)).await
    }

    async fn on_disk<T: Send + 'static>(&self, act: impl FnOnce(&Path) -> io::Result<T> + Send + 'static) -> Result<T> {
        let parts = self.0.clone();
        let done = tokio::task::spawn_blocking(move || act(&parts.path)).await;
        done.map_err(|_| Error::Gone("the ledger's task"))?.map_err(|error| Error::Unusable(format!("the erasure ledger: {error}")))
    }
}

/// The last so many bytes of the file, or all of them for none; nothing where there is no file.
fn bytes_of(path: &Path, last: u64) -> io::Result<Vec<u8>> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let length = file.metadata()?.len();
    let from = if last == 0 { 0 } else { length.saturating_sub(last) };
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(bytes)
}

fn line(text: &[u8]) -> Option<Line> {
    serde_json::from_slice(text).ok()
}

/// Half a line at either end is none.
fn read_from(path: &Path, last: u64) -> io::Result<Vec<Line>> {
    Ok(bytes_of(path, last)?.split(|byte| *byte == b'\n').filter_map(line).collect())
}

fn read_whole(path: &Path) -> io::Result<Vec<Line>> {
    let bytes = bytes_of(path, 0)?;
    let texts: Vec<&[u8]> = bytes.split(|byte| *byte == b'\n').collect();
    let mut lines = Vec::with_capacity(texts.len());
    for (at, text) in texts.iter().enumerate() {
        match (line(text), texts.get(at + 1)) {
            (Some(line), _) => lines.push(line),
            // The end: nothing, or half a line.
            (None, None) => {}
            // An older program left half a line where it was cut off, and wrote the whole of it after.
            (None, Some(next)) if next.starts_with(text) => {}
            (None, Some(_)) => return Err(io::Error::other(format!("line {} of {} cannot be read", at + 1, path.display()))),
        }
    }
    Ok(lines)
}

fn write(path: &Path, lines: &[Line]) -> io::Result<()> {
    let mut text = String::new();
    for line in lines {
        text.push_str(&serde_json::to_string(line).map_err(io::Error::other)?);
        text.push('\n');
    }
    let mut adding = Adding::open(path)?;
    if end_line(adding.file())? {
        text.insert(0, '\n');
    }
    adding.append(text.as_bytes())
}

/// Half a line at the end goes: it must not swallow the next one, nor look like one that was damaged. Whether the last line lacks its end.
fn end_line(file: &mut File) -> io::Result<bool> {
    let length = file.metadata()?.len();
    file.seek(SeekFrom::Start(length.saturating_sub(HALF)))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    let half = bytes.rsplit(|byte| *byte == b'\n').next().unwrap_or_default();
    if half.is_empty() {
        return Ok(false);
    }
    let too_long = half.len() == bytes.len() && length > HALF;
    if too_long || line(half).is_some() {
        return Ok(true);
    }
    let end = length.saturating_sub(u64::try_from(half.len()).unwrap_or(0));
    // A file that may only be added to keeps it.
    Ok(file.set_len(end).is_err())
}
