//! The lanes of work: letters, copies, deletions and the databases of systems wait only for jobs of their own kind.

use std::time::Duration;

/// One queue of jobs that waits for no other queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Lane {
    /// Codes and letters.
    Letters,
    Copies,
    Erasures,
    /// Systems of the brand that are told of a task.
    Tasks,
    /// Tasks in the databases of the brand's systems.
    Systems,
}

impl Lane {
    pub const ALL: [Self; 5] = [Self::Letters, Self::Copies, Self::Erasures, Self::Tasks, Self::Systems];

    /// The kind of its jobs, as the table names it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Letters => "mail",
            Self::Copies => "copy",
            Self::Erasures => "erase",
            Self::Tasks => "task",
            Self::Systems => "system",
        }
    }

    const fn bit(self) -> u8 {
        match self {
            Self::Letters => 1,
            Self::Copies => 2,
            Self::Erasures => 4,
            Self::Tasks => 8,
            Self::Systems => 16,
        }
    }
}

/// Some of them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lanes(u8);

impl Lanes {
    pub const fn has(self, lane: Lane) -> bool {
        self.0 & lane.bit() != 0
    }
    pub fn add(&mut self, lane: Lane) {
        self.0 |= lane.bit();
    }
}

/// The terms of jobs.
#[derive(Debug, Clone, Copy)]
pub struct Waits {
    /// How long a worker may say nothing before another takes its job.
    pub lease: Duration,
    /// The longest that a job waits to be tried again.
    pub job: Duration,
}
