//! How each engine is asked. Every name of a mapping passes `quoted`, and nothing else of it gets into a statement.

use super::{spelling::Spellings, tables::Shape};
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

/// The words for a moment that is written as a day alone, and for one without the place of its clocks.
pub const DAY: &str = "day";
pub const CLOCK: &str = "clock";

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

    /// A moment in milliseconds; nothing where there is none, and a word for one that cannot be read.
    pub fn millis(self, of: &str, column: &str) -> String {
        let column = format!("{of}.{}", quoted(column));
        match self {
            Self::Postgres => format!(
                "CASE WHEN isfinite({column}) THEN CAST(extract(epoch FROM {column}) * 1000 AS bigint)::text \
                 WHEN {column} IS NOT NULL THEN 'unreadable' END"
            ),
            // A column of any type holds values of any: numbers are seconds, and texts begin with a date. From 1990 to tomorrow: what was
            // written another way reads as a moment long ago or far ahead.
            Self::Sqlite => {
                let day = "[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]*";
                let text = format!("CASE WHEN {column} GLOB '{day}' THEN CAST(strftime('%s', {column}) AS INTEGER) END");
                let seconds = format!("CASE typeof({column}) WHEN 'text' THEN {text} WHEN 'blob' THEN NULL ELSE {column} END");
                format!(
                    "CASE WHEN {column} IS NULL THEN NULL \
                     WHEN {seconds} BETWEEN 631152000 AND CAST(strftime('%s', 'now') AS INTEGER) + 86400 \
                     THEN CAST({seconds} * 1000 AS INTEGER) ELSE 'unreadable' END"
                )
            }
        }
    }

    /// How a moment is written: a word, or nothing for one that is exact.
    pub fn written(self, of: &str, column: &str, shape: &Shape) -> String {
        match self {
            Self::Postgres if shape.kind.ends_with("\"date\"") => format!("'{DAY}'::text"),
            Self::Postgres if shape.kind.ends_with("\"timestamp\"") => format!("'{CLOCK}'::text"),
            Self::Postgres => "NULL::text".to_owned(),
            Self::Sqlite => {
                let column = format!("{of}.{}", quoted(column));
                format!(
                    "CASE WHEN typeof({column}) <> 'text' THEN NULL WHEN length({column}) = 10 THEN '{DAY}' \
                     WHEN {column} GLOB '*[Zz]' OR {column} GLOB '*[+-][0-9][0-9]:[0-9][0-9]' THEN NULL ELSE '{CLOCK}' END"
                )
            }
        }
    }

    /// A bound value, as the column's own type.
    pub fn bound(self, number: usize, shape: &Shape) -> String {
        match self {
            Self::Sqlite => format!("${number}"),
            Self::Postgres => format!("CAST(${number}::text AS {})", shape.kind),
        }
    }

    /// Whether a column holds one of the spellings, in large or small letters. SQLite knows those of ASCII alone, PostgreSQL those of its locale.
    pub fn spelt_alike(self, of: &str, column: &str, spellings: &Spellings) -> String {
        let text = match self {
            Self::Sqlite => "",
            Self::Postgres => "::text",
        };
        let (letters, texts) = spellings.count();
        let small = (0..letters).fold(format!("lower({of}.{}{text})", quoted(column)), |column, at| {
            format!("replace({column}, ${}{text}, ${}{text})", 2 * at + 1, 2 * at + 2)
        });
        let texts: Vec<String> = (1..=texts).map(|number| format!("${}{text}", 2 * letters + number)).collect();
        format!("{small} IN ({})", texts.join(", "))
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
