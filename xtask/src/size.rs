//! The size of what browsers download: small, and no server code in it.

use crate::tally::Tally;
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Script and wasm together, with brotli.
const LIMIT: usize = 80_000;
/// Words of the server's own code (`src/assets.rs`) and of the islands' (`src/islands/session_guard.rs`). Each is looked for
/// on both sides, so that a search which finds nothing anywhere cannot pass.
const SERVERS_WORD: &[u8] = b"max-age=31536000, immutable";
const ISLANDS_WORD: &[u8] = b"/ui/session/extend";

pub fn test(workspace: &Workspace, server: &Path, tally: &mut Tally) {
    tally.part("Size of script and wasm", || {
        let size: usize = [read(workspace, "candor.js.br")?, read(workspace, "candor_bg.wasm.br")?].iter().map(Vec::len).sum();
        println!("  {size} bytes with brotli, of {LIMIT} allowed");
        if size > LIMIT {
            bail!("{size} bytes are more than {LIMIT}: did an island pull in a room of the server?");
        }
        Ok(())
    });
    tally.part("No server code in the wasm", || {
        let (wasm, server) = (read(workspace, "candor_bg.wasm")?, fs::read(server)?);
        if !contains(&server, SERVERS_WORD) || !contains(&wasm, ISLANDS_WORD) {
            bail!("a planted word is not where it belongs, so this check would see nothing: were the strings changed?");
        }
        if contains(&wasm, SERVERS_WORD) {
            bail!("the wasm holds a word of the server's code");
        }
        Ok(())
    });
}

fn read(workspace: &Workspace, file: &str) -> Result<Vec<u8>> {
    let path = versioned_folder(workspace)?.join(file);
    fs::read(&path).with_context(|| format!("{} is missing", path.display()))
}

fn versioned_folder(workspace: &Workspace) -> Result<PathBuf> {
    let folder = fs::read_dir(workspace.site().join("pkg"))?.next().context("the site is empty")??;
    Ok(folder.path())
}

fn contains(text: &[u8], word: &[u8]) -> bool {
    text.windows(word.len()).any(|window| window == word)
}
