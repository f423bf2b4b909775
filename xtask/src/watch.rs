//! A program that is not waited for without end: when its time is over it is ended with everything it started, and the tests that
//! began and did not end are named.

use crate::workspace::name;
use anyhow::{Context, Result, bail};
use std::collections::BTreeSet;
use std::io::Read;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// So long may one test program take. Compiling comes before the first line, and may take longer.
#[derive(Clone, Copy)]
pub struct Limit {
    pub before_the_first_line: Duration,
    pub for_one_program: Duration,
}

impl Limit {
    pub const GENEROUS: Self = Self { before_the_first_line: Duration::from_secs(90 * 60), for_one_program: Duration::from_secs(25 * 60) };
}

/// Runs a command whose words go to the terminal and, line by line, to `each`. Says whether it succeeded.
pub fn watch(command: &mut Command, limit: Limit, mut each: impl FnMut(&str)) -> Result<bool> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| format!("cannot start {}", name(command)))?;
    let words = follow(child.stdout.take().context("stdout is piped")?);
    let (mut tests, mut line) = (Tests::default(), Vec::new());
    let mut until = Instant::now() + limit.before_the_first_line;
    loop {
        match words.recv_timeout(until.saturating_duration_since(Instant::now())) {
            Ok(piece) => {
                for byte in piece {
                    if byte != b'\n' {
                        line.push(byte);
                        continue;
                    }
                    let said = String::from_utf8_lossy(&line).into_owned();
                    line.clear();
                    println!("{said}");
                    tests.hear(&said);
                    each(&said);
                    if said.to_lowercase().starts_with("running ") {
                        until = Instant::now() + limit.for_one_program;
                    }
                }
            }
            Err(RecvTimeoutError::Disconnected) => return Ok(child.wait()?.success()),
            Err(RecvTimeoutError::Timeout) => {
                end_with_children(&mut child);
                tests.hear_the_beginning(&String::from_utf8_lossy(&line));
                bail!("its time is over; {}", tests.unfinished());
            }
        }
    }
}

fn follow(mut stream: impl Read + Send + 'static) -> Receiver<Vec<u8>> {
    let (said, words) = channel();
    thread::spawn(move || {
        let mut piece = [0; 4096];
        while let Ok(read) = stream.read(&mut piece) {
            let Some(piece) = piece.get(..read).filter(|piece| !piece.is_empty()) else { break };
            if said.send(piece.to_vec()).is_err() {
                break;
            }
        }
    });
    words
}

/// The test programs' reports on their tests.
#[derive(Default)]
struct Tests {
    running: BTreeSet<String>,
}

impl Tests {
    /// `test NAME has been running for over 60 seconds`, and later `test NAME ... ok`.
    fn hear(&mut self, line: &str) {
        let Some(about) = line.strip_prefix("test ") else { return };
        if let Some((name, _)) = about.split_once(" has been running for over ") {
            self.running.insert(name.to_owned());
        } else if let Some((name, _)) = about.split_once(" ... ") {
            self.running.remove(name);
        }
    }

    /// With one thread a test's line begins before the test does.
    fn hear_the_beginning(&mut self, line: &str) {
        if let Some((name, _)) = line.strip_prefix("test ").and_then(|about| about.split_once(" ...")) {
            self.running.insert(name.to_owned());
        }
    }

    fn unfinished(&self) -> String {
        if self.running.is_empty() {
            return "no test was said to be running for long".to_owned();
        }
        let names: Vec<&str> = self.running.iter().map(String::as_str).collect();
        format!("these tests began and did not end: {}", names.join(", "))
    }
}

/// A process group of its own would not hear Ctrl-C, so whatever the program started is found by who started it.
fn end_with_children(child: &mut Child) {
    let mut family = vec![child.id()];
    let pairs = pairs();
    let mut at = 0;
    while let Some(parent) = family.get(at).copied() {
        family.extend(pairs.iter().filter(|(_, by)| *by == parent).map(|(process, _)| *process));
        at += 1;
    }
    let family: Vec<String> = family.iter().map(ToString::to_string).collect();
    let _ = Command::new("kill").arg("-KILL").args(&family).stderr(Stdio::null()).status();
    let _ = child.wait();
}

/// Every process with the one that started it.
fn pairs() -> Vec<(u32, u32)> {
    let Ok(listed) = Command::new("ps").args(["-A", "-o", "pid=,ppid="]).output() else { return Vec::new() };
    let pair = |line: &str| {
        let mut numbers = line.split_whitespace().map(str::parse);
        Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
    };
    String::from_utf8_lossy(&listed.stdout).lines().filter_map(pair).collect()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    const SHORT: Limit = Limit { before_the_first_line: Duration::from_secs(30), for_one_program: Duration::from_secs(1) };

    fn fake(program: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", program]);
        command
    }

    fn is_there(process: &str) -> bool {
        Command::new("kill").args(["-0", process]).stderr(Stdio::null()).status().unwrap().success()
    }

    #[test]
    fn a_program_that_hangs_is_ended_with_its_children_and_the_test_that_hangs_is_named() {
        let hanging = "echo 'running 3 tests'; echo 'test quick ... ok'; echo 'test slow has been running for over 60 seconds'
            echo 'test hangs has been running for over 60 seconds'; echo 'test slow ... ok'; sleep 600 & echo \"child $!\"; wait";
        let mut child = String::new();
        let over = watch(&mut fake(hanging), SHORT, |line| child.extend(line.strip_prefix("child "))).unwrap_err().to_string();
        assert!(over.ends_with("did not end: hangs"), "{over}");
        assert!(!child.is_empty());
        let gone = (0..50).any(|_| {
            thread::sleep(Duration::from_millis(100));
            !is_there(&child)
        });
        assert!(gone, "what it started is ended, too");
    }

    #[test]
    fn with_one_thread_the_line_that_was_begun_names_the_test() {
        let hanging = "echo 'running 1 test'; printf 'test hangs ... '; exec sleep 600";
        let over = watch(&mut fake(hanging), SHORT, |_| ()).unwrap_err().to_string();
        assert!(over.ends_with("did not end: hangs"), "{over}");
    }

    #[test]
    fn a_program_that_ends_by_itself_is_heard_to_its_last_line() {
        let mut lines = Vec::new();
        assert!(watch(&mut fake("echo one; echo two"), SHORT, |line| lines.push(line.to_owned())).unwrap());
        assert_eq!(lines, ["one", "two"]);
        assert!(!watch(&mut fake("exit 3"), SHORT, |_| ()).unwrap());
    }
}
