//! Mail as `.eml` files in a folder, for houses without a mail server yet. Every mail program opens them.

use std::{
    fs::DirBuilder,
    io::Write,
    os::unix::fs::DirBuilderExt,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use super::{
    letter::Letter,
    mailer::{MailError, Mailer, Sending, Why},
    message::Writer,
};
use crate::{
    disk::whole::Whole,
    domain::{
        customer::Email,
        language::Language,
        ports::{Clock, Entropy},
        time::Millis,
    },
};

/// They hold codes and addresses.
const KEPT: Duration = Duration::from_secs(24 * 60 * 60);

pub struct Folder {
    writer: Writer,
    clock: Arc<dyn Clock>,
    folder: PathBuf,
}

impl Folder {
    /// Makes the folder (mode 0700) where there is none.
    ///
    /// # Errors
    /// `Settings`, for a sender's address that cannot be read; `Disk`.
    pub fn new(folder: PathBuf, from: &str, clock: Arc<dyn Clock>, entropy: Arc<dyn Entropy>) -> Result<Self, MailError> {
        let writer = Writer::new(from, clock.clone(), entropy)?;
        DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(|_| MailError::lasting(Why::Disk))?;
        Ok(Self { writer, clock, folder })
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

    fn forget_to<'a>(&'a self, to: &'a Email) -> Sending<'a> {
        Box::pin(async move {
            // Written as every letter to them is, and read back: so it is the same line, however an address is written there.
            let one = Letter {
                to: to.clone(),
                subject: String::new().into(),
                text: String::new(),
                html: String::new(),
                language: Language::ALL[0],
            };
            let Some(to) = recipient(&self.writer.write(&one)?.formatted()) else { return Err(MailError::lasting(Why::Address)) };
            let folder = self.folder.clone();
            let forgotten = tokio::task::spawn_blocking(move || forget_all_to(&folder, &to)).await;
            forgotten.ok().and_then(Result::ok).ok_or(MailError::passing(Why::Disk))
        })
    }

    fn forget_old(&self) -> Sending<'_> {
        Box::pin(async move {
            let (folder, before) = (self.folder.clone(), self.clock.now().minus(KEPT));
            let forgotten = tokio::task::spawn_blocking(move || forget(&folder, before)).await;
            forgotten.ok().and_then(Result::ok).ok_or(MailError::passing(Why::Disk))
        })
    }
}

/// Letters of ours, whole or half, by the moment in their names. What else somebody put there stays; one that cannot be deleted
/// is no reason to keep the others.
fn forget(folder: &Path, before: Millis) -> std::io::Result<()> {
    let mut failed = Ok(());
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let ours = path.extension().is_some_and(|end| end == "eml" || end == "part");
        let sent =
            path.file_stem().and_then(|name| name.to_str()).and_then(|name| name.split_once('-')).and_then(|(at, _)| at.parse().ok());
        if ours && sent.map(Millis).is_some_and(|sent| sent < before) {
            failed = std::fs::remove_file(&path).and(failed);
        }
    }
    failed
}

/// Letters of ours to one address. One that cannot be deleted is no reason to keep the others.
fn forget_all_to(folder: &Path, to: &str) -> std::io::Result<()> {
    let mut failed = Ok(());
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "eml") {
            match std::fs::read(&path) {
                Ok(message) if recipient(&message).as_deref() == Some(to) => failed = gone(std::fs::remove_file(&path)).and(failed),
                read => failed = gone(read.map(|_| ())).and(failed),
            }
        }
    }
    failed
}

/// Another has removed it meanwhile: that is as good.
fn gone(removed: std::io::Result<()>) -> std::io::Result<()> {
    removed.or_else(|error| if error.kind() == std::io::ErrorKind::NotFound { Ok(()) } else { Err(error) })
}

/// The address a message goes to, as its head has it, in small letters.
fn recipient(message: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(message);
    let head = text.split("\r\n\r\n").next()?.replace("\r\n ", " ");
    let to = head.split("\r\n").find_map(|line| line.strip_prefix("To: "))?;
    Some(to.trim().to_lowercase())
}

/// Under another name first: whoever watches the folder sees whole letters only. Half of one has the same beginning, so that it is forgotten
/// in time.
fn keep(path: &Path, message: &[u8]) -> std::io::Result<()> {
    let mut letter = Whole::begin(path, path.file_stem().unwrap_or_default(), ".part")?;
    letter.write_all(message)?;
    letter.on_disk()?.keep()
}
