//! The pages as people meet them: Playwright against a demo server with the release islands.

use crate::server::DemoServer;
use crate::tally::{Tally, of_playwright};
use crate::tools;
use crate::workspace::Workspace;
use anyhow::Result;
use std::path::Path;
use std::process::Command;

pub fn test(workspace: &Workspace, program: &Path, filter: Option<&str>, tally: &mut Tally) {
    // The server lives until the tests have ended.
    let (playwright, _server) = match prepare(workspace, program, filter) {
        Ok((command, server)) => (Ok(command), Some(server)),
        Err(reason) => (Err(reason), None),
    };
    tally.counted("Browser tests", playwright, of_playwright);
}

fn prepare(workspace: &Workspace, program: &Path, filter: Option<&str>) -> Result<(Command, DemoServer)> {
    let node = tools::ensure_node()?;
    let chromium = tools::ensure_chromium()?;
    let modules = tools::ensure_node_packages(workspace)?;
    let server = DemoServer::start(program, "larkfield", &workspace.parts()?.join("demo-server.log"))?;
    let mut playwright = Command::new(node);
    playwright.current_dir(workspace.end2end()).arg(modules.join("@playwright/test/cli.js")).arg("test");
    if let Some(filter) = filter {
        playwright.args(["--grep", filter, "--pass-with-no-tests"]);
    }
    playwright.env("CANDOR_URL", &server.url).env("CANDOR_PROGRAM", program).env("CHROMIUM", chromium);
    Ok((playwright, server))
}
