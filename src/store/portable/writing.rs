//! Rows into an empty database, past the doors of the aggregates: only a restore writes so.

use sqlx::AssertSqlSafe;

use super::{
    reading::quoted,
    tables::{Goes, TABLES},
    value::{Column, Value},
};
use crate::store::{Error, Result, Tx};

/// So many values fit into one statement on either engine.
const MOST_VALUES: usize = 16_000;
const MOST_ROWS: usize = 500;

/// How many rows of so many columns are written at once.
pub fn at_once(columns: usize) -> usize {
    MOST_VALUES.checked_div(columns).unwrap_or(1).clamp(1, MOST_ROWS)
}

impl Tx {
    /// Rows that migrations wrote into tables a backup fills. A table that is only ever added to has none, and is not touched.
    pub async fn clear_for_restore(&mut self) -> Result<()> {
        for table in TABLES.iter().rev().filter(|table| !matches!(table.goes, Goes::Nowhere(_))) {
            // The tables are those of the backup's time: a newer one is not there yet.
            if self.shape(table.name).await?.is_empty() {
                continue;
            }
            let sql = format!("SELECT count(*) FROM {}", table.name);
            let rows: i64 = on!(&mut **self, c => sqlx::query_scalar(AssertSqlSafe(sql)).fetch_one(c).await)?;
            if rows == 0 {
                continue;
            }
            let sql = format!("DELETE FROM {}", table.name);
            on!(&mut **self, c => sqlx::query(AssertSqlSafe(sql)).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }

    /// At most [`at_once`] rows.
    pub async fn restore_rows(&mut self, table: &'static str, columns: &[Column], rows: &[Vec<Value>]) -> Result<()> {
        if rows.is_empty() {
            return Ok(());
        }
        let names = quoted(columns.iter().map(|column| column.name.as_str()));
        let mut number = 0;
        let mut places = || {
            let places = columns.iter().map(|_| {
                number += 1;
                format!("${number}")
            });
            format!("({})", places.collect::<Vec<_>>().join(", "))
        };
        let places: Vec<String> = rows.iter().map(|_| places()).collect();
        let sql = format!("INSERT INTO {table} ({names}) VALUES {}", places.join(", "));
        if rows.iter().any(|row| row.len() != columns.len()) {
            return Err(Error::Damaged("a row of the backup"));
        }
        on!(&mut **self, c => {
            let mut query = sqlx::query(AssertSqlSafe(sql));
            for value in rows.iter().flatten() {
                query = match value {
                    Value::Int(number) => query.bind(*number),
                    Value::Text(text) => query.bind(text.as_deref()),
                    Value::Bytes(bytes) => query.bind(bytes.as_deref()),
                };
            }
            query.execute(c).await.map(|_| ())
        })?;
        Ok(())
    }

    /// Keys of people and requests that came after the data was copied.
    pub async fn drop_keys_of_nobody(&mut self) -> Result<()> {
        const SQL: &str = "DELETE FROM wrapped_keys WHERE kind = 'data' AND NOT EXISTS (SELECT 1 FROM customers WHERE id = customer_id)
            AND NOT EXISTS (SELECT 1 FROM guests WHERE id = customer_id) AND NOT EXISTS (SELECT 1 FROM requests WHERE id = customer_id)";
        on!(&mut **self, c => sqlx::query(SQL).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// While it says so, nobody serves the database.
    pub async fn mark_restoring(&mut self, restoring: bool) -> Result<()> {
        const SQL: &str = "UPDATE installation SET restoring = $1 WHERE id = 1";
        on!(&mut **self, c => sqlx::query(SQL).bind(i64::from(restoring)).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
