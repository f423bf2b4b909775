//! How the store fails.

use std::fmt;

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug)]
pub enum Error {
    /// Someone else has this value already.
    Taken(Unique),
    /// A row that must be there is not, or changed meanwhile.
    Gone(&'static str),
    /// A row holds what it must not hold.
    Damaged(&'static str),
    /// The same, for a row that has a name.
    DamagedRow {
        table: &'static str,
        row: String,
    },
    /// This database cannot be used, and why.
    Unusable(String),
    Sql(sqlx::Error),
}

/// The values that belong to one row only.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unique {
    Reference,
    Email,
    Other,
}

impl Error {
    pub fn damaged(table: &'static str, row: impl fmt::Display) -> Self {
        Self::DamagedRow { table, row: row.to_string() }
    }
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        let sqlx::Error::Database(of_database) = &error else { return Self::Sql(error) };
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
            Self::Damaged(what) => write!(f, "{what} holds something unexpected"),
            Self::DamagedRow { table, row } => write!(f, "the row {row} of {table} holds something unexpected"),
            Self::Unusable(why) => f.write_str(why),
            // A database error can repeat the values of a row.
            Self::Sql(sqlx::Error::Database(error)) => write!(f, "database error {}", error.code().unwrap_or_default()),
            Self::Sql(error) => write!(f, "{error}"),
        }
    }
}

impl std::error::Error for Error {}
