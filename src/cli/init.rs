//! `candor init DIR`.

use anyhow::{Context, Result};
use std::path::Path;

use crate::catalog::demo::Shipped;

pub fn init(dir: &Path, like: Shipped) -> Result<()> {
    like.write_out(dir).with_context(|| format!("cannot write a brand to {}", dir.display()))?;
    say!("{0} holds a complete brand. Change it to yours, then run `candor check {0}`.", dir.display());
    Ok(())
}
