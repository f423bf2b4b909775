//! The arguments of `candor system`.

use clap::Subcommand;

use super::options::Options;

#[derive(Subcommand)]
pub enum System {
    /// Compare a mapping with its database, which is only read, and say what a deletion would do: 0 when it fits, 2 when it does not
    Test {
        /// A system of the catalogue with `kind = "sql"`
        name: String,
        /// The brand's number of a customer: their rows are counted, and none is shown
        #[arg(long, value_name = "REF")]
        customer: Option<String>,
        #[command(flatten)]
        options: Box<Options>,
    },
}
