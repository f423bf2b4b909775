//! `cargo xtask prove`: the campaigns at their whole size, optimised, with a report.

use crate::workspace::{Workspace, name, step};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::process::Stdio;

pub fn prove(workspace: &Workspace) -> Result<()> {
    step("Running the campaigns whole (the first time after a long optimised build)");
    let report = workspace.target.join("prove.md");
    let mut file = File::create(&report).with_context(|| format!("cannot write {}", report.display()))?;
    let mut cargo = workspace.cargo(&["test", "--release", "--package=candor", "--test=campaigns"]);
    let mut child = cargo.env("CANDOR_CAMPAIGNS", "whole").stdout(Stdio::piped()).spawn()?;
    for line in BufReader::new(child.stdout.take().context("stdout is piped")?).lines() {
        let line = line?;
        println!("{line}");
        writeln!(file, "{line}")?;
    }
    if !child.wait()?.success() {
        bail!("{} failed: a promise does not hold", name(&cargo));
    }
    println!("The report is in {}", report.display());
    Ok(())
}
