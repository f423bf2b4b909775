//! The erasure ledger: an append-only file outside the database that outlives every restored backup.
//!
//! Each line is a JSON object: `at` (milliseconds), `what` (`customer`, `category`, `record` or `over`), and `hash`, a keyed
//! hash of whatever was deleted: who holds the file alone learns nothing from it. A line is on the disk before anybody is
//! told that something is gone; a restore replays them all before it serves anyone.

use serde::{Deserialize, Serialize};
use std::{
    fs::OpenOptions,
    io::{Read, Seek, SeekFrom, Write},
    os::unix::fs::OpenOptionsExt,
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{Error, Result};
use crate::domain::time::Millis;

/// Cheap to clone; every clone is the same file.
#[derive(Debug, Clone)]
pub struct Ledger(Arc<PathBuf>);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub at: Millis,
    pub what: What,
    /// Lower-case hexadecimal.
    pub hash: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum What {
    /// All data about a customer.
    Customer,
    /// One kind of data about a customer.
    Category,
    /// One record.
    Record,
    /// Records whose time was over.
    Over,
}

impl Ledger {
    /// The file is made with its first line.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(Arc::new(path.into()))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// On the disk when it returns.
    pub async fn append(&self, lines: Vec<Line>) -> Result<()> {
        let path = self.0.clone();
        let written = tokio::task::spawn_blocking(move || write(&path, &lines)).await;
        written
            .map_err(|_| Error::Gone("the ledger's task"))?
            .map_err(|error| Error::Unusable(format!("the erasure ledger cannot be written: {error}")))
    }

    /// Every line, the oldest first. A last line that was cut off by a failing machine is passed over: nobody was told.
    pub fn read(&self) -> std::io::Result<Vec<Line>> {
        match std::fs::read_to_string(&*self.0) {
            Ok(text) => Ok(text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        }
    }
}

fn write(path: &Path, lines: &[Line]) -> std::io::Result<()> {
    let mut text = String::new();
    for line in lines {
        text.push_str(&serde_json::to_string(line).map_err(std::io::Error::other)?);
        text.push('\n');
    }
    let mut file = OpenOptions::new().create(true).read(true).append(true).mode(0o600).open(path)?;
    // A line that was cut off must not swallow the next one.
    let cut_off = file.seek(SeekFrom::End(-1)).is_ok() && {
        let mut last = [0];
        file.read_exact(&mut last)?;
        last != *b"\n"
    };
    if cut_off {
        text.insert(0, '\n');
    }
    file.write_all(text.as_bytes())?;
    file.sync_all()
}
