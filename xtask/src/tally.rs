//! Counts what passed and what failed over all parts of a run, and prints it last.

use crate::watch::{Limit, watch};
use crate::workspace::step;
use anyhow::{Result, bail};
use std::process::Command;

#[derive(Default)]
pub struct Tally {
    passed: u32,
    failed: u32,
    failures: Vec<String>,
}

impl Tally {
    /// A part that passes or fails as one.
    pub fn part(&mut self, what: &str, run: impl FnOnce() -> Result<()>) {
        step(what);
        match run() {
            Ok(()) => self.passed += 1,
            Err(reason) => self.fail(what, &reason),
        }
    }

    /// A part that counts its own tests in what it prints. One that fails without a count still counts as one failure, and so does
    /// one that hangs; the tests that do are named.
    pub fn counted(&mut self, what: &str, command: Result<Command>, count: fn(&str) -> Count) {
        step(what);
        match command.and_then(|mut command| stream(&mut command, count)) {
            Ok(Ran { counted, said, succeeded }) => {
                self.passed += counted.passed;
                let failed = if succeeded { counted.failed } else { counted.failed.max(1) };
                self.failed += failed;
                if failed > 0 {
                    self.failures.push(format!("{what}: {failed} failed{}", said.text()));
                }
            }
            Err(reason) => self.fail(what, &reason),
        }
    }

    fn fail(&mut self, what: &str, reason: &anyhow::Error) {
        eprintln!("  {what}: {reason:#}");
        self.failed += 1;
        self.failures.push(format!("{what}: {reason:#}"));
    }

    /// The last line of a run. An error when anything failed.
    pub fn finish(self) -> Result<()> {
        println!();
        for failure in &self.failures {
            println!("✗ {failure}");
        }
        println!("{} passed, {} failed", self.passed, self.failed);
        if self.failed > 0 {
            std::process::exit(1);
        }
        if self.passed == 0 {
            bail!("nothing was tested");
        }
        Ok(())
    }
}

/// The counts one printed line adds.
#[derive(Debug, Default, PartialEq)]
pub struct Count {
    passed: u32,
    failed: u32,
}

/// cargo's `test result: ok. 12 passed; 0 failed; …`.
pub fn of_cargo(line: &str) -> Count {
    let Some(result) = line.strip_prefix("test result: ") else { return Count::default() };
    let number_before = |word: &str| {
        let before = result.split_once(word).map_or("", |(before, _)| before);
        before.trim_end().rsplit(' ').next().and_then(|number| number.parse().ok()).unwrap_or(0)
    };
    Count { passed: number_before("passed;"), failed: number_before("failed;") }
}

/// Playwright's closing lines: `  12 passed (3.4s)`, `  1 failed`. What did not run or passed only at the second try failed.
pub fn of_playwright(line: &str) -> Count {
    let Some((number, what)) = line.trim().split_once(' ') else { return Count::default() };
    let Ok(number) = number.parse() else { return Count::default() };
    match what.split(" (").next() {
        Some("passed") => Count { passed: number, failed: 0 },
        Some("failed" | "flaky" | "did not run" | "interrupted" | "skipped") => Count { passed: 0, failed: number },
        _ => Count::default(),
    }
}

/// A part that ran to its end.
struct Ran {
    counted: Count,
    said: Said,
    succeeded: bool,
}

/// cargo's own account of the tests that failed, between its lines `failures:` and `test result:`: a long run repeats it at its end.
#[derive(Default)]
struct Said {
    open: bool,
    lines: Vec<String>,
}

impl Said {
    /// More lines than these are cut: each assertion stands at the beginning of its account.
    const MOST: usize = 200;

    fn read(&mut self, line: &str) {
        self.open = !line.starts_with("test result: ") && (self.open || line == "failures:");
        if self.open && self.lines.len() < Self::MOST {
            self.lines.push(line.chars().take(600).collect());
        }
    }

    fn text(&self) -> String {
        self.lines.iter().map(|line| format!("\n  {line}")).collect()
    }
}

fn stream(command: &mut Command, count: fn(&str) -> Count) -> Result<Ran> {
    let (mut total, mut said) = (Count::default(), Said::default());
    let succeeded = watch(command, Limit::GENEROUS, |line| {
        let counted = count(line);
        total.passed += counted.passed;
        total.failed += counted.failed;
        said.read(line);
    })?;
    Ok(Ran { counted: total, said, succeeded })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_run_repeats_at_its_end_why_a_test_failed() {
        let mut said = Said::default();
        for line in
            ["test one ... FAILED", "failures:", "---- one stdout ----", "left: 1", "test result: FAILED. 0 passed; 1 failed;", "done"]
        {
            said.read(line);
        }
        assert_eq!(said.text(), "\n  failures:\n  ---- one stdout ----\n  left: 1");
    }

    #[test]
    fn printed_results_are_counted() {
        let line = "test result: FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s";
        assert_eq!(of_cargo(line), Count { passed: 12, failed: 3 });
        assert_eq!(of_cargo("running 3 tests"), Count::default());
        assert_eq!(of_playwright("  128 passed (34.1s)"), Count { passed: 128, failed: 0 });
        assert_eq!(of_playwright("  2 did not run"), Count { passed: 0, failed: 2 });
        assert_eq!(of_playwright("Running 4 tests using 2 workers"), Count::default());
    }
}
