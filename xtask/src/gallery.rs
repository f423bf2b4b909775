//! Galleries: what people get to see, laid out for those who look after it.

use crate::server::{self, DemoServer};
use crate::workspace::{Profile, Workspace, run};
use crate::{site, tools};
use anyhow::Result;
use std::process::Command;

/// Letters are written by the test that reads them all, in its own temporary folder.
pub fn letters(workspace: &Workspace) -> Result<()> {
    run(&mut workspace.cargo(&["test", "--package=candor", "--test=integration", "every_letter_hangs_in_the_gallery"]))?;
    println!("Open {}", workspace.target.join("tmp/letters/index.html").display());
    Ok(())
}

/// The guides' pictures, of both brands we ship.
pub fn pictures(workspace: &Workspace) -> Result<()> {
    let (node, chromium) = (tools::ensure_node()?, tools::ensure_chromium()?);
    tools::ensure_node_packages(workspace)?;
    site::build(workspace)?;
    let program = server::build(workspace, Profile::Debug)?;
    let parts = workspace.parts()?;
    let demo = DemoServer::start(&program, "larkfield", &parts.join("pictures-demo.log"))?;
    let clinic = DemoServer::start(&program, "clinic", &parts.join("pictures-clinic.log"))?;
    let mut take = Command::new(node);
    take.current_dir(workspace.end2end()).args(["pictures.mjs", "../src/docs/pictures"]);
    run(take.env("CANDOR_URL", &demo.url).env("CANDOR_CLINIC_URL", &clinic.url).env("CHROMIUM", chromium))
}
