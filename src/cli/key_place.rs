//! Where the root key comes from: a file, or a command that prints the text of that file, as a hook for a key management service or
//! a hardware token. A key that a command prints is written nowhere.

use anyhow::{Context, Result, anyhow, bail, ensure};
use std::{
    fmt,
    io::Read,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::mpsc,
    time::{Duration, Instant},
};
use zeroize::Zeroizing;

use crate::vault::root::RootKeys;

/// A service that takes longer does not answer.
const WITHIN: Duration = Duration::from_secs(30);
/// A ring has some hundred bytes for each key.
const LARGEST: usize = 64 * 1024;

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyPlace {
    File(PathBuf),
    Command(String),
}

impl KeyPlace {
    /// Whether there is a key to open: a command is asked for one in any case.
    pub fn stands(&self) -> Result<bool> {
        match self {
            Self::File(path) => Ok(RootKeys::stands(path)?),
            Self::Command(_) => Ok(true),
        }
    }

    pub fn open(&self) -> Result<RootKeys> {
        match self {
            Self::File(path) => Ok(RootKeys::open(path)?),
            Self::Command(command) => Ok(RootKeys::of_text(&printed(command, WITHIN)?).context("--root-key-command")?),
        }
    }

    pub fn file(&self) -> Option<&Path> {
        match self {
            Self::File(path) => Some(path),
            Self::Command(_) => None,
        }
    }
}

impl fmt::Display for KeyPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File(path) => write!(f, "{}", path.display()),
            // The command may name a secret of its own.
            Self::Command(_) => f.write_str("what --root-key-command prints"),
        }
    }
}

/// The command's words on standard output. Its errors are its own: they may say more than a log should know.
fn printed(command: &str, within: Duration) -> Result<Zeroizing<Vec<u8>>> {
    let begun = Instant::now();
    let mut child = Command::new("/bin/sh")
        .args(["-c", command])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .context("--root-key-command cannot be run")?;
    let output = child.stdout.take().context("--root-key-command has no output")?;
    let (read, heard) = mpsc::channel();
    // A thread of its own: a command that never ends its output must not be waited for.
    std::thread::spawn(move || {
        // Room for it all at once: a buffer that grows leaves copies behind.
        let mut text = Zeroizing::new(Vec::with_capacity(LARGEST + 1));
        let done = output.take(LARGEST as u64 + 1).read_to_end(&mut text);
        drop(read.send(done.map(|_| text)));
    });
    let Ok(text) = heard.recv_timeout(within) else {
        end(&mut child);
        bail!("--root-key-command gives no key within {} seconds", within.as_secs());
    };
    let text = text.context("what --root-key-command prints cannot be read")?;
    if text.len() > LARGEST {
        end(&mut child);
        bail!("--root-key-command prints more than a root key ring");
    }
    let ended = loop {
        match child.try_wait().context("--root-key-command")? {
            Some(ended) => break ended,
            None if begun.elapsed() >= within => {
                end(&mut child);
                bail!("--root-key-command does not end within {} seconds", within.as_secs());
            }
            None => std::thread::sleep(Duration::from_millis(20)),
        }
    };
    ensure!(ended.success(), anyhow!("--root-key-command failed ({ended}): run it by hand to see why"));
    Ok(text)
}

fn end(child: &mut Child) {
    // It may have ended by itself.
    drop(child.kill());
    drop(child.wait());
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_command_is_believed_only_when_it_ends_well_in_time_and_says_no_more_than_a_key() {
        let refused = |command: &str| printed(command, Duration::from_secs(2)).map(|_| ()).unwrap_err().to_string();
        assert_eq!(printed("printf key", WITHIN).unwrap().as_slice(), b"key");
        assert!(refused("printf key; exit 3").contains("exit status: 3"));
        assert!(refused("sleep 60").contains("within 2 seconds"));
        assert!(refused("printf key; exec >&-; sleep 60").contains("does not end within 2 seconds"));
        assert!(refused("yes").contains("more than a root key"));
        assert!(refused("no-such-program-anywhere").contains("failed"));
        let unfit = KeyPlace::Command("echo '{\"keys\": \"SECRET\"}'".to_owned()).open().unwrap_err();
        assert!(!format!("{unfit:#} {unfit:?}").contains("SECRET"), "a piece of a key may be in it");
    }
}
