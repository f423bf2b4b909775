//! The arguments of `candor webhook`.

use clap::{ArgAction, Subcommand};

use super::options::Options;
use crate::domain::telling::{Acknowledges, AgainReason};

#[derive(Subcommand)]
pub enum Webhook {
    /// Tell a system of every change from now on, or at another address, and print the secret that signs it
    Connect {
        /// A system of the catalogue with `kind = "told"`, or with `"webhook"`, which is told of its tasks instead
        system: String,
        /// Where it listens, e.g. https://shop.example.org/candor
        url: String,
        /// `by-answer` when an answer of 2xx says that it took the change in, `by-call` when only `POST /api/v1/changes/ack` does
        #[arg(long, default_value = "by-answer", value_parser = acknowledges)]
        acknowledges: Acknowledges,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// List the systems that are told, and how far each got
    List {
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Print a new secret; the old one signs beside it for 24 hours
    Rotate {
        system: String,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Send an event that tells of nothing: 0 when the system took it, 2 when it did not
    Test {
        system: String,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Deliver everything after a change once more
    Again {
        system: String,
        /// The number of the last change that it still has, or 0
        #[arg(long)]
        after: i64,
        /// Why: `restored` from a backup, `lost` what it was told, `missed` it while not connected, `trial`
        #[arg(long, value_parser = reason)]
        reason: AgainReason,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Tell a connected system of requests, too: when one opens, and when one ends
    Requests {
        system: String,
        /// `on` or `off`
        #[arg(value_parser = turn, action = ArgAction::Set)]
        tell: bool,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Tell a system no more
    Disconnect {
        system: String,
        /// It asks before it does anything personal, so that no withdrawal passes it by
        #[arg(long)]
        it_asks_by_itself: bool,
        #[command(flatten)]
        options: Box<Options>,
    },
}

fn acknowledges(text: &str) -> Result<Acknowledges, String> {
    text.parse().map_err(|_| "use by-answer or by-call".to_owned())
}

fn reason(text: &str) -> Result<AgainReason, String> {
    text.parse().map_err(|_| "use restored, lost, missed or trial".to_owned())
}

fn turn(text: &str) -> Result<bool, String> {
    match text {
        "on" => Ok(true),
        "off" => Ok(false),
        _ => Err("use on or off".to_owned()),
    }
}
