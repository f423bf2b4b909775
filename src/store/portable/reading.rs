//! Rows out of one moment of the database.

use futures::TryStreamExt;
use sqlx::{AssertSqlSafe, Row};

use super::{
    tables::Table,
    value::{Column, Kind, Value},
};
use crate::store::{
    Conn, Error, Result,
    dialect::{KEY, SHAPE},
};

/// Where the database stood at a moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Position {
    pub change: i64,
    pub entry: i64,
}

impl Conn {
    pub async fn position(&mut self) -> Result<Position> {
        const SQL: &str = "SELECT changes AS change, seq AS entry FROM log_head WHERE id = 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_one(c).await)?)
    }

    /// The columns of a table, in their order.
    pub async fn shape(&mut self, table: &'static str) -> Result<Vec<Column>> {
        let sql = SHAPE.of(self);
        let rows: Vec<(String, String)> = on!(self, c => sqlx::query_as(sql).bind(table).fetch_all(c).await)?;
        let column = |(name, kind): (String, String)| match Kind::named(&kind) {
            Some(kind) => Ok(Column { name, kind }),
            None => Err(Error::Damaged("a column of a kind that no backup knows")),
        };
        rows.into_iter().map(column).collect()
    }

    /// The columns of a table that stand in a file.
    pub async fn kept_columns(&mut self, table: &Table) -> Result<Vec<Column>> {
        let all = self.shape(table.name).await?;
        Ok(all.into_iter().filter(|column| !table.without.contains(&column.name.as_str())).collect())
    }

    async fn key(&mut self, table: &'static str) -> Result<Vec<String>> {
        let sql = KEY.of(self);
        Ok(on!(self, c => sqlx::query_scalar(sql).bind(table).fetch_all(c).await)?)
    }

    /// Hands over one row after the other, by the primary key: there may be more than fit into memory.
    pub async fn each_row(&mut self, table: &Table, columns: &[Column], mut take: impl FnMut(&[Value]) -> Result<()>) -> Result<()> {
        let names = quoted(columns.iter().map(|column| column.name.as_str()));
        let condition = if table.rows.is_empty() { String::new() } else { format!(" WHERE {}", table.rows) };
        // One backup has them in the order of the next: what did not change is the same part of both.
        let key = quoted(self.key(table.name).await?.iter().map(String::as_str));
        let order = if key.is_empty() { String::new() } else { format!(" ORDER BY {key}") };
        let sql = format!("SELECT {names} FROM {}{condition}{order}", table.name);
        on!(self, c => {
            let mut rows = sqlx::query(AssertSqlSafe(sql)).fetch(c);
            while let Some(row) = rows.try_next().await? {
                let value = |(at, column): (usize, &Column)| match column.kind {
                    Kind::Int => row.try_get(at).map(Value::Int),
                    Kind::Text => row.try_get(at).map(Value::Text),
                    Kind::Bytes => row.try_get(at).map(Value::Bytes),
                };
                let values: Vec<Value> = columns.iter().enumerate().map(value).collect::<sqlx::Result<_>>()?;
                take(&values)?;
            }
            Ok(())
        })
    }
}

/// Names of columns, as a list in SQL.
pub(super) fn quoted<'a>(columns: impl Iterator<Item = &'a str>) -> String {
    columns.map(|name| format!("\"{name}\"")).collect::<Vec<_>>().join(", ")
}
