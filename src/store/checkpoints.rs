//! Checkpoints of the log beside the database: an append-only file of signed notes, one after the other, that outlives every restored
//! backup. Whoever rewrites the database has to rewrite this file too, and every copy that an outside witness took of it.

use std::{
    fs::File,
    io::{self, ErrorKind, Read, Seek, SeekFrom},
    path::{Path, PathBuf},
};

use super::{Error, Result};
use crate::{disk::adding::Adding, domain::log_tree::notes::Notes};

/// How much of the file's end holds the last note, whoever signed below it.
const TAIL: u64 = 64 * 1024;

/// The file beside the erasure ledger.
#[derive(Debug, Clone)]
pub struct Checkpoints(PathBuf);

impl Checkpoints {
    /// The file's name, wherever one stands.
    pub const NAME: &str = "log-checkpoints";

    /// The file is made with its first note.
    pub fn at(path: impl Into<PathBuf>) -> Self {
        Self(path.into())
    }

    pub async fn read(&self) -> Result<Notes> {
        let path = self.0.clone();
        on_disk(move || read_from(&path, u64::MAX)).await
    }

    /// The last note.
    pub async fn last(&self) -> Result<Option<String>> {
        let path = self.0.clone();
        Ok(on_disk(move || read_from(&path, TAIL)).await?.whole.pop())
    }

    /// Adds notes at the end, in place of one that was cut off there: all of them or none. On the disk when it returns.
    pub async fn append(&self, notes: Vec<String>) -> Result<()> {
        if notes.is_empty() {
            return Ok(());
        }
        let path = self.0.clone();
        on_disk(move || write(&path, &notes)).await
    }
}

/// The notes in the last so many bytes; none where there is no file.
fn read_from(path: &Path, last: u64) -> io::Result<Notes> {
    let mut file = match File::open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Notes::default()),
        Err(error) => return Err(error),
    };
    let from = file.metadata()?.len().saturating_sub(last);
    file.seek(SeekFrom::Start(from))?;
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes)?;
    Ok(Notes::of(&bytes))
}

fn write(path: &Path, notes: &[String]) -> io::Result<()> {
    let mut adding = Adding::open(path)?;
    let mut bytes = Vec::new();
    adding.file().read_to_end(&mut bytes)?;
    let end = u64::try_from(Notes::of(&bytes).torn_at.unwrap_or(bytes.len())).map_err(io::Error::other)?;
    adding.file().set_len(end)?;
    let text = notes.iter().fold(String::new(), |text, note| text + "\n" + note);
    adding.append(text.as_bytes())
}

async fn on_disk<T: Send + 'static>(act: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(act).await.map_err(|_| Error::Gone("the checkpoints' task"))?;
    done.map_err(|error| Error::Unusable(format!("the log's checkpoints: {error}")))
}
