//! Printing for the person at the terminal, who may stop reading, as `| head` does: the work of a command goes on to its end all the same.

use anyhow::{Result, bail};
use std::{
    fmt::Arguments,
    io::{self, ErrorKind, Write, stderr, stdout},
    sync::OnceLock,
};

/// A line of the answer.
macro_rules! say {
    ($($words:tt)*) => { $crate::cli::print::line(format_args!($($words)*)) };
}

/// A line beside the answer, which a file does not take along.
macro_rules! hint {
    ($($words:tt)*) => { $crate::cli::print::beside(format_args!($($words)*)) };
}

/// Something could not be printed though somebody reads it.
static LOST: OnceLock<ErrorKind> = OnceLock::new();

pub fn line(words: Arguments<'_>) {
    note(writeln!(stdout(), "{words}"));
}

/// An answer of many lines, with its end.
pub fn text(words: &str) {
    note(stdout().write_all(words.as_bytes()));
}

pub fn beside(words: Arguments<'_>) {
    let _ = writeln!(stderr(), "{words}");
}

/// Fails where the answer is not whole, as on a full disk.
pub fn whole() -> Result<()> {
    note(stdout().flush());
    if let Some(kind) = LOST.get() {
        bail!("the answer could not be printed: {kind}");
    }
    Ok(())
}

fn note(printed: io::Result<()>) {
    if let Err(error) = printed
        && error.kind() != ErrorKind::BrokenPipe
    {
        let _ = LOST.set(error.kind());
    }
}
