//! The least that a consent server does which asks its database for each decision: read the question, one SELECT by primary
//! key on SQLite, answer. No key is checked, nothing is sealed, and every page of the database is in memory: a real one is slower.

use axum::{Json, Router, extract::State, routing::post};
use serde::{Deserialize, Serialize};
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions},
};
use std::{path::Path, time::Instant};

use crate::{crowd, pace::FOR};

const TABLE: &str = "CREATE TABLE consents (
        customer TEXT NOT NULL,
        purpose TEXT NOT NULL,
        allowed INTEGER NOT NULL,
        PRIMARY KEY (customer, purpose)
    ) STRICT, WITHOUT ROWID";
const FILL: &str = "WITH RECURSIVE numbers (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM numbers WHERE number < $1)
    INSERT INTO consents (customer, purpose, allowed) SELECT 'c-' || number, 'recommendations', 1 FROM numbers";
const ASK: &str = "SELECT allowed FROM consents WHERE customer = $1 AND purpose = $2";
/// As many as our own store reads with.
const READERS: u32 = 8;

pub struct Asking(SqlitePool);

#[derive(Deserialize)]
struct Question {
    customer: String,
    purpose: String,
}

#[derive(Serialize)]
struct Answer {
    allow: bool,
}

impl Asking {
    pub async fn new(folder: &Path) -> Self {
        let options =
            SqliteConnectOptions::new().filename(folder.join("asking.db")).create_if_missing(true).journal_mode(SqliteJournalMode::Wal);
        let write = SqlitePool::connect_with(options.clone()).await.unwrap();
        sqlx::query(TABLE).execute(&write).await.unwrap();
        sqlx::query(FILL).bind(i64::try_from(crowd::MANY).unwrap()).execute(&write).await.unwrap();
        write.close().await;
        Self(SqlitePoolOptions::new().max_connections(READERS).connect_with(options.read_only(true)).await.unwrap())
    }

    pub fn router(self) -> Router {
        let answer = async |State(pool): State<SqlitePool>, Json(question): Json<Question>| {
            Json(Answer { allow: ask(&pool, &question.customer, &question.purpose).await })
        };
        Router::new().route("/", post(answer)).with_state(self.0)
    }

    /// Nanoseconds for a SELECT without HTTP, on a connection that is kept.
    pub async fn by_itself(&self) -> f64 {
        let mut connection = self.0.acquire().await.unwrap();
        let (begun, mut count) = (Instant::now(), 0u32);
        for number in crowd::scattered().cycle().take_while(|_| begun.elapsed() < FOR) {
            assert!(ask(&mut *connection, &crowd::reference(number), "recommendations").await);
            count += 1;
        }
        begun.elapsed().as_secs_f64() * 1e9 / f64::from(count)
    }
}

async fn ask(on: impl sqlx::SqliteExecutor<'_>, customer: &str, purpose: &str) -> bool {
    let allowed: Option<bool> = sqlx::query_scalar(ASK).bind(customer).bind(purpose).fetch_optional(on).await.unwrap();
    allowed.unwrap_or(false)
}
