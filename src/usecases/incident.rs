//! A failure of ours, and its number.

use std::{
    fmt,
    hash::{BuildHasher, Hasher, RandomState},
};

/// A failure of ours: a description with ids only, and the number a person can quote when they ask about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Incident {
    number: Number,
    what: String,
}

/// The number of an incident, e.g. `5F0C21B7`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Number(u32);

impl Incident {
    pub fn of(what: impl fmt::Display) -> Self {
        // Unlikely to repeat is all it has to be, so it needs neither the vault's entropy nor the clock.
        let [a, b, c, d, ..] = RandomState::new().build_hasher().finish().to_le_bytes();
        Self { number: Number(u32::from_le_bytes([a, b, c, d])), what: what.to_string() }
    }

    /// Logs it where it is answered, and names it. What is made and thrown away failed for nobody.
    pub fn log(&self) -> Number {
        tracing::error!(incident = %self.number, "{}", self.what);
        self.number
    }
}

impl Number {
    /// Reads one back from its text.
    pub fn parse(text: &str) -> Option<Self> {
        u32::from_str_radix(text, 16).ok().map(Self)
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08X}", self.0)
    }
}

impl fmt::Display for Incident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}
