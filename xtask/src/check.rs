//! `cargo xtask test`: every part in turn. One that fails or cannot start fails the run; the rest still runs.

use crate::tally::{Tally, of_cargo};
use crate::workspace::{Profile, Workspace, run};
use crate::{browser, dependencies, postgres, server, site, size, tools};
use anyhow::Result;

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
    let mut tests = workspace.cargo(&["test", "--workspace", "--no-fail-fast"]);
    tests.args(filter).env_remove(postgres::URL);
    tally.counted("Unit and integration tests, on SQLite", Ok(tests), of_cargo);
    if extent == Extent::Whole {
        postgres::test(workspace, filter, &mut tally);
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
