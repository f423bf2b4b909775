//! Mail as `.eml` files in a folder, for houses without a mail server yet. Every mail program opens them.

use std::{
    fs::{DirBuilder, OpenOptions},
    io::Write,
    os::unix::fs::{DirBuilderExt, OpenOptionsExt},
    path::{Path, PathBuf},
    sync::Arc,
};

use super::{
    letter::Letter,
    mailer::{MailError, Mailer, Sending, Why},
    message::Writer,
};
use crate::domain::ports::{Clock, Entropy};

pub struct Folder {
    writer: Writer,
    folder: PathBuf,
}

impl Folder {
    /// Makes the folder (mode 0700) where there is none.
    ///
    /// # Errors
    /// `Settings`, for a sender's address that cannot be read; `Disk`.
    pub fn new(folder: PathBuf, from: &str, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Result<Self, MailError> {
        let writer = Writer::new(from, clock, entropy)?;
        DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(|_| MailError::lasting(Why::Disk))?;
        Ok(Self { writer, folder })
    }
}

impl Mailer for Folder {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a> {
        Box::pin(async move {
            let message = self.writer.write(letter)?.formatted();
            let path = self.folder.join(self.writer.fresh_name()).with_extension("eml");
            let written = tokio::task::spawn_blocking(move || keep(&path, &message)).await;
            written.ok().and_then(Result::ok).ok_or(MailError::passing(Why::Disk))
        })
    }
}

/// Under another name first: whoever watches the folder sees whole letters only.
fn keep(path: &Path, message: &[u8]) -> std::io::Result<()> {
    let unfinished = path.with_extension("part");
    let mut file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(&unfinished)?;
    let kept = file.write_all(message).and_then(|()| file.sync_all()).and_then(|()| std::fs::rename(&unfinished, path));
    if kept.is_err() {
        // A full disk is the likely cause; half a letter must not stay on it. The first error is the one that counts.
        let _ = std::fs::remove_file(&unfinished);
    }
    kept
}
