//! The program itself, killed like a machine that loses power (SIGKILL) while it makes copies and deletes: whatever it said
//! yes to is there afterwards, and is done once.

use candor::domain::time::Millis;
use serde_json::{Value, json};
use std::{path::Path, time::Duration};
use testing::program::Program;

use crate::served::{Browser, location};

/// How many milliseconds after the yes it is killed. A job that was under way is taken up again a minute later.
const AFTER: [u64; 6] = [0, 10, 30, 70, 150, 400];
const RECORDS: i64 = 300;
const ASKED: [&str; 2] = ["copy", "delete"];

struct Demo {
    program: Program,
    key: String,
}

impl Demo {
    fn start(data: &Path) -> Self {
        let (program, key) = Program::demo(env!("CARGO_BIN_EXE_candor"), data);
        Self { program, key }
    }

    fn kill(mut self) {
        self.program.kill();
    }

    async fn call(&self, method: reqwest::Method, path: &str, body: Value) -> Value {
        let client = reqwest::Client::new();
        let answer =
            client.request(method, format!("{}/api/v1{path}", self.program.url)).bearer_auth(&self.key).json(&body).send().await.unwrap();
        assert!(answer.status().is_success(), "{path}: {}", answer.status());
        answer.json().await.unwrap()
    }

    /// A customer with records, signed in by a code.
    async fn somebody(&self, reference: &str) -> Browser {
        let email = format!("{reference}@example.org");
        self.call(reqwest::Method::PUT, "/customers", json!({"reference": reference, "email": email, "language": "en"})).await;
        let now = candor::domain::ports::Clock::now(&candor::cli::machine::SystemClock);
        let time = |at: Millis| candor::i18n::dates::machine(at);
        let record = |at: i64| {
            json!({
                "id": format!("{reference}-{at}"), "customer": reference, "category": "basket", "touchpoint": "buy", "source": "web-shop",
                "occurred_at": time(now.minus(Duration::from_mins(at.unsigned_abs()))), "data": {"product": format!("A-{at}")},
            })
        };
        let records: Vec<Value> = (0..RECORDS).map(record).collect();
        let results = self.call(reqwest::Method::POST, "/records", json!({"records": records})).await;
        assert!(results["results"].as_array().unwrap().iter().all(|result| result["stored"] == true), "{results}");
        let browser = Browser::at(&self.program.url);
        browser.post("/ui/sign-in/ask", &[("form[locale]", "en"), ("form[email]", &email)]).send().await.unwrap();
        let entered = browser.post("/ui/sign-in/code", &[("form[locale]", "en"), ("form[code]", &self.code(&email).await)]).send().await;
        assert_eq!(location(&entered.unwrap()), "/en");
        browser
    }

    async fn code(&self, email: &str) -> String {
        loop {
            let mail = Browser::at(&self.program.url).get("/demo/mail").send().await.unwrap().text().await.unwrap();
            let letter = mail.split("<li>").find(|letter| letter.contains(email));
            let code = letter.and_then(|letter| letter.split_once("Your code: ")?.1.get(..9).map(str::to_owned));
            if let Some(code) = code {
                return code;
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// Sends a request through both of its pages; the answer to the second is the yes.
async fn ask(browser: &Browser, kind: &str) -> String {
    let form = [("form[locale]", "en"), ("form[kind]", kind), ("form[scope]", "all"), ("form[when]", "now")];
    let checked = browser.post("/ui/requests/check", &form).send().await.unwrap();
    assert_eq!(location(&checked), format!("/en/requests/new/{kind}/check"));
    let check = browser.read(location(&checked)).await;
    let sent = browser.press(&check, "/ui/requests/send", &[("form[understood]", "yes")]).await;
    let to = location(&sent).strip_prefix("/en/requests/R-").unwrap_or_else(|| panic!("{kind}: {}", location(&sent)));
    format!("R-{}", to.split('#').next().unwrap())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn killed_at_any_moment_of_a_copy_or_a_deletion_each_is_done_once_after_the_next_start() {
    let folder = tempfile::tempdir().unwrap();
    let mut asked = Vec::new();
    for (round, after) in AFTER.into_iter().enumerate() {
        let program = Demo::start(folder.path());
        let people = ASKED.map(|kind| (kind, format!("k-{kind}-{round}")));
        let mut browsers = Vec::new();
        for (kind, reference) in &people {
            browsers.push((*kind, program.somebody(reference).await));
        }
        for (kind, browser) in &browsers {
            asked.push((*kind, round, ask(browser, kind).await));
        }
        tokio::time::sleep(Duration::from_millis(after)).await;
        program.kill();
    }
    let program = Demo::start(folder.path());
    let file = sqlx::SqlitePool::connect(&format!("sqlite:{}", folder.path().join("candor.db").display())).await.unwrap();
    for (kind, round, reference) in &asked {
        let ended = if *kind == "copy" { "copy-begun" } else { "erased" };
        let mut times = 0;
        for _ in 0..400 {
            times = count(&file, reference, ended).await;
            if times > 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
        assert_eq!(times, 1, "{kind} of round {round}");
        assert_eq!(count(&file, reference, "received").await, 1, "{kind} of round {round}");
    }
    for round in 0..AFTER.len() {
        let gone = program
            .call(reqwest::Method::POST, "/decisions", json!({"customer": format!("k-delete-{round}"), "purpose": "recommendations"}))
            .await;
        assert_eq!((&gone["allow"], &gone["reason"]), (&json!(false), &json!("unknown")), "round {round}: {gone}");
    }
    for (kind, round, reference) in &asked {
        const SQL: &str = "SELECT count(*) FROM records WHERE customer_id = (SELECT person_id FROM requests WHERE reference = $1)";
        let left: i64 = sqlx::query_scalar(SQL).bind(reference).fetch_one(&file).await.unwrap();
        assert_eq!(left, if *kind == "copy" { RECORDS } else { 0 }, "{kind} of round {round}");
    }
    let copies: Vec<(i64, i64)> = sqlx::query_as(
        "SELECT c.parts, (SELECT count(*) FROM copy_parts p WHERE p.request_id = c.request_id) FROM copies c WHERE c.ready_at IS NOT NULL",
    )
    .fetch_all(&file)
    .await
    .unwrap();
    assert!(copies.len() >= AFTER.len() && copies.iter().all(|(said, there)| said == there), "{copies:?}");
    file.close().await;
    program.kill();
}

async fn count(file: &sqlx::SqlitePool, reference: &str, kind: &str) -> i64 {
    const SQL: &str =
        "SELECT count(*) FROM request_entries e JOIN requests r ON r.id = e.request_id WHERE r.reference = $1 AND e.kind = $2";
    sqlx::query_scalar(SQL).bind(reference).bind(kind).fetch_one(file).await.unwrap()
}
