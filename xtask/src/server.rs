//! The server: compiled with its assets inside, then run by a person or by the browser tests.

use crate::running::Running;
use crate::workspace::{Profile, Workspace, run, step};
use anyhow::{Context, Result, bail};
use std::fs::File;
use std::io::{BufRead, BufReader, Read, Write};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::Duration;

/// The demo fills its database first.
const START_WITHIN: Duration = Duration::from_secs(120);

pub fn build(workspace: &Workspace, profile: Profile) -> Result<PathBuf> {
    step("Compiling the server (a few minutes the first time)");
    let mut cargo = workspace.cargo(&["build", "--package=candor", "--bin=candor"]);
    if profile == Profile::Release {
        cargo.arg("--release");
    }
    run(&mut cargo)?;
    Ok(workspace.target.join(if profile == Profile::Release { "release" } else { "debug" }).join("candor"))
}

/// Takes this process's place, so that Ctrl-C and the exit status are the server's own.
pub fn become_server(program: &Path, args: &[String]) -> Result<()> {
    let reason = Command::new(program).args(["serve", "--demo"]).args(args).exec();
    Err(reason).with_context(|| format!("cannot start {}", program.display()))
}

/// A demo server for tests, on a port of its own choosing.
pub struct DemoServer {
    pub url: String,
    _running: Running,
}

impl DemoServer {
    /// It believes its callers' `X-Forwarded-For`, so that tests do not share the count of sign-ins. Started once it
    /// names its address; everything it says is kept in `log`. `brand` is one of those we ship.
    pub fn start(program: &Path, brand: &str, log: &Path) -> Result<Self> {
        step("Starting the demo server");
        let mut command = Command::new(program);
        command
            .args(["serve", &format!("--demo={brand}"), "--addr", "127.0.0.1:0", "--trusted-proxy", "127.0.0.1/32"])
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut running = Running::start(&mut command, "-TERM").with_context(|| format!("cannot start {}", program.display()))?;
        let (found, address) = channel();
        let log_file = File::create(log)?;
        if let (Some(words), Some(complaints)) = (running.child.stdout.take(), running.child.stderr.take()) {
            follow(words, log_file.try_clone()?, found.clone());
            follow(complaints, log_file, found);
        }
        match address.recv_timeout(START_WITHIN) {
            Ok(url) => Ok(Self { url, _running: running }),
            Err(RecvTimeoutError::Timeout) => bail!("the server named no address in time; see {}", log.display()),
            Err(RecvTimeoutError::Disconnected) => bail!("the server ended at once; see {}", log.display()),
        }
    }
}

/// Copies a stream to the log and sends on the first address in it.
fn follow(stream: impl Read + Send + 'static, mut log: File, found: Sender<String>) {
    thread::spawn(move || {
        let mut found = Some(found);
        for line in BufReader::new(stream).lines().map_while(Result::ok) {
            let _ = writeln!(log, "{line}");
            if let Some(url) = address_in(&line)
                && let Some(found) = found.take()
            {
                let _ = found.send(url);
            }
        }
    });
}

fn address_in(line: &str) -> Option<String> {
    const START: &str = "http://localhost:";
    let (_, after) = line.split_once(START)?;
    let port: String = after.chars().take_while(char::is_ascii_digit).collect();
    (!port.is_empty()).then(|| format!("{START}{port}"))
}

#[cfg(test)]
mod tests {
    use super::address_in;

    #[test]
    fn the_address_is_found_in_the_start_message() {
        assert_eq!(address_in("Open http://localhost:41234/demo now").as_deref(), Some("http://localhost:41234"));
        assert_eq!(address_in("listening on http://localhost:"), None);
    }
}
