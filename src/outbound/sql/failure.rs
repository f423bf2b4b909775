//! Why a database of a connected system could not be read or erased. Nothing in it says more than that.

use crate::domain::request::Hindrance;

/// A thing in which a mapping and the database differ, by the mapping's line.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    pub line: usize,
    pub said: String,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Failure {
    /// The operator has not said where it is, or not in a way that can be read.
    NoAddress,
    /// The brand's folder has no mapping of it.
    NoMapping,
    /// There is no such file, or it is a folder, or no database.
    NoFile,
    Folder,
    NoDatabase,
    Away,
    /// It does not let us in.
    Refused,
    /// It does not let us do this.
    Forbidden,
    /// Others hold the rows.
    Busy,
    TooSlow,
    /// Its tables are others than the mapping says.
    Differs(Vec<Fault>),
    /// More than one row could be the person's own.
    Several,
    /// More than a copy, or one transaction, may hold.
    TooMuch,
    /// Rows that would not go, other people's among them, name what would.
    StillNamed,
    /// A law keeps rows since a moment that cannot be read.
    Unreadable,
    /// A rule of the database's own does not let it be erased so, or keeps it without a word.
    Unfit,
    Other,
}

impl Failure {
    pub const fn hindrance(&self) -> Hindrance {
        match self {
            Self::NoAddress => Hindrance::NoAddress,
            Self::NoMapping => Hindrance::NoMapping,
            Self::NoFile | Self::Folder | Self::NoDatabase | Self::Away => Hindrance::Away,
            Self::Refused => Hindrance::Refused,
            Self::Forbidden => Hindrance::Forbidden,
            Self::Busy => Hindrance::Busy,
            Self::TooSlow => Hindrance::TooSlow,
            Self::Differs(_) => Hindrance::Differs,
            Self::Several => Hindrance::Several,
            Self::TooMuch => Hindrance::TooMuch,
            Self::StillNamed => Hindrance::StillNamed,
            Self::Unreadable => Hindrance::Unreadable,
            Self::Unfit => Hindrance::Unfit,
            Self::Other => Hindrance::Other,
        }
    }

    /// For whoever looks after the installation.
    pub const fn said(&self) -> &'static str {
        match self {
            Self::NoAddress => "no address is set, or it cannot be read: name it by --system-database NAME=URL",
            Self::NoMapping => "the brand's folder has no mapping for it",
            Self::NoFile => "there is no file at its address",
            Self::Folder => "its address leads to a folder, and not to a file",
            Self::NoDatabase => "the file at its address is no SQLite database",
            Self::Away => "the database does not answer",
            Self::Refused => "the database refuses the user, the password or its name",
            Self::Forbidden => "the database's user may not do this",
            Self::Busy => "others hold the rows",
            Self::TooSlow => "the database took too long",
            Self::Differs(_) => "its tables are others than the mapping says",
            Self::Several => "more than one row could be the person's own",
            Self::TooMuch => "there is more than 10 MB, or more than 100,000 rows of one table",
            Self::StillNamed => "rows that stay, of other people or of the person, still name what would go",
            Self::Unreadable => "a law keeps rows since a moment that cannot be read",
            Self::Unfit => "a rule of the database keeps a row that would be deleted, or a value that would be emptied",
            Self::Other => "the database answers something unexpected",
        }
    }
}

impl From<sqlx::Error> for Failure {
    fn from(error: sqlx::Error) -> Self {
        match error {
            sqlx::Error::Database(error) => of_code(&error.code().unwrap_or_default()),
            sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::WorkerCrashed => Self::Away,
            _ => Self::Other,
        }
    }
}

/// By the code of either engine.
fn of_code(code: &str) -> Failure {
    let begins = |starts: &[&str]| starts.iter().any(|start| code.len() == 5 && code.starts_with(start));
    match code {
        "787" | "1811" | "23503" | "23001" => Failure::StillNamed,
        "5" | "6" | "261" | "262" | "517" | "773" | "40001" | "40P01" | "55P03" => Failure::Busy,
        "57014" => Failure::TooSlow,
        "8" | "264" | "520" | "776" | "1032" | "1288" | "1544" | "25006" | "42501" | "3" | "23" => Failure::Forbidden,
        "26" => Failure::NoDatabase,
        "14" | "10" => Failure::Away,
        "19" => Failure::Unfit,
        _ if begins(&["28", "3D"]) => Failure::Refused,
        _ if begins(&["08", "53", "57P", "55000"]) => Failure::Away,
        _ if begins(&["23", "22"]) => Failure::Unfit,
        // SQLite's extended codes hold the plain one in their last byte.
        _ if code.parse::<u32>().is_ok_and(|number| number < 10_000 && number & 0xff == 19) => Failure::Unfit,
        _ if code.parse::<u32>().is_ok_and(|number| number < 10_000 && matches!(number & 0xff, 10 | 14)) => Failure::Away,
        _ => Failure::Other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_of_either_engine_says_what_to_do() {
        for (code, failure) in [
            ("787", Failure::StillNamed),
            ("23503", Failure::StillNamed),
            ("1299", Failure::Unfit),
            ("2067", Failure::Unfit),
            ("23502", Failure::Unfit),
            ("5", Failure::Busy),
            ("40001", Failure::Busy),
            ("57014", Failure::TooSlow),
            ("57P01", Failure::Away),
            ("55000", Failure::Away),
            ("14", Failure::Away),
            ("26", Failure::NoDatabase),
            ("28P01", Failure::Refused),
            ("3D000", Failure::Refused),
            ("42501", Failure::Forbidden),
            ("8", Failure::Forbidden),
            ("42601", Failure::Other),
        ] {
            assert_eq!(of_code(code), failure, "{code}");
        }
    }
}
