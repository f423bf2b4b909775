//! Arguments of `candor audit`.

use clap::Subcommand;
use std::path::PathBuf;

use super::options::Options;
use crate::domain::log_tree::ended::WhyEnded;

#[derive(Subcommand)]
pub enum Audit {
    /// Say whether the log is as it was written: 0 when it is, 2 when it is not, 1 when that could not be found out
    Verify {
        /// A file of checkpoints that somebody else kept; may be given several times
        #[arg(long, value_name = "FILE")]
        checkpoint: Vec<PathBuf>,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Print the proof that the log holds the entry of a receipt, for a stranger to check: 2 when it holds none
    Prove {
        /// The receipt (JSON)
        receipt: PathBuf,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Print the proof that the log only grew since a checkpoint, for a stranger to check: 2 when it did not
    Consistency {
        /// The file of older checkpoints: each is checked, and the proof is that of the newest
        older: PathBuf,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Set the checkpoints apart, as evidence, that the log does not go on from: until then it is not signed
    SetApart {
        /// Why: `failover` to a copy that lacked the last entries, an older database was `restored`, or you `examined` it
        #[arg(long, value_parser = why_ended)]
        reason: WhyEnded,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Keep what witnesses outside signed below a checkpoint, to be served at /log/cosigned: 2 when it is refused
    Cosigned {
        /// The checkpoint of this log with their signatures below it (C2SP tlog-cosignature)
        file: PathBuf,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Print the newest signed head of the log, for somebody else to keep: 2 when the log does not go on from the last
    Checkpoint {
        #[command(flatten)]
        options: Box<Options>,
    },
}

fn why_ended(text: &str) -> Result<WhyEnded, String> {
    text.parse().map_err(|_| "use failover, restored or examined".to_owned())
}
