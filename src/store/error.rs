//! How the store fails.

use std::fmt;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// Someone else has this value already.
    Taken(Unique),
    /// A row that must be there is not.
    Gone(&'static str),
    /// A row is not as it was read: somebody else changed it meanwhile.
    Changed(&'static str),
    /// A row holds what it must not hold.
    Damaged(&'static str),
    /// This database cannot be used, and why.
    Unusable(String),
    /// The database cannot be reached, or lets nobody write: it may work later.
    Away(&'static str),
    Sql(sqlx::Error),
}

/// The values that belong to one row only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unique {
    Reference,
    Email,
    Other,
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(of_database) = &error else { return without_database(error) };
        if let Some(why) = of_database.code().and_then(|code| trouble(&code)) {
            return Self::Away(why);
        }
        if !of_database.is_unique_violation() {
            return Self::Sql(error);
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

fn without_database(error: sqlx::Error) -> Error {
    match error {
        sqlx::Error::PoolTimedOut | sqlx::Error::PoolClosed | sqlx::Error::WorkerCrashed => Error::Away("the database does not answer"),
        sqlx::Error::Io(_) | sqlx::Error::Tls(_) | sqlx::Error::BeginFailed => Error::Away("the database cannot be reached"),
        other => Error::Sql(other),
    }
}

/// What a database says when it cannot serve just now: result codes of SQLite (the extended ones end in the plain one), and
/// classes of SQLSTATE.
fn trouble(code: &str) -> Option<&'static str> {
    if code.len() < 5 {
        return match code.parse::<u32>().ok()? & 0xff {
            5 | 6 => Some("the database is busy"),
            8 => Some("the database is read-only"),
            10 => Some("the disk fails"),
            13 => Some("the disk is full"),
            14 => Some("the database cannot be opened"),
            _ => None,
        };
    }
    match code {
        "25006" => Some("the database is read-only"),
        "40001" | "40P01" => Some("the database is busy"),
        "53100" => Some("the disk is full"),
        "57014" => Some("the database takes too long"),
        _ if ["08", "53", "57P", "58"].iter().any(|class| code.starts_with(class)) => Some("the database cannot serve"),
        _ => None,
    }
}

impl From<sqlx::migrate::MigrateError> for Error {
    fn from(error: sqlx::migrate::MigrateError) -> Self {
        Self::Unusable(format!("the database cannot be brought up to date: {error}"))
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Taken(unique) => write!(f, "a value is taken: {unique:?}"),
            Self::Gone(what) => write!(f, "{what} is not there"),
            Self::Changed(what) => write!(f, "{what} was changed meanwhile"),
            Self::Away(why) => f.write_str(why),
            Self::Damaged(what) => write!(f, "{what} holds something unexpected"),
            Self::Unusable(why) => f.write_str(why),
            // A database error can repeat the values of a row.
            Self::Sql(sqlx::Error::Database(error)) => write!(f, "database error {}", error.code().unwrap_or_default()),
            Self::Sql(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for Error {}

#[cfg(test)]
mod tests {
    use super::trouble;

    #[test]
    fn trouble_is_told_from_mistakes() {
        for code in ["13", "778", "8", "5", "08006", "53100", "57P01", "25006", "40P01"] {
            assert!(trouble(code).is_some(), "{code}");
        }
        for code in ["19", "2067", "787", "1", "23505", "42601", "22003"] {
            assert_eq!(trouble(code), None, "{code}");
        }
    }
}
