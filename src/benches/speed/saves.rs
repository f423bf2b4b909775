//! Saves that are on disk before they are answered, against a bare upsert that is: the same file system, the same durability.

use candor::{
    domain::actor::Actor,
    usecases::{
        choices::{
            asked_elsewhere::Evidence,
            by_system::{Draft, replace},
        },
        portal::Portal,
    },
};
use sqlx::{
    SqlitePool,
    sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous},
};
use std::{path::Path, time::Instant};

use crate::{house, pace::FOR};

pub const AT_ONCE: usize = 32;

const TABLE: &str =
    "CREATE TABLE consents (customer TEXT NOT NULL, purpose TEXT NOT NULL, allowed INTEGER NOT NULL, PRIMARY KEY (customer, purpose))
    STRICT, WITHOUT ROWID";
const UPSERT: &str = "INSERT INTO consents (customer, purpose, allowed) VALUES ($1, 'newsletter', $2)
    ON CONFLICT (customer, purpose) DO UPDATE SET allowed = excluded.allowed";

/// A second's bare upserts, each committed, by so many clients of one connection: SQLite has one writer.
pub async fn upserts(folder: &Path) -> f64 {
    let options = SqliteConnectOptions::new()
        .filename(folder.join("upserts.db"))
        .create_if_missing(true)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(SqliteSynchronous::Full);
    let pool: SqlitePool = SqlitePoolOptions::new().max_connections(1).connect_with(options).await.unwrap();
    sqlx::query(TABLE).execute(&pool).await.unwrap();
    per_second(move |client, turn| {
        let pool = pool.clone();
        async move {
            sqlx::query(UPSERT).bind(name(client)).bind(turn % 2).execute(&pool).await.unwrap();
        }
    })
    .await
}

/// A second's whole saves by a system: authorised, planned, sealed, audited, followed, and known to the next decision.
pub async fn saves(portal: &Portal) -> f64 {
    for client in 0..AT_ONCE {
        house::customer(portal, &name(client)).await;
    }
    let portal = portal.clone();
    per_second(move |client, turn| {
        let portal = portal.clone();
        async move {
            let on = turn % 2 == 0;
            let draft = Draft { level: None, purposes: [("newsletter".to_owned(), on)].into(), evidence: on.then(|| asked(&portal)) };
            replace(&portal, Actor::Operator, &name(client), draft).await.unwrap();
        }
    })
    .await
}

/// Each yes is newer than the no before it.
fn asked(portal: &Portal) -> Evidence {
    let asked_at = jiff::Timestamp::from_millisecond(portal.clock.now().0).unwrap().to_string();
    Evidence { notice: 1, language: "en".to_owned(), asked_at, place: "checkout".to_owned(), words_sha256: "0".repeat(64) }
}

fn name(client: usize) -> String {
    format!("saver-{client}")
}

async fn per_second<F: Future<Output = ()> + Send>(act: impl Fn(usize, u32) -> F + Clone + Send + 'static) -> f64 {
    let begun = Instant::now();
    let clients: Vec<_> = (0..AT_ONCE)
        .map(|client| {
            let act = act.clone();
            tokio::spawn(async move {
                let mut turn = 0;
                while begun.elapsed() < FOR {
                    act(client, turn).await;
                    turn += 1;
                }
                turn
            })
        })
        .collect();
    let mut total = 0;
    for client in clients {
        total += client.await.unwrap();
    }
    f64::from(total) / begun.elapsed().as_secs_f64()
}
