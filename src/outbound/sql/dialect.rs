//! How each engine is asked. Every name of a mapping passes `quoted`, and nothing else of it gets into a statement.

use super::tables::{Family, Shape};
use crate::domain::mapping::whole::Table;

/// A name as SQL writes it, whatever is in it. Both engines double the mark within.
pub fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// The name of a table, with its schema where one is named.
pub fn named(table: &Table) -> String {
    match &table.schema {
        Some(schema) => format!("{}.{}", quoted(schema), quoted(&table.name)),
        None => quoted(&table.name),
    }
}

/// How statements are written for one engine.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Dialect {
    Sqlite,
    Postgres,
}

impl Dialect {
    /// A value as it can be bound again.
    pub fn value(self, of: &str, column: &str) -> String {
        let column = format!("{of}.{}", quoted(column));
        match self {
            Self::Sqlite => column,
            Self::Postgres => format!("{column}::text"),
        }
    }

    /// A value as a copy shows it: of PostgreSQL as JSON.
    pub fn told(self, of: &str, column: &str) -> String {
        let column = format!("{of}.{}", quoted(column));
        match self {
            Self::Sqlite => column,
            Self::Postgres => format!("to_json({column})::text"),
        }
    }

    /// A moment in milliseconds; nothing for one that is none.
    pub fn millis(self, of: &str, column: &str, shape: &Shape) -> String {
        let column = format!("{of}.{}", quoted(column));
        match (self, shape.family) {
            (Self::Postgres, _) => {
                format!("CASE WHEN isfinite({column}) THEN CAST(extract(epoch FROM {column}) * 1000 AS bigint)::text END")
            }
            // Whole numbers are seconds.
            (Self::Sqlite, Family::Whole) => format!("{column} * 1000"),
            (Self::Sqlite, _) => format!("CAST(strftime('%s', {column}) AS INTEGER) * 1000"),
        }
    }

    /// A bound value, as the column's own type.
    pub fn bound(self, number: usize, shape: &Shape) -> String {
        match self {
            Self::Sqlite => format!("${number}"),
            Self::Postgres => format!("CAST(${number}::text AS {})", shape.kind),
        }
    }

    /// Whether a column holds a text, in whatever spelling of large and small letters.
    pub fn spelt_alike(self, of: &str, column: &str, number: usize) -> String {
        let column = format!("{of}.{}", quoted(column));
        match self {
            Self::Sqlite => format!("lower({column}) = lower(${number})"),
            Self::Postgres => format!("lower({column}::text) = lower(${number}::text)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_name_leaves_its_quotes() {
        for (name, written) in [("plain", "\"plain\""), ("a\"; DROP TABLE b; --", "\"a\"\"; DROP TABLE b; --\""), ("\"", "\"\"\"\"")] {
            assert_eq!(quoted(name), written);
        }
    }
}
