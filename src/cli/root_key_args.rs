//! The arguments of `candor root-key`.

use clap::Subcommand;
use std::path::PathBuf;

use super::options::Options;

#[derive(Subcommand)]
pub enum RootKey {
    /// Say whether the key file is this database's, and whether everything hangs on its newest key
    Check {
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Write the root key in shares, each for somebody else to keep
    Split {
        /// A new file for each share
        #[arg(required = true, num_args = 2.., value_name = "FILE")]
        out: Vec<PathBuf>,
        /// How many shares there are [default: as many as files]
        #[arg(long)]
        shares: Option<u8>,
        /// How many of them give the key back
        #[arg(long, default_value_t = 2)]
        threshold: u8,
        #[command(flatten)]
        options: Box<Options>,
    },
    /// Put the root key together from its shares
    Join {
        /// The files of the shares
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        /// The key file to write, where there is none yet
        #[arg(long, value_name = "FILE", default_value = "root-key.json")]
        out: PathBuf,
    },
    /// Make a new root key and wrap every key anew, while servers run; a rotation that was cut off goes on
    Rotate {
        /// Give up a rotation whose key file is lost, where its key is not in use yet
        #[arg(long)]
        anew: bool,
        #[command(flatten)]
        options: Box<Options>,
    },
}
