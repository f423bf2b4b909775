//! Backups: two files of one moment, and what the first line of each says about it.

use serde::{Deserialize, Serialize};
use std::time::Duration;

use super::{time::Millis, words::words};

/// The form of the files. A program reads its own and older ones.
pub const FORMAT: u32 = 2;
/// From this form on the rows of a data file stand in parts, which later backups share.
pub const PARTS_SINCE: u32 = 2;

/// A backup is made every night: one older than this is late.
pub const BACKED_UP_WITHIN: Duration = Duration::from_secs(26 * 60 * 60);
/// A drill older than this is late.
pub const DRILLED_WITHIN: Duration = Duration::from_secs(92 * 24 * 60 * 60);

words! {
    /// How a drill ended, as the audit log has it.
    Ended {
        Passed => "passed",
        Failed => "failed",
        NotFoundOut => "not-found-out",
    }
}

/// The two files of a backup.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Half {
    /// Everything that may be kept long: without wrapped keys it does not open.
    Data,
    /// Wrapped keys, and whatever would open or name somebody without them: kept for days.
    Keys,
}

impl Half {
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Data => "data",
            Self::Keys => "keys",
        }
    }
}

/// The first line of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    pub format: u32,
    pub half: Half,
    /// The moment as text: both files of a backup have one name.
    pub name: String,
    /// The installation: a new root key does not change it.
    #[serde(with = "hex::serde")]
    pub installation: [u8; 32],
    /// The root key in use at that moment, and the value only its ring gives.
    pub root_key: u32,
    #[serde(with = "hex::serde")]
    pub check_value: [u8; 32],
    /// Older root keys that something in the backup hangs on as well, while a rotation is under way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<OtherKey>,
    pub made_at: Millis,
    pub schema: i64,
    /// The newest change that followers were told of, and the newest entry of the log.
    pub change: i64,
    pub entry: i64,
    /// How many lines the erasure ledger had. Older programs did not say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub erasures: Option<u64>,
}

/// A root key beside the one in use.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OtherKey {
    pub root_key: u32,
    #[serde(with = "hex::serde")]
    pub check_value: [u8; 32],
}

/// The last line of a file: without it, the file was cut off.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Foot {
    pub rows: u64,
    /// Of every byte before this line.
    #[serde(with = "hex::serde")]
    pub sha256: [u8; 32],
    /// A keyed hash of that digest, which nobody makes without the key file.
    #[serde(with = "hex::serde")]
    pub seal: [u8; 32],
}

/// The name of a moment: `20261129T211502Z`, which sorts by time.
pub fn named(at: Millis) -> String {
    jiff::Timestamp::from_millisecond(at.0).map_or_else(|_| at.0.to_string(), |at| at.strftime("%Y%m%dT%H%M%SZ").to_string())
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_file_of_an_older_program_says_nothing_of_the_ledger_and_is_read() {
        let head = Head {
            format: FORMAT,
            half: Half::Data,
            name: named(Millis(0)),
            installation: [1; 32],
            root_key: 1,
            check_value: [2; 32],
            others: Vec::new(),
            made_at: Millis(0),
            schema: 46,
            change: 7,
            entry: 9,
            erasures: None,
        };
        let text = serde_json::to_string(&head).unwrap();
        assert!(!text.contains("erasures"));
        assert_eq!(serde_json::from_str::<Head>(&text).unwrap(), head);
    }

    #[test]
    fn names_sort_by_time_and_are_read_at_a_glance() {
        assert_eq!(named(Millis(1_790_000_000_000)), "20260921T141320Z");
        assert!(named(Millis(1_790_000_000_000)) < named(Millis(1_790_000_001_000)));
    }
}
