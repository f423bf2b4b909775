//! Checkpoints of the log beside the database: an append-only file of signed notes, one after the other, that outlives every restored
//! backup. Whoever rewrites the database has to rewrite this file too, and every copy that an outside witness took of it.

use std::{
    fs::{self, OpenOptions},
    io::{self, ErrorKind, Write},
    os::unix::fs::OpenOptionsExt,
    path::PathBuf,
};

use super::{Error, Result};

/// The mark of a signature's line in a note.
const SIGNATURE: &str = "\u{2014} ";

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

    /// Every note, the oldest first. One that was cut off by a failing machine is passed over.
    pub async fn read(&self) -> Result<Vec<String>> {
        let path = self.0.clone();
        on_disk(move || match fs::read_to_string(path) {
            Ok(text) => Ok(notes(&text)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(Vec::new()),
            Err(error) => Err(error),
        })
        .await
    }

    /// Adds a note. On the disk when it returns.
    pub async fn append(&self, note: String) -> Result<()> {
        let path = self.0.clone();
        on_disk(move || {
            let mut file = OpenOptions::new().create(true).append(true).mode(0o600).open(path)?;
            // A note that was cut off must not run into the next one.
            file.write_all(format!("\n{note}").as_bytes())?;
            file.sync_all()
        })
        .await
    }
}

/// The notes of a text: each is lines, an empty line, and lines of signatures.
pub fn notes(text: &str) -> Vec<String> {
    let (mut found, mut said, mut signed) = (Vec::new(), String::new(), String::new());
    let mut lines = text.lines().peekable();
    while let Some(line) = lines.next() {
        if line.starts_with(SIGNATURE) {
            signed.push_str(&format!("{line}\n"));
            if !lines.peek().is_some_and(|next| next.starts_with(SIGNATURE)) {
                found.push(format!("{said}\n{signed}"));
                (said, signed) = (String::new(), String::new());
            }
        } else if line.is_empty() {
            // The empty line before the signatures; any other begins anew.
            if !lines.peek().is_some_and(|next| next.starts_with(SIGNATURE)) {
                said.clear();
            }
        } else {
            said.push_str(&format!("{line}\n"));
        }
    }
    found
}

async fn on_disk<T: Send + 'static>(act: impl FnOnce() -> io::Result<T> + Send + 'static) -> Result<T> {
    let done = tokio::task::spawn_blocking(act).await.map_err(|_| Error::Gone("the checkpoints' task"))?;
    done.map_err(|error| Error::Unusable(format!("the log's checkpoints: {error}")))
}

#[cfg(test)]
mod tests {
    use super::notes;

    #[test]
    fn notes_follow_each_other_and_half_a_note_is_none() {
        let (one, two) =
            ("example.org/log\n1\nroot=\n\n\u{2014} example.org/log sig\n", "example.org/log\n2\nroot=\n\n\u{2014} a b\n\u{2014} c d\n");
        assert_eq!(notes(&format!("\n{one}\n{two}")), [one, two]);
        assert_eq!(notes(&format!("\n{one}\nexample.org/log\n2\n\n{two}")), [one, two]);
        assert_eq!(notes("example.org/log\n2\nroot=\n"), Vec::<String>::new());
    }
}
