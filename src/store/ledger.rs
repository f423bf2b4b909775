//! The erasure ledger beside the database: an append-only file that outlives every restored backup.
//!
//! Its home is the table `erasures`, which every server on the database shares; the file is the table's mirror. Each line is a JSON
//! object: `seq` (its number in the table), `at` (milliseconds), `what`, and `hash`, a keyed hash of whatever was deleted, refused or ended:
//! who holds the file alone learns nothing from it. A line is on the disk before anybody is told that something is gone.

use serde::{Deserialize, Serialize};
use std::{
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

impl Line {
    /// Says whether two lines are the same: their numbers may differ after a restore.
    pub const fn same(&self) -> (Millis, What, [u8; 32]) {
        (self.at, self.what, self.hash)
    }
}

/// How much of the file's end tells whether the database knows the whole.
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
    /// The number of the table's last line that stands in the file; `None` before the file was looked at.
    mirrored: Mutex<Option<i64>>,
}

impl Ledger {
    pub const NAME: &str = "erasures.jsonl";

    /// The file is made with its first line.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(Arc::new(Parts { path: path.into(), mirrored: Mutex::new(None) }))
    }

    pub fn path(&self) -> &Path {
        &self.0.path
    }

    /// Adds to the file whatever the table has and the file has not. On the disk when it returns.
    pub async fn mirror(&self, store: &Store) -> Result<()> {
        let mut mirrored = self.0.mirrored.lock().await;
        let mut last = match *mirrored {
            Some(last) => last,
            // A server that was killed while it wrote may have left lines that are in the file, and not yet on the disk.
            None => {
                self.on_disk(|path| settle(path).and_then(|()| read_from(path, TAIL))).await?.iter().map(|line| line.seq).max().unwrap_or(0)
            }
        };
        // From here on a line that could not be written is written once more, whatever the file seems to have.
        *mirrored = Some(last);
        loop {
            let lines = store.read_one().await?.erasures_after(last, AT_ONCE).await?;
            let Some(newest) = lines.last().map(|line| line.seq) else { break };
            self.append(lines).await?;
            last = newest;
            *mirrored = Some(last);
        }
        Ok(())
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

    /// The newest lines.
    pub async fn tail(&self) -> Result<Vec<Line>> {
        self.on_disk(|path| read_from(path, TAIL)).await
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
