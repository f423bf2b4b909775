//! A program running beside us, which must not outlive us.

use anyhow::Result;
use std::process::{Child, Command};
use std::thread::sleep;
use std::time::Duration;

/// Asks the program to end when dropped, and insists after five seconds.
pub struct Running {
    pub child: Child,
    /// The signal this program takes as a kind request to end.
    signal: &'static str,
}

impl Running {
    pub fn start(command: &mut Command, signal: &'static str) -> Result<Self> {
        Ok(Self { child: command.spawn()?, signal })
    }

    pub fn has_ended(&mut self) -> bool {
        !matches!(self.child.try_wait(), Ok(None))
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        if self.has_ended() {
            return;
        }
        let _ = Command::new("kill").args([self.signal, &self.child.id().to_string()]).status();
        for _ in 0..50 {
            if self.has_ended() {
                return;
            }
            sleep(Duration::from_millis(100));
        }
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
