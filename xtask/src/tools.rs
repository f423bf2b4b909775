//! The tools we need from the machine: found, installed where we may, else named in one line.

use crate::workspace::{Workspace, run, step};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The pinned toolchain comes by itself where rustup may install; the browser's target may still be missing.
pub fn ensure_wasm_target() -> Result<()> {
    let output = Command::new("rustc").args(["--print=target-libdir", "--target", WASM_TARGET]).output();
    let folder = output.context("rustc is missing: install Rust with https://rustup.rs")?.stdout;
    if Path::new(String::from_utf8_lossy(&folder).trim()).is_dir() {
        return Ok(());
    }
    if on_path("rustup").is_none() {
        bail!("the target {WASM_TARGET} is missing: install it, with rustup by `rustup target add {WASM_TARGET}`");
    }
    step("Adding the browser's target to the toolchain");
    run(Command::new("rustup").args(["target", "add", WASM_TARGET]))
}

/// Node and npm, for the browser tests and for wasm-opt.
pub fn node() -> Option<PathBuf> {
    on_path("npm").and(on_path("node"))
}

pub fn ensure_node() -> Result<PathBuf> {
    if node().is_none() {
        install("Node", &["nodejs", "npm"])?;
    }
    node().context("Node is installed but `node` and `npm` are not on the path")
}

/// The packages of `end2end/`, at the versions of its lock; nothing to do when they already are.
pub fn ensure_node_packages(workspace: &Workspace) -> Result<PathBuf> {
    let lock = fs::read_to_string(workspace.end2end().join("package-lock.json"))?;
    let modules = workspace.end2end().join("node_modules");
    let stamp = modules.join(".candor-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(modules);
    }
    step("Fetching the packages of end2end (npm ci)");
    let mut npm = Command::new("npm");
    npm.current_dir(workspace.end2end()).args(["ci", "--no-audit", "--no-fund"]);
    run(npm.env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"))?;
    fs::write(stamp, lock)?;
    Ok(modules)
}

/// The system's own Chromium: a packaged browser gets its security updates, a downloaded one does not. Without its windows, where
/// there is such a package, it opens pages in half the time.
pub fn ensure_chromium() -> Result<PathBuf> {
    if let Some(named) = env::var_os("CHROMIUM") {
        return Ok(named.into());
    }
    let present = || ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"].into_iter().find_map(on_path);
    if present().is_none() && install("Chromium", &["chromium-headless-shell"]).is_err() {
        install("Chromium", &["chromium"])?;
    }
    present().context("no Chromium found: name one in CHROMIUM")
}

/// The folder with `initdb` and `postgres`, which Debian keeps off the path.
pub fn ensure_postgres() -> Result<PathBuf> {
    let present = || postgres_folders().into_iter().find(|bin| bin.join("initdb").is_file());
    if present().is_none() {
        install("PostgreSQL", &["postgresql"])?;
    }
    present().context("no PostgreSQL found: install it, or name a database in CANDOR_TEST_POSTGRES_URL")
}

fn postgres_folders() -> Vec<PathBuf> {
    let versions = fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<_> = versions.map(|version| version.path().join("bin")).collect();
    folders.sort();
    folders.reverse();
    folders.extend(on_path("initdb").and_then(|program| program.parent().map(Path::to_owned)));
    folders
}

fn install(what: &str, packages: &[&str]) -> Result<()> {
    let list = packages.join(" ");
    let apt: &[&str] = match (on_path("apt-get").is_some(), is_root()) {
        (true, true) => &["apt-get"],
        (true, false) if sudo_works() => &["sudo", "-n", "apt-get"],
        (true, false) => bail!("{what} is missing: run `sudo apt-get install {list}`"),
        (false, _) => bail!("{what} is missing: install it with your package manager (Debian calls it {list})"),
    };
    let apt = |args: &[&str]| {
        let mut words = apt.iter().chain(args);
        let mut command = Command::new(words.next().unwrap_or(&"apt-get"));
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    step(&format!("Installing {what} (apt-get install {list})"));
    // A new machine has no list of packages yet. One that cannot be fetched may still be good enough.
    let _ = run(&mut apt(&["update", "--quiet=2"]));
    run(apt(&["install", "--yes", "--no-install-recommends"]).args(packages))
        .with_context(|| format!("{what} could not be installed: try `apt-get install {list}`"))
}

pub fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|id| id.stdout.trim_ascii() == b"0")
}

fn sudo_works() -> bool {
    Command::new("sudo").args(["-n", "true"]).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

fn on_path(program: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(program)).find(|file| file.is_file())
}
