//! The program, killed like a machine that loses power (SIGKILL) again and again while systems save: whatever it answered yes to is
//! there after the next start, nothing is there by half, and its log is whole.

use candor::{cli::machine::SystemClock, domain::ports::Clock, i18n::dates::machine};
use reqwest::{Client, Method, StatusCode};
use serde_json::{Value, json};
use sqlx::SqlitePool;
use std::{path::Path, process::Command, time::Duration};
use testing::program::Program;

use crate::Size;

const PROGRAM: &str = env!("CARGO_BIN_EXE_candor");
/// They save at once, so that a kill finds several writes under way.
const TASKS: usize = 4;
/// Of each task, in turn.
const CUSTOMERS: usize = 5;
/// The log is verified from its first entry once in so many starts, and after the last.
const VERIFIED: usize = 100;

/// A customer, and what the program said about them.
#[derive(Debug, Clone)]
struct Known {
    reference: String,
    /// The newsletter, as it was acknowledged last.
    on: bool,
    /// The newsletter, as it was asked for without an answer.
    asked: Option<bool>,
}

/// How much was acknowledged, and how much more may have been written.
#[derive(Debug, Clone, Copy, Default)]
struct Tally {
    choices: i64,
    records: i64,
    open_choices: i64,
    open_records: i64,
}

#[derive(Clone)]
struct System {
    url: String,
    key: String,
    client: Client,
}

impl System {
    fn of((program, key): &(Program, String)) -> Self {
        Self { url: program.url.clone(), key: key.clone(), client: Client::new() }
    }

    /// `None` where the program ended before its answer came whole.
    async fn call(&self, method: Method, path: &str, body: &Value) -> Option<Value> {
        let (status, said) = self.ask(method, path, body).await?;
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

    async fn turn(&self, known: &mut Known, tally: &mut Tally) -> Option<()> {
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

    async fn record(&self, known: &Known, id: &str, tally: &mut Tally) -> Option<()> {
        let record = json!({"id": id, "customer": known.reference, "category": "basket", "touchpoint": "buy", "source": "web-shop",
            "occurred_at": now(), "data": {"product": id}});
        tally.open_records += 1;
        let said = self.call(Method::POST, "/records", &json!({"records": [record]})).await?;
        assert_eq!(said.pointer("/results/0/stored"), Some(&json!(true)), "{said}");
        (tally.records, tally.open_records) = (tally.records + 1, tally.open_records - 1);
        Some(())
    }

    /// Saves for each customer in turn, until the program is gone.
    async fn save(self, mut all: Vec<Known>, round: usize) -> (Vec<Known>, Tally) {
        let mut tally = Tally::default();
        for step in 0.. {
            let known = all.get_mut(step % CUSTOMERS).unwrap();
            let id = format!("{}-{round}-{step}", known.reference);
            if self.turn(known, &mut tally).await.is_none() || self.record(known, &id, &mut tally).await.is_none() {
                break;
            }
        }
        (all, tally)
    }

    /// After a start: the program knows what it acknowledged, or what it was asked and could not answer any more.
    async fn check(&self, known: &mut Known, round: usize) {
        let question = json!({"customer": known.reference, "purpose": "newsletter"});
        let mut said = self.ask(Method::POST, "/decisions", &question).await.unwrap();
        // On a slow machine it may say for a moment that it does not know yet: that is no answer.
        while said.0 == StatusCode::SERVICE_UNAVAILABLE {
            tokio::time::sleep(Duration::from_millis(100)).await;
            said = self.ask(Method::POST, "/decisions", &question).await.unwrap();
        }
        let (status, said) = said;
        assert!(status.is_success(), "{status} {said}");
        let on = said.get("allow") == Some(&json!(true));
        assert!(on == known.on || Some(on) == known.asked, "lost in round {round}: {known:?}, and the answer is {said}");
        (known.on, known.asked) = (on, None);
    }
}

fn now() -> String {
    machine(SystemClock.now())
}

/// The rows of what the tasks write: choices in the log, choices in the feed, and records.
async fn rows(data: &Path) -> [i64; 3] {
    let file = SqlitePool::connect(&format!("sqlite:{}?mode=ro", data.join("candor.db").display())).await.unwrap();
    let mut counts = [0; 3];
    for (count, sql) in counts.iter_mut().zip([
        "SELECT count(*) FROM audit_log WHERE action = 'choice.saved'",
        "SELECT count(*) FROM changes WHERE kind = 'choices'",
        "SELECT count(*) FROM records",
    ]) {
        *count = sqlx::query_scalar(sql).fetch_one(&file).await.unwrap();
    }
    file.close().await;
    counts
}

fn verify(data: &Path, brand: &Path) {
    let out = Command::new(PROGRAM).args(["audit", "verify", "--data"]).arg(data).arg("--brand").arg(brand).output().unwrap();
    assert!(out.status.success(), "{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
}

pub async fn killed_again_and_again(size: Size) {
    let kills = size.of(1_000);
    let folder = tempfile::tempdir().unwrap();
    let (data, brand) = (&folder.path().join("data"), folder.path().join("brand"));
    candor::catalog::demo::write_out(&brand).unwrap();
    let mut program = Program::demo(PROGRAM, data);
    let mut tasks: Vec<Vec<Known>> = Vec::new();
    for task in 0..TASKS {
        let customers = (0..CUSTOMERS).map(|number| Known { reference: format!("crash-{task}-{number}"), on: false, asked: None });
        tasks.push(customers.collect());
        for known in tasks.iter().flatten().skip(task * CUSTOMERS) {
            let email = format!("{}@example.org", known.reference);
            System::of(&program)
                .call(Method::PUT, "/customers", &json!({"reference": known.reference, "email": email, "language": "en"}))
                .await
                .unwrap();
        }
    }
    let [mut logged, mut fed, mut records] = rows(data).await;
    let (mut acknowledged, mut unanswered) = (0, 0);
    for round in 0..kills {
        let running: Vec<_> = tasks.drain(..).map(|task| tokio::spawn(System::of(&program).save(task, round))).collect();
        // Another moment in each round.
        tokio::time::sleep(Duration::from_millis(u64::try_from(50 + round * 37 % 400).unwrap())).await;
        program.0.kill();
        let mut all = Tally::default();
        for task in running {
            let (known, tally) = task.await.unwrap();
            tasks.push(known);
            all.choices += tally.choices;
            all.records += tally.records;
            all.open_choices += tally.open_choices;
            all.open_records += tally.open_records;
        }
        program = Program::demo(PROGRAM, data);
        let system = System::of(&program);
        for known in tasks.iter_mut().flatten() {
            system.check(known, round).await;
        }
        let now = rows(data).await;
        let grown = [now[0] - logged, now[1] - fed, now[2] - records];
        assert_eq!(grown[0], grown[1], "round {round}: a choice in the log and not in the feed, or the other way round");
        for (grown, sure, open) in [(grown[0], all.choices, all.open_choices), (grown[2], all.records, all.open_records)] {
            assert!((sure..=sure + open).contains(&grown), "round {round}: {grown} written, {sure} acknowledged, {open} unanswered");
        }
        [logged, fed, records] = now;
        acknowledged += all.choices + all.records;
        unanswered += all.open_choices + all.open_records;
        if round % VERIFIED == VERIFIED - 1 {
            verify(data, &brand);
        }
    }
    program.0.kill();
    verify(data, &brand);
    println!(
        "| {kills} × killed under load | {acknowledged} writes acknowledged, 0 lost | {unanswered} under way, each whole or not there |"
    );
    assert!(acknowledged > 0, "nothing was saved before the kills");
}
