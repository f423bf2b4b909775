//! A file of a backup that is being written.

use serde::Serialize;
use sha2::{Digest, Sha256};
use std::{
    io::{BufWriter, Write},
    path::PathBuf,
};

use super::{
    disk::{begun, cannot},
    file::Said,
    parts::{Cutting, Digested},
    value::{Column, Value},
};
use crate::{
    disk::whole::{OnDisk, Whole},
    domain::backup::{Foot, Head},
    store::{Error, Result},
};

/// Let go before it is kept, it is gone. Parts that it wrote are there, and count for nothing while no file names them.
pub struct Writing {
    file: BufWriter<Whole>,
    path: PathBuf,
    digest: Sha256,
    rows: u64,
    /// Without it, rows stand in the file itself.
    cutting: Option<Cutting>,
}

impl Writing {
    /// With its rows in `parts`, where a folder for them is named.
    pub fn begin(path: PathBuf, head: &Head, parts: Option<PathBuf>) -> Result<Self> {
        let file = BufWriter::with_capacity(1 << 20, begun(&path)?);
        let mut begun = Self { file, path, digest: Sha256::new(), rows: 0, cutting: parts.map(Cutting::into_folder) };
        begun.say(&Said::Head(head.clone()))?;
        Ok(begun)
    }

    pub fn table(&mut self, name: &str, columns: &[Column]) -> Result<()> {
        self.end_part()?;
        self.say(&Said::Table { name: name.to_owned(), columns: columns.to_vec() })
    }

    pub fn row(&mut self, values: &[Value]) -> Result<()> {
        self.rows += 1;
        let line = line_of(&values.iter().map(Value::to_json).collect::<Vec<_>>())?;
        let Some(cutting) = &mut self.cutting else { return self.write(&line) };
        let ended = cutting.row(&line)?;
        self.name(ended)
    }

    /// The last line. On the disk when it returns, and not yet under its name.
    pub fn finish(mut self, seal: impl FnOnce(&[u8; 32]) -> [u8; 32]) -> Result<Finished> {
        self.end_part()?;
        let sha256 = std::mem::take(&mut self.digest).finalize().into();
        let foot = Foot { rows: self.rows, sha256, seal: seal(&sha256) };
        self.say(&Said::Foot(foot))?;
        let Self { file, path, rows, cutting, .. } = self;
        let file = file.into_inner().map_err(|error| cannot("write", &path, error.error()))?;
        let file = file.on_disk().map_err(|error| cannot("write", &path, &error))?;
        let bytes = file.bytes().map_err(|error| cannot("write", &path, &error))?;
        let in_parts = cutting.map(Cutting::lasting).transpose()?.unwrap_or_default();
        Ok(Finished { file, path, rows, bytes: bytes + in_parts.all, added: bytes + in_parts.added })
    }

    fn end_part(&mut self) -> Result<()> {
        let ended = self.cutting.as_mut().map(Cutting::end).transpose()?.flatten();
        self.name(ended)
    }

    fn name(&mut self, ended: Option<Digested>) -> Result<()> {
        ended.map_or(Ok(()), |sha256| self.say(&Said::Part { sha256 }))
    }

    fn say(&mut self, said: &Said) -> Result<()> {
        self.write(&line_of(said)?)
    }

    fn write(&mut self, line: &[u8]) -> Result<()> {
        self.digest.update(line);
        self.file.write_all(line).map_err(|error| cannot("write", &self.path, &error))
    }
}

fn line_of(said: &impl Serialize) -> Result<Vec<u8>> {
    let mut line = serde_json::to_vec(said).map_err(|_| Error::Damaged("a row that no line can say"))?;
    line.push(b'\n');
    Ok(line)
}

/// A whole file without its name.
pub struct Finished {
    file: OnDisk,
    path: PathBuf,
    pub rows: u64,
    /// With all its parts, and without those that were there before.
    pub bytes: u64,
    pub added: u64,
}

impl Finished {
    /// Never in place of another.
    pub fn keep(self) -> Result<PathBuf> {
        self.file.keep().map_err(|error| cannot("write", &self.path, &error))?;
        Ok(self.path)
    }
}
