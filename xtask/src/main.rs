//! The commands of this repository: `cargo xtask serve` to see Candor, `cargo xtask test` to trust it.

mod browser;
mod check;
mod dependencies;
mod gallery;
mod postgres;
mod prove;
mod running;
mod server;
mod site;
mod size;
mod style;
mod tally;
mod tools;
mod wasm;
mod watch;
mod workspace;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use workspace::{Profile, Workspace};

#[derive(Parser)]
#[command(name = "cargo xtask", about = "Builds, shows and tests Candor.")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the islands, the style and the server: one program with everything inside.
    Build {
        /// Optimise the server too.
        #[arg(long)]
        release: bool,
    },
    /// Build, then show the demo brand at http://localhost:3000.
    Serve {
        /// Handed on to `candor serve`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        args: Vec<String>,
    },
    /// Format, lints, unit and integration tests; then PostgreSQL, sizes and browsers.
    Test {
        /// Stop after SQLite: no PostgreSQL, no sizes, no browser.
        #[arg(long)]
        quick: bool,
        /// Only tests whose name contains this.
        filter: Option<String>,
    },
    /// Write every letter in every language as a page, and say where they lie.
    Letters,
    /// Take the pictures of the guides anew: src/docs/pictures.
    Pictures,
    /// Run every campaign whole, and write what it found to target/prove.md (up to an hour).
    Prove,
}

fn main() -> ExitCode {
    match run(Cli::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\n✗ {reason:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(command: Command) -> anyhow::Result<()> {
    let workspace = Workspace::find()?;
    match command {
        Command::Build { release } => {
            site::build(&workspace)?;
            let program = server::build(&workspace, if release { Profile::Release } else { Profile::Debug })?;
            println!("Built {}", program.display());
            Ok(())
        }
        Command::Serve { args } => {
            site::build(&workspace)?;
            let program = server::build(&workspace, Profile::Debug)?;
            server::become_server(&program, &args)
        }
        Command::Pictures => gallery::pictures(&workspace),
        Command::Letters => gallery::letters(&workspace),
        Command::Prove => prove::prove(&workspace),
        Command::Test { quick, filter } => check::test(&workspace, check::Extent::from_quick(quick), filter.as_deref()),
    }
}
