//! The one thing callers know about sending mail.

use std::{fmt, future::Future, pin::Pin};

use super::letter::Letter;
use crate::domain::customer::Email;

/// A future behind a pointer, so that mailers can stand behind one, too.
pub type Sending<'a> = Pin<Box<dyn Future<Output = Result<(), MailError>> + Send + 'a>>;

/// Hands a letter over to whoever carries it on. `Ok` means it was accepted, not that it arrived.
pub trait Mailer: Send + Sync {
    fn send<'a>(&'a self, letter: &'a Letter) -> Sending<'a>;

    /// Lets go of every letter to this address that is kept here: its owner is about to be erased. Most mailers keep none.
    fn forget_to<'a>(&'a self, _to: &'a Email) -> Sending<'a> {
        Box::pin(std::future::ready(Ok(())))
    }

    /// Lets go of letters that are kept here and were sent more than a day ago. Most mailers keep none.
    fn forget_old(&self) -> Sending<'_> {
        Box::pin(std::future::ready(Ok(())))
    }
}

/// Says nothing about the letter: errors are logged and kept with jobs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MailError {
    /// Whether the same letter may go through later.
    pub retry: bool,
    pub why: Why,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The mailer's own settings are wrong: its address, its server, its password.
    Settings,
    /// The address is none that mail can be sent to.
    Address,
    /// The server said no, and to whom or what it was.
    Refused,
    /// The server could not be reached, answered nonsense, or is busy.
    Unreachable,
    /// The letter could not be written to disk.
    Disk,
}

impl MailError {
    pub(super) const fn lasting(why: Why) -> Self {
        Self { retry: false, why }
    }
    pub(super) const fn passing(why: Why) -> Self {
        Self { retry: true, why }
    }
}

impl Why {
    /// A stable code for the job's row.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Settings => "mail-settings",
            Self::Address => "mail-address",
            Self::Refused => "mail-refused",
            Self::Unreachable => "mail-unreachable",
            Self::Disk => "mail-disk",
        }
    }
}

impl fmt::Display for MailError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self.why {
            Why::Settings => "the mail settings do not work: check the server's URL, its password and the sender's address",
            Why::Address => "no mail can be sent to this address",
            Why::Refused => "the mail server refused the letter",
            Why::Unreachable => "the mail server cannot be reached",
            Why::Disk => "the letter cannot be written to the mail folder",
        })
    }
}
impl std::error::Error for MailError {}
