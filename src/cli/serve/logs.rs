//! Where the log goes: standard error, as text or JSON lines. It holds ids, never personal data.
//!
//! As JSON it is all the program says: what the start and the stop tell, and why it ends, are lines of the log, too.

use anyhow::{Error, Result};
use std::{
    io::{IsTerminal, stderr},
    panic,
    process::ExitCode,
};
use tracing_subscriber::{EnvFilter, fmt};

use crate::cli::options::LogFormat;

pub fn begin(format: LogFormat) {
    let filter = EnvFilter::try_from_env("CANDOR_LOG_FILTER").unwrap_or_else(|_| EnvFilter::new("warn,candor=info"));
    let log = fmt().with_env_filter(filter).with_writer(stderr).with_ansi(stderr().is_terminal());
    // A second start in one process (tests) keeps the first.
    let _ = match format {
        LogFormat::Text => log.try_init(),
        LogFormat::Json => {
            panic::set_hook(Box::new(panicked));
            log.json().try_init()
        }
    };
}

/// A panic's own words can hold anything, so only its place is told.
fn panicked(panic: &panic::PanicHookInfo<'_>) {
    let at = panic.location().map(ToString::to_string).unwrap_or_default();
    tracing::error!(at, "the program met a mistake of its own");
}

/// A message to the operator, at the terminal or in the log.
pub fn say(format: LogFormat, words: &str) {
    match format {
        LogFormat::Text => say!("{words}"),
        LogFormat::Json => tracing::info!("{words}"),
    }
}

/// Ends with the reason, in the one format or the other.
pub fn give_up(format: LogFormat, reason: Error) -> Result<ExitCode> {
    match format {
        LogFormat::Text => Err(reason),
        LogFormat::Json => {
            begin(format);
            tracing::error!("{reason:#}");
            Ok(ExitCode::FAILURE)
        }
    }
}
