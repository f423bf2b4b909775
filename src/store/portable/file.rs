//! One of a backup's two files: a line that says what it is, rows table by table, and a line that says it is whole. The rows of a data
//! file stand in parts beside it, which it names.
//!
//! It stands under its name when it is whole and on the disk, with all its parts, and not before.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    collections::HashSet,
    fs::File,
    io::{self, BufRead, BufReader, Cursor},
    path::{Path, PathBuf},
};

use super::{
    disk::{LONGEST_LINE, cannot},
    parts::{self, Digested},
    value::{Column, Value},
};
use crate::{
    domain::backup::{Foot, Head, PARTS_SINCE},
    store::{Error, Result},
};

/// The lines that are no rows.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum Said {
    Head(Head),
    Table {
        name: String,
        columns: Vec<Column>,
    },
    Part {
        #[serde(with = "hex::serde")]
        sha256: Digested,
    },
    Foot(Foot),
}

/// A file that is read, from its first line to its last.
pub struct Reading {
    lines: BufReader<File>,
    path: PathBuf,
    digest: Sha256,
    rows: u64,
    columns: Vec<Column>,
    /// The rows of its part so far that were not read yet.
    part: Cursor<Vec<u8>>,
    pub head: Head,
}

/// The next line of a file that is not in a part.
enum Next {
    Piece(Piece),
    Part(Digested),
}

/// The next piece of a file.
pub enum Piece {
    Table {
        name: String,
        columns: Vec<Column>,
    },
    Row(Vec<Value>),
    /// The end, where everything before it is as it was written.
    End {
        seal: [u8; 32],
        sha256: [u8; 32],
        rows: u64,
    },
}

impl Reading {
    pub fn open(path: &Path) -> Result<Self> {
        let file = File::open(path).map_err(|error| cannot("read", path, &error))?;
        let mut lines = BufReader::with_capacity(1 << 20, file);
        let mut digest = Sha256::new();
        let first = next_line(&mut lines, path)?.ok_or_else(|| cut_off(path))?;
        digest.update(&first);
        match serde_json::from_slice(&first) {
            Ok(Said::Head(head)) => {
                Ok(Self { lines, path: path.to_owned(), digest, rows: 0, columns: Vec::new(), part: Cursor::default(), head })
            }
            _ => Err(Error::Unusable(format!("{} is no file of a backup, or one of a newer candor", path.display()))),
        }
    }

    /// The parts that a whole file names. They are not looked at.
    pub fn parts_of(path: &Path) -> Result<HashSet<Digested>> {
        let (mut reading, mut named) = (Self::open(path)?, HashSet::new());
        // Older files are as long as the database, and name none.
        if reading.head.format < PARTS_SINCE {
            return Ok(named);
        }
        loop {
            match reading.following()? {
                Next::Part(part) => {
                    named.insert(part);
                }
                Next::Piece(Piece::End { .. }) => return Ok(named),
                Next::Piece(_) => {}
            }
        }
    }

    pub fn piece(&mut self) -> Result<Piece> {
        loop {
            let mut row = Vec::new();
            self.part.read_until(b'\n', &mut row).map_err(|error| cannot("read", &self.path, &error))?;
            if !row.is_empty() {
                return self.row(&row);
            }
            match self.following()? {
                Next::Part(part) => self.part = parts::read(&self.path, &part)?,
                Next::Piece(Piece::End { rows, .. }) if rows != self.rows => return Err(altered(&self.path)),
                Next::Piece(piece) => return Ok(piece),
            }
        }
    }

    fn following(&mut self) -> Result<Next> {
        let line = next_line(&mut self.lines, &self.path)?.ok_or_else(|| cut_off(&self.path))?;
        if line.first() == Some(&b'[') {
            self.digest.update(&line);
            return self.row(&line).map(Next::Piece);
        }
        match serde_json::from_slice(&line) {
            Ok(Said::Table { name, columns }) => {
                self.digest.update(&line);
                self.columns.clone_from(&columns);
                Ok(Next::Piece(Piece::Table { name, columns }))
            }
            Ok(Said::Part { sha256 }) => {
                self.digest.update(&line);
                Ok(Next::Part(sha256))
            }
            Ok(Said::Foot(Foot { rows, sha256, seal })) => {
                let found: [u8; 32] = std::mem::take(&mut self.digest).finalize().into();
                let more = next_line(&mut self.lines, &self.path)?.is_some();
                if more || found != sha256 {
                    return Err(altered(&self.path));
                }
                Ok(Next::Piece(Piece::End { seal, sha256, rows }))
            }
            // Half a line at the end: the rest never came.
            _ if line.last() != Some(&b'\n') => Err(cut_off(&self.path)),
            _ => Err(altered(&self.path)),
        }
    }

    fn row(&mut self, line: &[u8]) -> Result<Piece> {
        self.rows += 1;
        let values: Vec<serde_json::Value> = serde_json::from_slice(line).map_err(|_| altered(&self.path))?;
        if values.len() != self.columns.len() {
            return Err(altered(&self.path));
        }
        let values = self.columns.iter().zip(values).map(|(column, value)| Value::from_json(column.kind, value));
        values.collect::<Result<_>>().map(Piece::Row).map_err(|_| altered(&self.path))
    }
}

fn next_line(lines: &mut BufReader<File>, path: &Path) -> Result<Option<Vec<u8>>> {
    let mut line = Vec::new();
    let read = io::Read::take(&mut *lines, LONGEST_LINE).read_until(b'\n', &mut line).map_err(|error| cannot("read", path, &error))?;
    Ok((read > 0).then_some(line))
}

fn cut_off(path: &Path) -> Error {
    Error::Unusable(format!("{} was cut off: its last line is missing", path.display()))
}

fn altered(path: &Path) -> Error {
    Error::Unusable(format!("{} was altered: it is not as it was written", path.display()))
}
