//! Galleries: what people get to see, laid out for those who look after it.

use crate::workspace::{Workspace, run};
use anyhow::Result;

/// Letters are written by the test that reads them all, in its own temporary folder.
pub fn letters(workspace: &Workspace) -> Result<()> {
    run(&mut workspace.cargo(&["test", "--package=candor", "--test=integration", "every_letter_hangs_in_the_gallery"]))?;
    println!("Open {}", workspace.target.join("tmp/letters/index.html").display());
    Ok(())
}
