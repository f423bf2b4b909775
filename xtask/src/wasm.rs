//! The islands: compiled, bound to JavaScript, shrunk.

use crate::tools;
use crate::workspace::{Workspace, run, step};
use anyhow::{Context, Result};
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use wasm_bindgen_cli_support::Bindgen;

/// The features rustc lets the wasm use today, so that wasm-opt accepts these and no more.
const FEATURES: [&str; 6] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// The finished pair.
pub struct Islands {
    pub script: PathBuf,
    pub wasm: PathBuf,
}

pub fn build(workspace: &Workspace) -> Result<Islands> {
    tools::ensure_wasm_target()?;
    step("Compiling the islands for the browser (about a minute the first time)");
    run(&mut workspace.cargo_for_browser(&["rustc", "--crate-type=cdylib", "--profile=wasm-release"]))?;
    let compiled = workspace.target.join(tools::WASM_TARGET).join("wasm-release/candor.wasm");

    let wasm_opt = find_wasm_opt(workspace);
    let folder = workspace.parts()?.join("islands");
    let islands = Islands { script: folder.join("candor.js"), wasm: folder.join("candor_bg.wasm") };
    let stamp = folder.join("made-from");
    let input = fingerprint(&compiled, wasm_opt.as_deref())?;
    if fs::read_to_string(&stamp).is_ok_and(|made_from| made_from == input) {
        return Ok(islands);
    }
    bind(&compiled, &folder)?;
    if let Some(wasm_opt) = wasm_opt {
        shrink(&wasm_opt, &islands.wasm)?;
    }
    fs::write(stamp, input)?;
    Ok(islands)
}

fn fingerprint(compiled: &Path, wasm_opt: Option<&Path>) -> Result<String> {
    let wasm = fs::read(compiled).with_context(|| format!("cargo left no {}", compiled.display()))?;
    Ok(format!("{} {}", hex::encode(Sha256::digest(wasm)), wasm_opt.map_or("as compiled", |_| "shrunk")))
}

/// npm's binaryen at our version. Never the system's: Debian's exits with success and breaks the module.
fn find_wasm_opt(workspace: &Workspace) -> Option<PathBuf> {
    if tools::node().is_none() {
        eprintln!("  Note: Node is missing, so the islands are not shrunk. They work all the same.");
        return None;
    }
    match tools::ensure_node_packages(workspace) {
        Ok(modules) => Some(modules.join(".bin/wasm-opt")),
        Err(reason) => {
            eprintln!("  Note: the islands are not shrunk. They work all the same. ({reason})");
            None
        }
    }
}

fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder)?;
    }
    let mut bindgen = Bindgen::new();
    bindgen.input_path(compiled).web(true)?.typescript(false).out_name("candor");
    bindgen.generate(folder)
}

fn shrink(wasm_opt: &Path, wasm: &Path) -> Result<()> {
    step("Shrinking the islands (wasm-opt -Oz)");
    let shrunk = wasm.with_extension("shrunk");
    run(Command::new(wasm_opt).arg(wasm).arg("-Oz").args(FEATURES).arg("-o").arg(&shrunk))?;
    Ok(fs::rename(shrunk, wasm)?)
}
