//! `cargo xtask test`: every part in turn. One that fails or cannot start fails the run; the rest still runs.

use crate::tally::{Tally, of_cargo};
use crate::workspace::{Profile, Workspace, run};
use crate::{browser, dependencies, postgres, server, site, size, tools};
use anyhow::Result;
use std::env;

/// How much is tested.
#[derive(Clone, Copy, PartialEq)]
pub enum Extent {
    /// The checks that need Rust only.
    Quick,
    Whole,
}

impl Extent {
    pub fn from_quick(quick: bool) -> Self {
        if quick { Self::Quick } else { Self::Whole }
    }
}

pub fn test(workspace: &Workspace, extent: Extent, filter: Option<&str>) -> Result<()> {
    let mut tally = Tally::default();
    tally.part("Format", || run_cargo(workspace, &["fmt", "--all", "--check"]));
    tally.part("Licences and sources of dependencies", || dependencies::check(workspace));
    if extent == Extent::Whole {
        // Before anything compiles the server, or it would be compiled again when the site changes.
        tally.part("Build of the site", || site::build(workspace));
    }
    tally.part("Lints of the server", || run_cargo(workspace, &["clippy", "--workspace", "--all-targets", "--", "--deny=warnings"]));
    tally.part("Lints of the islands", || {
        tools::ensure_wasm_target()?;
        run(workspace.cargo_for_browser(&["clippy"]).args(["--", "--deny=warnings"]))
    });
    // A database that does not start is a failure; what SQLite alone can say is said all the same.
    let postgres = (extent == Extent::Whole).then(|| postgres::find(&mut tally)).flatten();
    let mut tests = workspace.cargo(&["test", "--workspace", "--no-fail-fast"]);
    tests.args(filter).env_remove(postgres::URL).envs(postgres.iter().map(|postgres| (postgres::URL, postgres.url())));
    // A test waits for a disk or another task more often than for a core.
    let threads = std::thread::available_parallelism().map_or(2, |cores| 2 * cores.get());
    tests.env("RUST_TEST_THREADS", env::var("RUST_TEST_THREADS").unwrap_or_else(|_| threads.to_string()));
    let engines = if postgres.is_some() { "SQLite and PostgreSQL" } else { "SQLite" };
    tally.counted(&format!("Unit and integration tests, on {engines}"), Ok(tests), of_cargo);
    drop(postgres);
    if extent == Extent::Whole {
        match server::build(workspace, Profile::Debug) {
            Ok(program) => {
                size::test(workspace, &program, &mut tally);
                browser::test(workspace, &program, filter, &mut tally);
            }
            Err(reason) => tally.part("Build of the server", || Err(reason)),
        }
    }
    tally.finish()
}

fn run_cargo(workspace: &Workspace, args: &[&str]) -> Result<()> {
    run(&mut workspace.cargo(args))
}
