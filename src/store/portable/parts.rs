//! The parts of data files: rows of one table that follow each other, each part a file under the SHA-256 of its bytes.
//!
//! A part is written once, and named by every data file that has these rows. Where it ends hangs on the row it ends with, and hardly on
//! those before: a row that comes, changes or leaves makes its own part another, now and then the next ones too, and leaves the others as
//! they are.

use sha2::{Digest, Sha256};
use std::{
    fs::{self, File},
    io::{Cursor, ErrorKind, Read, Write},
    path::{Path, PathBuf},
};

use super::disk::{LONGEST_LINE, begun, cannot, folder_of, lasting};
use crate::store::{Error, Result};

/// The folder of parts, beside the data files.
pub const PARTS: &str = "parts";
/// A part has so many bytes, more or less.
const USUAL: u64 = 32 * 1024;
/// So much less likely it ends before it has them, and so much likelier from then on.
const NARROW: u64 = 8;
/// With these it ends, whatever its last row is.
const MOST: u64 = 8 * USUAL;

/// The digest of a part, which is its name.
pub type Digested = [u8; 32];

/// The file of a part in the folder of parts.
pub fn file_of(parts: &Path, part: &Digested) -> PathBuf {
    parts.join(hex::encode(part))
}

/// The part that a file is by its name; none where the file is something else.
pub fn named(path: &Path) -> Option<Digested> {
    let (name, mut part) = (path.file_name()?.to_str()?, [0; 32]);
    hex::decode_to_slice(name, &mut part).ok()?;
    (hex::encode(part) == name).then_some(part)
}

/// Rows on their way into parts.
pub(super) struct Cutting {
    folder: PathBuf,
    text: Vec<u8>,
    bytes: Bytes,
}

/// The bytes of all parts, and of those that were not there before.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Bytes {
    pub all: u64,
    pub added: u64,
}

impl Cutting {
    pub fn into_folder(folder: PathBuf) -> Self {
        Self { folder, text: Vec::new(), bytes: Bytes::default() }
    }

    /// The part that ends with this row, where one does.
    pub fn row(&mut self, line: &[u8]) -> Result<Option<Digested>> {
        self.text.extend_from_slice(line);
        if ends(line, length(&self.text)) { self.end() } else { Ok(None) }
    }

    /// The part of all rows since the last one; none where there are none.
    pub fn end(&mut self) -> Result<Option<Digested>> {
        if self.text.is_empty() {
            return Ok(None);
        }
        let (part, bytes): (Digested, _) = (Sha256::digest(&self.text).into(), length(&self.text));
        self.bytes.all += bytes;
        if keep(&file_of(&self.folder, &part), &self.text)? {
            self.bytes.added += bytes;
        }
        self.text.clear();
        Ok(Some(part))
    }

    /// From here on a file may name them: each is on the disk, and so is its name.
    pub fn lasting(self) -> Result<Bytes> {
        lasting(&self.folder)?;
        lasting(folder_of(&self.folder))?;
        Ok(self.bytes)
    }
}

/// Whether a part that has so many bytes with this row ends with it.
fn ends(line: &[u8], bytes: u64) -> bool {
    let digest: Digested = Sha256::digest(line).into();
    let drawn = digest.first_chunk().map_or(u64::MAX, |first| u64::from_be_bytes(*first));
    let likely = (u64::MAX / USUAL).saturating_mul(length(line));
    let likely = if bytes < USUAL { likely / NARROW } else { likely.saturating_mul(NARROW) };
    drawn < likely || bytes >= MOST
}

fn length(bytes: &[u8]) -> u64 {
    u64::try_from(bytes.len()).unwrap_or(u64::MAX)
}

/// True where it was not there. One that is damaged is written anew, for the sake of every data file that names it.
fn keep(path: &Path, text: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|there| there == text) {
        return Ok(false);
    }
    let mut file = begun(path)?;
    let put = file.write_all(text).and_then(|()| file.on_disk()?.replace_unsettled());
    put.map_err(|error| cannot("write", path, &error))?;
    Ok(true)
}

/// The rows of a part that a data file names, as they were written.
pub(super) fn read(data: &Path, part: &Digested) -> Result<Cursor<Vec<u8>>> {
    let path = file_of(&folder_of(data).join(PARTS), part);
    let refused = |why: &str| Error::Unusable(format!("{} {why}: {} needs it", path.display(), data.display()));
    let file = File::open(&path).map_err(|error| match error.kind() {
        ErrorKind::NotFound => refused("is missing"),
        _ => cannot("read", &path, &error),
    })?;
    let mut text = Vec::new();
    file.take(LONGEST_LINE + MOST).read_to_end(&mut text).map_err(|error| cannot("read", &path, &error))?;
    let found: Digested = Sha256::digest(&text).into();
    if found == *part { Ok(Cursor::new(text)) } else { Err(refused("was altered, and is not as it was written")) }
}
