//! Why a system could not do its part.

use crate::domain::words::words;

words! {
    /// Why a system's part is not done: the portal could not do it in a database that it reaches, or the answer of a program counts for
    /// nothing. The words are those of jobs and logs.
    Hindrance {
        /// The system keeps people by nothing that is known about this one.
        NothingKnown => "system-nothing-known",
        /// The operator has not said where the database is, or not in a way that can be read.
        NoAddress => "system-no-address",
        /// The brand's folder has no mapping of it.
        NoMapping => "system-no-mapping",
        Away => "system-away",
        /// The database does not let the portal in.
        Refused => "system-refuses",
        /// The database does not let the portal do this.
        Forbidden => "system-forbids",
        /// Others hold the rows.
        Busy => "system-busy",
        TooSlow => "system-too-slow",
        /// The tables are others than the mapping says.
        Differs => "system-differs",
        /// More than one row could be the person's own.
        Several => "system-several",
        /// More than a copy, or one transaction, may hold.
        TooMuch => "system-too-much",
        /// Rows that the mapping does not reach name what would go.
        StillNamed => "system-still-named",
        /// A law keeps rows since a moment that cannot be read.
        Unreadable => "system-unreadable",
        /// A rule of the database's own does not let it be erased so.
        Unfit => "system-unfit",
        Other => "system-failed",
        /// The answer to the telling of a task is none that the portal reads.
        NotUnderstood => "answer-not-understood",
        /// It is about somebody else than the task.
        AnotherPerson => "answer-of-another",
    }
}

/// Why a task failed: the words of a person or a program, or a thing the portal says to each reader in their language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    Said(String),
    Known(Hindrance),
}

/// Before what is known; dropped where somebody's words begin with it.
const KNOWN: char = '\0';

impl Why {
    /// As it is kept.
    pub fn kept(&self) -> String {
        match self {
            Self::Said(words) => words.trim_start_matches(KNOWN).to_owned(),
            Self::Known(hindrance) => format!("{KNOWN}{}", hindrance.as_str()),
        }
    }

    pub fn read(kept: String) -> Self {
        let known = kept.strip_prefix(KNOWN).and_then(|word| word.parse().ok());
        known.map_or(Self::Said(kept), Self::Known)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_a_task_failed_is_read_as_it_was_kept() {
        let said = ["", "system-away", "The disk is full."].map(|words| Why::Said(words.to_owned()));
        assert_eq!(Why::read(Why::Said("\0system-away".to_owned()).kept()), Why::Said("system-away".to_owned()));
        for why in said.into_iter().chain(Hindrance::ALL.iter().copied().map(Why::Known)) {
            assert_eq!(Why::read(why.kept()), why);
        }
    }
}
