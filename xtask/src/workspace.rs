//! Where things are, and how cargo is called on them.

use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

/// How the server is compiled. The islands are always optimised: browser tests must see what visitors get.
#[derive(Clone, Copy, PartialEq)]
pub enum Profile {
    Debug,
    Release,
}

pub struct Workspace {
    pub root: PathBuf,
    /// Cargo's target folder, wherever this machine keeps it.
    pub target: PathBuf,
}

impl Workspace {
    pub fn find() -> Result<Self> {
        let output = Command::new(cargo_program()).args(["metadata", "--no-deps", "--format-version=1"]).output()?;
        if !output.status.success() {
            bail!("cargo metadata: {}", String::from_utf8_lossy(&output.stderr));
        }
        let metadata: serde_json::Value = serde_json::from_slice(&output.stdout)?;
        let folder = |key: &str| metadata.get(key).and_then(|path| path.as_str()).map(PathBuf::from);
        Ok(Self {
            root: folder("workspace_root").context("cargo metadata names no workspace_root")?,
            target: folder("target_directory").context("cargo metadata names no target_directory")?,
        })
    }

    /// The files browsers download, ready to be embedded.
    pub fn site(&self) -> PathBuf {
        self.target.join("site")
    }

    /// Half-finished parts of the site, kept to skip work next time.
    pub fn parts(&self) -> Result<PathBuf> {
        let parts = self.target.join("site-parts");
        fs::create_dir_all(&parts)?;
        Ok(parts)
    }

    pub fn end2end(&self) -> PathBuf {
        self.root.join("end2end")
    }

    /// Cargo at the root. Every call for the server names the same site, or each would compile the crate anew.
    pub fn cargo(&self, args: &[&str]) -> Command {
        let mut command = Command::new(cargo_program());
        command.current_dir(&self.root).args(args);
        // Cargo's variables about xtask: build scripts that watch these (ring's) would run anew at every change of caller.
        let about_xtask = |key: &str| key.starts_with("CARGO_PKG_") || key.starts_with("CARGO_MANIFEST_");
        for (key, _) in env::vars().filter(|(key, _)| about_xtask(key)) {
            command.env_remove(key);
        }
        command.env_remove("CANDOR_SITE_DIR").env("CARGO_TARGET_DIR", &self.target);
        if self.site().join("assets.json").is_file() {
            command.env("CANDOR_SITE_DIR", self.site());
        }
        command
    }

    /// The same for the browser's build, which holds the islands only.
    pub fn cargo_for_browser(&self, args: &[&str]) -> Command {
        let mut command = self.cargo(args);
        command.args(["--package=candor", "--lib", "--target", crate::tools::WASM_TARGET]).env_remove("CANDOR_SITE_DIR");
        command
    }
}

fn cargo_program() -> String {
    env::var("CARGO").unwrap_or_else(|_| "cargo".into())
}

/// Runs a command to its end, its words going straight to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {}", name(command)))?;
    if !status.success() {
        bail!("{} failed ({status})", name(command));
    }
    Ok(())
}

/// A command as one would type it, for messages.
pub fn name(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| Path::new(word).display().to_string()).collect::<Vec<_>>().join(" ")
}

/// Tells what is being done, so that a long wait is never a silent one.
pub fn step(what: &str) {
    eprintln!("\n▸ {what}");
}
