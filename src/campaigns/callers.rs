//! Systems of the brand that save choices and records, and keep account of what was acknowledged.

use candor::{cli::machine::SystemClock, domain::ports::Clock, i18n::dates::machine};
use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};
use sqlx::{PgPool, SqlitePool};
use std::{
    ops::AddAssign,
    time::{Duration, Instant},
};
use testing::{engines::Engine, program::Program};

/// A server that says no more than "not now" for so long never answers.
const SILENT: Duration = Duration::from_secs(120);

/// A customer, and what the program said about them.
#[derive(Debug, Clone)]
pub struct Known {
    pub reference: String,
    /// The newsletter, as it was acknowledged last.
    pub on: bool,
    /// The newsletter, as it was asked for without an answer.
    pub asked: Option<bool>,
}

impl Known {
    pub const fn new(reference: String) -> Self {
        Self { reference, on: false, asked: None }
    }
}

/// How much was acknowledged, and how much more may have been written.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    pub choices: i64,
    pub records: i64,
    pub open_choices: i64,
    pub open_records: i64,
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.choices += other.choices;
        self.records += other.records;
        self.open_choices += other.open_choices;
        self.open_records += other.open_records;
    }
}

/// Counts of the rows that saving writes: choices in the log, choices in the feed, and records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written([i64; 3]);

impl Written {
    pub async fn now(engine: &Engine) -> Self {
        const ALL: [&str; 3] = [
            "SELECT count(*) FROM audit_log WHERE action = 'choice.saved'",
            "SELECT count(*) FROM changes WHERE kind = 'choices'",
            "SELECT count(*) FROM records",
        ];
        let mut counts = [0; 3];
        if engine.file().is_some() {
            let file = SqlitePool::connect(&format!("{}?mode=ro", engine.url)).await.unwrap();
            for (count, sql) in counts.iter_mut().zip(ALL) {
                *count = sqlx::query_scalar(sql).fetch_one(&file).await.unwrap();
            }
            file.close().await;
        } else {
            let pool = PgPool::connect(&engine.url).await.unwrap();
            for (count, sql) in counts.iter_mut().zip(ALL) {
                *count = sqlx::query_scalar(sql).fetch_one(&pool).await.unwrap();
            }
            pool.close().await;
        }
        Self(counts)
    }

    /// All that was acknowledged is there; of the rest, each write is there whole or not at all.
    pub fn fits(self, before: Self, tally: Tally, when: &str) {
        let (Self([logged, fed, records]), Self(before)) = (self, before);
        let (logged, fed, records) = (logged - before[0], fed - before[1], records - before[2]);
        assert_eq!(logged, fed, "{when}: a choice in the log and not in the feed, or the other way round");
        for (grown, sure, open) in [(logged, tally.choices, tally.open_choices), (records, tally.records, tally.open_records)] {
            assert!((sure..=sure + open).contains(&grown), "{when}: {grown} written, {sure} acknowledged, {open} unanswered");
        }
    }
}

/// A system of the brand that saves.
#[derive(Clone)]
pub struct System {
    url: String,
    key: String,
    client: Client,
    /// The database may be away: then 503 is an answer.
    database_leaves: bool,
}

impl System {
    pub fn of(program: &Program, key: &str) -> Self {
        Self { url: program.url.clone(), key: key.to_owned(), client: Client::new(), database_leaves: false }
    }

    pub fn of_a_database_that_leaves(program: &Program, key: &str) -> Self {
        Self { database_leaves: true, ..Self::of(program, key) }
    }

    /// `None` where there was no answer that says yes, and it may have been done all the same.
    async fn call(&self, method: Method, path: &str, body: &Value) -> Option<Value> {
        let (status, said) = self.ask(method, path, body).await?;
        if self.database_leaves && status == StatusCode::SERVICE_UNAVAILABLE {
            return None;
        }
        assert!(status.is_success(), "{path}: {status} {said}");
        Some(said)
    }

    async fn ask(&self, method: Method, path: &str, body: &Value) -> Option<(StatusCode, Value)> {
        let request = self.client.request(method, format!("{}/api/v1{path}", self.url)).bearer_auth(&self.key).json(body);
        let answer = request.send().await.ok()?;
        let status = answer.status();
        let said = answer.json().await.ok()?;
        Some((status, said))
    }

    pub async fn turn(&self, known: &mut Known, tally: &mut Tally) -> Option<()> {
        let on = !known.on;
        let mut chosen = json!({"customer": known.reference, "purposes": {"newsletter": on}});
        if on {
            let evidence = json!({"notice": 1, "language": "en", "asked_at": now(), "where": "checkout, step 2",
                "words_sha256": "0".repeat(64)});
            chosen.as_object_mut().unwrap().insert("evidence".to_owned(), evidence);
        }
        (known.asked, tally.open_choices) = (Some(on), tally.open_choices + 1);
        self.call(Method::PUT, "/customers/preferences", &chosen).await?;
        (known.on, known.asked) = (on, None);
        (tally.choices, tally.open_choices) = (tally.choices + 1, tally.open_choices - 1);
        Some(())
    }

    pub async fn record(&self, known: &Known, id: &str, tally: &mut Tally) -> Option<()> {
        let record = json!({"id": id, "customer": known.reference, "category": "basket", "touchpoint": "buy", "source": "web-shop",
            "occurred_at": now(), "data": {"product": id}});
        tally.open_records += 1;
        let said = self.call(Method::POST, "/records", &json!({"records": [record]})).await?;
        assert_eq!(said.pointer("/results/0/stored"), Some(&json!(true)), "{said}");
        (tally.records, tally.open_records) = (tally.records + 1, tally.open_records - 1);
        Some(())
    }

    /// Makes a customer known. `None` where that is not sure.
    pub async fn introduce(&self, reference: &str) -> Option<()> {
        let email = format!("{reference}@example.org");
        self.call(Method::PUT, "/customers", &json!({"reference": reference, "email": email, "language": "en"})).await.map(drop)
    }

    /// After a start: the program knows what it acknowledged, or what it was asked and could not answer any more.
    pub async fn check(&self, known: &mut Known, when: &str) {
        let question = json!({"customer": known.reference, "purpose": "newsletter"});
        let since = Instant::now();
        let mut said = self.ask(Method::POST, "/decisions", &question).await.unwrap();
        // On a slow machine it may say for a moment that it does not know yet: that is no answer.
        while said.0 == StatusCode::SERVICE_UNAVAILABLE {
            assert!(since.elapsed() < SILENT, "{when}: no answer about {known:?}");
            tokio::time::sleep(Duration::from_millis(100)).await;
            said = self.ask(Method::POST, "/decisions", &question).await.unwrap();
        }
        let (status, said) = said;
        assert!(status.is_success(), "{status} {said}");
        let on = said.get("allow") == Some(&json!(true));
        assert!(on == known.on || Some(on) == known.asked, "lost in {when}: {known:?}, and the answer is {said}");
        (known.on, known.asked) = (on, None);
    }
}

fn now() -> String {
    machine(SystemClock.now())
}
