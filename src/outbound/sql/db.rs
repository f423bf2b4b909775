//! A connection to the brand's database, and one transaction on it. Without a commit nothing has happened.

use futures::TryStreamExt;
use sqlx::{
    AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection, TypeInfo, ValueRef,
    postgres::{PgConnectOptions, PgRow},
    sqlite::{SqliteConnectOptions, SqliteRow},
};
use std::{io::ErrorKind, path::Path, time::Duration};

use super::{failure::Failure, value::Value};
use crate::store::Address;

/// How long the database may take to answer at all, and for one statement.
const ANSWERS_WITHIN: Duration = Duration::from_secs(5);
const STATEMENT: Duration = Duration::from_secs(30);

/// Whether anything may be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    Reading,
    Erasing,
}

pub enum Db {
    Sqlite(SqliteConnection),
    Postgres(Box<PgConnection>),
}

impl Db {
    /// Opened, in a transaction.
    pub async fn open(address: &str, access: Access) -> Result<Self, Failure> {
        let address: Address = address.parse().map_err(|_| Failure::NoAddress)?;
        let opening = async {
            let mut db = match address {
                Address::Sqlite(file) => Self::Sqlite(sqlite(&file, access).await?),
                Address::Postgres(options) => Self::Postgres(Box::new(postgres(*options).await?)),
            };
            db.begin(access).await?;
            Ok(db)
        };
        tokio::time::timeout(ANSWERS_WITHIN, opening).await.unwrap_or(Err(Failure::Away))
    }

    pub const fn is_postgres(&self) -> bool {
        matches!(self, Self::Postgres(_))
    }

    async fn begin(&mut self, access: Access) -> Result<(), Failure> {
        match (self, access) {
            (Self::Sqlite(conn), Access::Reading) => plain(conn, "BEGIN").await,
            // The one writer from the first moment on: what is read is what is erased.
            (Self::Sqlite(conn), Access::Erasing) => plain(conn, "BEGIN IMMEDIATE; PRAGMA defer_foreign_keys = ON").await,
            (Self::Postgres(conn), access) => {
                let begin = match access {
                    Access::Reading => "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY",
                    Access::Erasing => "BEGIN ISOLATION LEVEL REPEATABLE READ",
                };
                // Rows that row level security would leave out are an error.
                let all_rows = "SET LOCAL row_security = off";
                let timeouts = ["SET LOCAL statement_timeout = '30s'", "SET LOCAL lock_timeout = '5s'"];
                for sql in [begin, all_rows, "SET LOCAL TimeZone = 'UTC'"].into_iter().chain(timeouts) {
                    sqlx::raw_sql(sql).execute(&mut **conn).await?;
                }
                // Whole rows go, and what names them goes with them: what counts is how it all is in the end.
                if access == Access::Erasing {
                    sqlx::raw_sql("SET CONSTRAINTS ALL DEFERRED").execute(&mut **conn).await?;
                }
                Ok(())
            }
        }
    }

    pub async fn commit(self) -> Result<(), Failure> {
        match self {
            Self::Sqlite(mut conn) => {
                in_time(plain(&mut conn, "COMMIT")).await?;
                good_bye(conn.close()).await;
            }
            Self::Postgres(mut conn) => {
                let committing = async {
                    sqlx::raw_sql("COMMIT").execute(&mut *conn).await?;
                    Ok(())
                };
                in_time(committing).await?;
                good_bye(conn.close()).await;
            }
        }
        Ok(())
    }

    /// How many rows it touched.
    pub async fn run(&mut self, sql: String, bound: &[Value]) -> Result<u64, Failure> {
        let running = async {
            Ok(match self {
                Self::Sqlite(conn) => {
                    let query = bound.iter().fold(sqlx::query(AssertSqlSafe(sql)), bind_sqlite);
                    query.execute(conn).await?.rows_affected()
                }
                Self::Postgres(conn) => {
                    let query = bound.iter().fold(sqlx::query(AssertSqlSafe(sql)), bind_postgres);
                    query.execute(&mut **conn).await?.rows_affected()
                }
            })
        };
        in_time(running).await
    }

    /// Hands over row by row; ends with the first failure.
    pub async fn read(
        &mut self,
        sql: String,
        bound: &[Value],
        mut each: impl FnMut(Vec<Value>) -> Result<(), Failure> + Send,
    ) -> Result<(), Failure> {
        let reading = async {
            match self {
                Self::Sqlite(conn) => {
                    let query = bound.iter().fold(sqlx::query(AssertSqlSafe(sql)), bind_sqlite);
                    let mut rows = query.fetch(conn);
                    while let Some(row) = rows.try_next().await? {
                        each(of_sqlite(&row)?)?;
                    }
                }
                Self::Postgres(conn) => {
                    let query = bound.iter().fold(sqlx::query(AssertSqlSafe(sql)), bind_postgres);
                    let mut rows = query.fetch(&mut **conn);
                    while let Some(row) = rows.try_next().await? {
                        each(of_postgres(&row)?)?;
                    }
                }
            }
            Ok(())
        };
        in_time(reading).await
    }

    /// Every row at once, for what is small.
    pub async fn all(&mut self, sql: String, bound: &[Value]) -> Result<Vec<Vec<Value>>, Failure> {
        let mut rows = Vec::new();
        self.read(sql, bound, |row| {
            rows.push(row);
            Ok(())
        })
        .await?;
        Ok(rows)
    }
}

async fn in_time<T>(doing: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    tokio::time::timeout(STATEMENT, doing).await.unwrap_or(Err(Failure::TooSlow))
}

/// The work is done by then: it waits for no longer than this.
async fn good_bye(closing: impl Future<Output = sqlx::Result<()>>) {
    let _ = tokio::time::timeout(ANSWERS_WITHIN, closing).await;
}

async fn plain(conn: &mut SqliteConnection, sql: &'static str) -> Result<(), Failure> {
    sqlx::raw_sql(sql).execute(conn).await?;
    Ok(())
}

async fn sqlite(file: &Path, access: Access) -> Result<SqliteConnection, Failure> {
    match tokio::fs::metadata(file).await {
        Ok(about) if about.is_dir() => return Err(Failure::Folder),
        Err(error) if error.kind() == ErrorKind::NotFound => return Err(Failure::NoFile),
        // The rest is for the database to say.
        _ => {}
    }
    let options = SqliteConnectOptions::new()
        .filename(file)
        .create_if_missing(false)
        .read_only(access == Access::Reading)
        .foreign_keys(true)
        .busy_timeout(Duration::from_secs(3))
        .pragma("secure_delete", "ON");
    Ok(SqliteConnection::connect_with(&options).await?)
}

async fn postgres(options: PgConnectOptions) -> Result<PgConnection, Failure> {
    Ok(PgConnection::connect_with(&options.application_name("candor")).await?)
}

type SqliteQuery<'q> = sqlx::query::Query<'q, sqlx::Sqlite, sqlx::sqlite::SqliteArguments>;
type PostgresQuery<'q> = sqlx::query::Query<'q, sqlx::Postgres, sqlx::postgres::PgArguments>;

fn bind_sqlite<'q>(query: SqliteQuery<'q>, value: &Value) -> SqliteQuery<'q> {
    match value {
        Value::Null => query.bind(None::<String>),
        Value::Int(number) => query.bind(*number),
        Value::Real(text) => query.bind(text.parse::<f64>().unwrap_or_default()),
        Value::Text(text) => query.bind(text.clone()),
        Value::Bytes(bytes) => query.bind(bytes.clone()),
    }
}

fn bind_postgres<'q>(query: PostgresQuery<'q>, value: &Value) -> PostgresQuery<'q> {
    match value {
        Value::Null => query.bind(None::<String>),
        other => query.bind(other.shown()),
    }
}

fn of_sqlite(row: &SqliteRow) -> Result<Vec<Value>, Failure> {
    (0..row.len())
        .map(|at| {
            let raw = row.try_get_raw(at)?;
            if raw.is_null() {
                return Ok(Value::Null);
            }
            let kind = raw.type_info().name().to_owned();
            Ok(match kind.as_str() {
                "INTEGER" => Value::Int(row.try_get_unchecked(at)?),
                "REAL" => Value::Real(serde_json::json!(row.try_get_unchecked::<f64, _>(at)?).to_string()),
                "BLOB" => Value::Bytes(row.try_get_unchecked(at)?),
                _ => Value::Text(row.try_get_unchecked(at)?),
            })
        })
        .collect()
}

/// Each column is asked for as text.
fn of_postgres(row: &PgRow) -> Result<Vec<Value>, Failure> {
    (0..row.len()).map(|at| Ok(row.try_get::<Option<String>, _>(at)?.map_or(Value::Null, Value::Text))).collect()
}
