//! One thing that was looked at.

use std::{fmt, time::Duration};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    Ok,
    /// Not looked at, so nothing is known of it.
    Unseen,
    /// It works, and somebody should look at it.
    Look,
    Broken,
}

/// A line of the doctor's, with a way to mend it where it is not well.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    pub level: Level,
    about: &'static str,
    said: String,
}

impl Finding {
    pub fn ok(about: &'static str, said: impl Into<String>) -> Self {
        Self { level: Level::Ok, about, said: said.into() }
    }
    pub fn unseen(about: &'static str, said: impl Into<String>) -> Self {
        Self { level: Level::Unseen, about, said: said.into() }
    }
    pub fn look(about: &'static str, said: impl Into<String>) -> Self {
        Self { level: Level::Look, about, said: said.into() }
    }
    pub fn broken(about: &'static str, said: impl Into<String>) -> Self {
        Self { level: Level::Broken, about, said: said.into() }
    }
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let level = match self.level {
            Level::Ok => "ok",
            Level::Unseen => "unseen",
            Level::Look => "look",
            Level::Broken => "broken",
        };
        write!(f, "{level:<7} {:<14} {}", self.about, self.said)
    }
}

/// `3 days`, `5 hours`, `2 minutes`.
pub fn length(length: Duration) -> String {
    let seconds = length.as_secs();
    let (number, unit) = match seconds {
        0..120 => (seconds, "seconds"),
        120..7_200 => (seconds / 60, "minutes"),
        7_200..172_800 => (seconds / 3_600, "hours"),
        _ => (seconds / 86_400, "days"),
    };
    format!("{number} {unit}")
}
