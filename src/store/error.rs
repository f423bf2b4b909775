//! How the store fails.

use std::{fmt, panic::Location};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Its text is fit for a log: it names tables and places in the source, never what a row holds.
pub enum Error {
    /// Another row has this value already.
    Taken(Unique),
    /// A row that must be there is not.
    Gone(&'static str),
    /// A row is not as it was read: somebody else changed it meanwhile.
    Changed(&'static str),
    /// A row holds what it must not hold.
    Damaged(&'static str),
    /// The same, for a row that has a name.
    DamagedRow {
        table: &'static str,
        row: String,
    },
    /// This database cannot be used, and why.
    Unusable(String),
    /// A text that no database holds, with a NUL in it: there is nothing by that name.
    Unheld,
    /// The database does not answer, is full or cannot be written just now.
    Away(Failure),
    Sql(Failure),
}

/// The values that belong to one row only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unique {
    Reference,
    Email,
    Other,
}

/// A driver's failure without its words: they can repeat the values of a row.
pub struct Failure {
    what: String,
    /// Where in the store it was asked.
    at: &'static Location<'static>,
}

impl Error {
    pub fn damaged(table: &'static str, row: impl fmt::Display) -> Self {
        Self::DamagedRow { table, row: row.to_string() }
    }

    /// Whether the same may work in a moment.
    pub const fn is_away(&self) -> bool {
        matches!(self, Self::Away(_))
    }

    /// The database cannot serve just now, as the store itself knows.
    #[track_caller]
    pub(super) fn away(what: &str) -> Self {
        Self::Away(Failure { what: what.to_owned(), at: Location::caller() })
    }
}

impl From<sqlx::Error> for Error {
    #[track_caller]
    fn from(error: sqlx::Error) -> Self {
        let failure = Failure { what: in_our_words(&error), at: Location::caller() };
        let sqlx::Error::Database(of_database) = &error else {
            return if is_away(&error) { Self::Away(failure) } else { Self::Sql(failure) };
        };
        if of_database.code().is_some_and(|code| code == "22021") {
            return Self::Unheld;
        }
        if !of_database.is_unique_violation() {
            return if is_away(&error) { Self::Away(failure) } else { Self::Sql(failure) };
        }
        // PostgreSQL names the constraint, SQLite the column.
        let named = of_database.constraint().unwrap_or_else(|| of_database.message());
        Self::Taken(match named {
            name if name.contains("email_index") => Unique::Email,
            name if name.contains("reference_index") => Unique::Reference,
            _ => Unique::Other,
        })
    }
}

/// PostgreSQL: connections (class 08), resources (53), operators (57), its system (58), a standby (25006), a database that lets nobody
/// in (55000), two changes that wait for each other (40). SQLite: busy, locked, read-only, input and output, full, cannot open, by the first byte of the code.
fn is_trouble(code: &str) -> bool {
    if code.len() < 5 {
        return code.parse::<u32>().is_ok_and(|code| matches!(code & 0xff, 5 | 6 | 8 | 10 | 13 | 14));
    }
    ["08", "53", "57", "58"].iter().any(|class| code.starts_with(class)) || matches!(code, "25006" | "40001" | "40P01" | "55000")
}

fn is_away(error: &sqlx::Error) -> bool {
    match error {
        sqlx::Error::Io(_)
        | sqlx::Error::Tls(_)
        | sqlx::Error::BeginFailed
        | sqlx::Error::PoolTimedOut
        | sqlx::Error::PoolClosed
        | sqlx::Error::WorkerCrashed => true,
        sqlx::Error::Database(error) => error.code().is_some_and(|code| is_trouble(&code)),
        _ => false,
    }
}

fn in_our_words(error: &sqlx::Error) -> String {
    match error {
        sqlx::Error::Database(error) => {
            let of = |what: &str, name: Option<&str>| name.map(|name| format!(", {what} {name}")).unwrap_or_default();
            let (table, constraint) = (of("table", error.table()), of("constraint", error.constraint()));
            format!("database error {}{table}{constraint}", error.code().unwrap_or_default())
        }
        sqlx::Error::Io(error) => format!("no connection to the database: {}", error.kind()),
        sqlx::Error::ColumnDecode { index, .. } => format!("column {index} cannot be read"),
        sqlx::Error::RowNotFound => "a row that must be there is not".to_owned(),
        sqlx::Error::PoolTimedOut => "no connection to the database in time".to_owned(),
        sqlx::Error::PoolClosed => "the database is closed".to_owned(),
        sqlx::Error::Tls(_) => "no encrypted connection to the database".to_owned(),
        sqlx::Error::Protocol(_) => "the database answers something unexpected".to_owned(),
        _ => "the database's driver failed".to_owned(),
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    #[track_caller]
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        use sqlx::migrate::MigrateError as Failed;
        let why = match error {
            Failed::Execute(error) => return error.into(),
            Failed::ExecuteMigration(error, version) => format!("migration {version}: {}", in_our_words(&error)),
            Failed::VersionMissing(version) => format!("a newer candor than this one made its schema {version}"),
            Failed::VersionMismatch(version) => format!("another program than this one made its schema {version}"),
            Failed::Dirty(version) => format!("migration {version} was cut in half: restore the backup"),
            other => other.to_string(),
        };
        Self::Unusable(format!("the database cannot be brought up to date: {why}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken(unique) => write!(f, "a value is taken: {unique:?}"),
            Self::Gone(what) => write!(f, "{what} is not there"),
            Self::Changed(what) => write!(f, "{what} was changed meanwhile"),
            Self::Damaged(what) => write!(f, "{what} holds something unexpected"),
            Self::DamagedRow { table, row } => write!(f, "the row {row} of {table} holds something unexpected"),
            Self::Unheld => f.write_str("a text that no database holds"),
            Self::Unusable(why) => f.write_str(why),
            Self::Away(failure) | Self::Sql(failure) => write!(f, "{} (at {}:{})", failure.what, failure.at.file(), failure.at.line()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::is_trouble;

    #[test]
    fn trouble_is_told_from_mistakes() {
        for code in ["13", "778", "8", "5", "08006", "53100", "57P01", "25006", "40P01", "55000"] {
            assert!(is_trouble(code), "{code}");
        }
        for code in ["19", "2067", "787", "1", "23505", "42601", "22003"] {
            assert!(!is_trouble(code), "{code}");
        }
    }
}
