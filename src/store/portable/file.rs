//! One of a backup's two files: a line that says what it is, rows table by table, and a line that says it is whole.
//!
//! It stands under its name when it is whole and on the disk, and not before.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::{
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, ErrorKind, Write},
    path::{Path, PathBuf},
};

use super::value::{Column, Value};
use crate::{
    disk::whole::{OnDisk, Whole},
    domain::backup::{Foot, Head},
    store::{Error, Result},
};

/// The beginning of the names of files that are being written.
pub const UNFINISHED: &str = ".candor-unfinished-";
/// No line is longer: the largest row is a part of a copy or a file that somebody sent.
const LONGEST_LINE: u64 = 256 * 1024 * 1024;

#[derive(Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum Said {
    Head(Head),
    Table { name: String, columns: Vec<Column> },
    Foot(Foot),
}

/// A file that is being written. Let go before it is kept, it is gone.
pub struct Writing {
    file: BufWriter<Whole>,
    path: PathBuf,
    digest: Sha256,
    rows: u64,
}

impl Writing {
    pub fn begin(path: PathBuf, head: &Head) -> Result<Self> {
        let file = Whole::begin(&path, UNFINISHED, "").map_err(|error| cannot("write", &path, &error))?;
        let mut begun = Self { file: BufWriter::with_capacity(1 << 20, file), path, digest: Sha256::new(), rows: 0 };
        begun.say(&Said::Head(head.clone()))?;
        Ok(begun)
    }

    pub fn table(&mut self, name: &str, columns: &[Column]) -> Result<()> {
        self.say(&Said::Table { name: name.to_owned(), columns: columns.to_vec() })
    }

    pub fn row(&mut self, values: &[Value]) -> Result<()> {
        self.rows += 1;
        self.say(&values.iter().map(Value::to_json).collect::<Vec<_>>())
    }

    /// The last line. On the disk when it returns, and not yet under its name.
    pub fn finish(mut self, seal: impl FnOnce(&[u8; 32]) -> [u8; 32]) -> Result<Finished> {
        let sha256 = std::mem::take(&mut self.digest).finalize().into();
        let foot = Foot { rows: self.rows, sha256, seal: seal(&sha256) };
        self.say(&Said::Foot(foot))?;
        let Self { file, path, rows, .. } = self;
        let file = file.into_inner().map_err(|error| cannot("write", &path, error.error()))?;
        let file = file.on_disk().map_err(|error| cannot("write", &path, &error))?;
        let bytes = file.bytes().map_err(|error| cannot("write", &path, &error))?;
        Ok(Finished { file, path, rows, bytes })
    }

    fn say(&mut self, line: &impl Serialize) -> Result<()> {
        let mut text = serde_json::to_vec(line).map_err(|_| Error::Damaged("a row that no line can say"))?;
        text.push(b'\n');
        self.digest.update(&text);
        self.file.write_all(&text).map_err(|error| cannot("write", &self.path, &error))
    }
}

/// A whole file without its name.
pub struct Finished {
    file: OnDisk,
    path: PathBuf,
    pub rows: u64,
    pub bytes: u64,
}

impl Finished {
    /// Never in place of another.
    pub fn keep(self) -> Result<PathBuf> {
        self.file.keep().map_err(|error| cannot("write", &self.path, &error))?;
        Ok(self.path)
    }
}

/// A file that is read, from its first line to its last.
pub struct Reading {
    lines: BufReader<File>,
    path: PathBuf,
    digest: Sha256,
    rows: u64,
    columns: Vec<Column>,
    pub head: Head,
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
            Ok(Said::Head(head)) => Ok(Self { lines, path: path.to_owned(), digest, rows: 0, columns: Vec::new(), head }),
            _ => Err(Error::Unusable(format!("{} is no file of a backup, or one of a newer candor", path.display()))),
        }
    }

    pub fn piece(&mut self) -> Result<Piece> {
        let line = next_line(&mut self.lines, &self.path)?.ok_or_else(|| cut_off(&self.path))?;
        let altered = || Error::Unusable(format!("{} was altered: it is not as it was written", self.path.display()));
        if line.first() == Some(&b'[') {
            self.digest.update(&line);
            self.rows += 1;
            let values: Vec<serde_json::Value> = serde_json::from_slice(&line).map_err(|_| altered())?;
            if values.len() != self.columns.len() {
                return Err(altered());
            }
            let values = self.columns.iter().zip(values).map(|(column, value)| Value::from_json(column.kind, value));
            return values.collect::<Result<_>>().map(Piece::Row).map_err(|_| altered());
        }
        match serde_json::from_slice(&line) {
            Ok(Said::Table { name, columns }) => {
                self.digest.update(&line);
                self.columns.clone_from(&columns);
                Ok(Piece::Table { name, columns })
            }
            Ok(Said::Foot(Foot { rows, sha256, seal })) => {
                let found: [u8; 32] = std::mem::take(&mut self.digest).finalize().into();
                let more = next_line(&mut self.lines, &self.path)?.is_some();
                if more || found != sha256 || rows != self.rows {
                    return Err(altered());
                }
                Ok(Piece::End { seal, sha256, rows })
            }
            // Half a line at the end: the rest never came.
            _ if line.last() != Some(&b'\n') => Err(cut_off(&self.path)),
            _ => Err(altered()),
        }
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

fn cannot(act: &str, path: &Path, error: &io::Error) -> Error {
    let why = match error.kind() {
        ErrorKind::AlreadyExists => "there is a backup of this second already".to_owned(),
        ErrorKind::StorageFull => "the disk is full".to_owned(),
        _ => error.to_string(),
    };
    Error::Unusable(format!("cannot {act} {}: {why}", path.display()))
}
