//! Three servers on one PostgreSQL: a change made through one is obeyed by the others, also after one was killed and after the
//! database was away; what was acknowledged is never lost.

use candor::{
    cli::{machine::SystemClock, open, options::Options, settings::Settings},
    domain::{actor::Actor, ports::Clock, scope::Scope},
    i18n::dates::machine,
    usecases::{
        api_keys::create::create,
        customers::introduce::introduce,
        notices::publish::{Changes, publish},
    },
};
use reqwest::{Client, StatusCode};
use serde_json::{Value, json};
use std::{
    path::Path,
    time::{Duration, Instant},
};
use testing::{
    engines::{self, Engine},
    program::Program,
};

use crate::Size;

const PROGRAM: &str = env!("CARGO_BIN_EXE_candor");
const NODES: usize = 3;
/// A change that takes longer to arrive than this is lost, whatever the machine does.
const LOST: Duration = Duration::from_secs(60);
/// Milliseconds in which the others obey, of a hundred changes ninety-nine.
const PROMPT: f64 = 300.0;

struct Nodes {
    programs: Vec<Program>,
    options: Vec<Vec<String>>,
    key: String,
    client: Client,
}

impl Nodes {
    /// Each has a data folder of its own with a copy of the one root key.
    async fn new(engine: &Engine, folder: &Path) -> Self {
        let brand = folder.join("brand");
        candor::catalog::demo::write_out(&brand).unwrap();
        let data = |node: usize| folder.join(format!("data-{node}"));
        let options = Options { data: Some(data(0)), brand: Some(brand.clone()), database: Some(engine.url.clone()), ..Options::default() };
        let (portal, draft, _) = open::begin(&Settings::from_options(options).unwrap()).await.unwrap();
        publish(&portal, Actor::Operator, &draft, Changes::default()).await.unwrap();
        introduce(&portal, Actor::Operator, "c-1").await.unwrap();
        let key = create(&portal, Actor::Operator, "campaign", Scope::ALL).await.unwrap().text();
        portal.store.close().await;
        let options: Vec<Vec<String>> = (0..NODES)
            .map(|node| {
                let place = data(node);
                std::fs::create_dir_all(&place).unwrap();
                if node > 0 {
                    std::fs::copy(data(0).join("root-key.json"), place.join("root-key.json")).unwrap();
                }
                let words = ["--data", place.to_str().unwrap(), "--brand", brand.to_str().unwrap(), "--database", &engine.url];
                words.map(str::to_owned).into()
            })
            .collect();
        let mut nodes = Self { programs: vec![], options, key, client: Client::new() };
        for node in 0..NODES {
            let program = nodes.start(node);
            nodes.programs.push(program);
        }
        nodes
    }

    fn start(&self, node: usize) -> Program {
        let options: Vec<&str> = self.options.get(node).unwrap().iter().map(String::as_str).collect();
        Program::serve(PROGRAM, &options)
    }

    fn url(&self, node: usize, path: &str) -> String {
        format!("{}/api/v1{path}", self.programs.get(node).unwrap().url)
    }

    /// Says it through one node. Whether it was acknowledged.
    async fn turn(&self, node: usize, on: bool) -> bool {
        let mut chosen = json!({"customer": "c-1", "purposes": {"newsletter": on}});
        if on {
            let evidence = json!({"notice": 1, "language": "en", "asked_at": machine(SystemClock.now()), "where": "checkout, step 2",
                "words_sha256": "0".repeat(64)});
            chosen.as_object_mut().unwrap().insert("evidence".to_owned(), evidence);
        }
        let request = self.client.put(self.url(node, "/customers/preferences")).bearer_auth(&self.key).json(&chosen);
        let status = request.send().await.unwrap().status();
        assert!(status == StatusCode::OK || status == StatusCode::SERVICE_UNAVAILABLE, "{status}");
        status == StatusCode::OK
    }

    /// `None` while a node cannot know: it then allows nothing.
    async fn allows(&self, node: usize) -> Option<bool> {
        let question = json!({"customer": "c-1", "purpose": "newsletter"});
        let request = self.client.post(self.url(node, "/decisions")).bearer_auth(&self.key).json(&question);
        let answer = request.send().await.unwrap();
        if answer.status() == StatusCode::SERVICE_UNAVAILABLE {
            return None;
        }
        assert_eq!(answer.status(), StatusCode::OK);
        let said: Value = answer.json().await.unwrap();
        Some(said.get("allow") == Some(&json!(true)))
    }

    /// How long it took from the acknowledgement until a node obeyed.
    async fn obeyed(&self, node: usize, on: bool, since: Instant) -> Duration {
        while self.allows(node).await != Some(on) {
            assert!(since.elapsed() < LOST, "node {node} never heard that it is {}", if on { "on" } else { "off" });
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
        since.elapsed()
    }
}

/// The database lets nobody in any more, and those who were in are out; or it is open again.
async fn open_for_all(engine: &Engine, open: bool) {
    let server = std::env::var("CANDOR_TEST_POSTGRES_URL").unwrap();
    let name = engine.url.parse::<url::Url>().unwrap().path().trim_start_matches('/').to_owned();
    let pool = sqlx::PgPool::connect(&server).await.unwrap();
    let sql = format!("ALTER DATABASE {name} WITH ALLOW_CONNECTIONS {open}");
    sqlx::query(sqlx::AssertSqlSafe(sql)).execute(&pool).await.unwrap();
    if !open {
        const SQL: &str = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1";
        sqlx::query(SQL).bind(&name).fetch_all(&pool).await.unwrap();
    }
    pool.close().await;
}

pub async fn three_on_one_database(size: Size) {
    let Some(engine) = engines::all().await.into_iter().find(|engine| engine.file().is_none()) else {
        println!("| three servers | left out: CANDOR_TEST_POSTGRES_URL names no PostgreSQL |");
        return;
    };
    let folder = tempfile::tempdir().unwrap();
    let mut nodes = Nodes::new(&engine, folder.path()).await;
    let mut on = false;
    let mut took = Vec::new();
    for step in 0..size.of(3_000) {
        on = !on;
        let by = step % NODES;
        assert!(nodes.turn(by, on).await, "step {step}: refused while all is well");
        let since = Instant::now();
        assert_eq!(nodes.allows(by).await, Some(on), "step {step}: the node that saved did not obey with its next answer");
        for other in (0..NODES).filter(|other| *other != by) {
            took.push(nodes.obeyed(other, on, since).await);
        }
    }
    took.sort_unstable();
    let at = |part: usize| took.get((took.len() - 1) * part / 1_000).unwrap().as_secs_f64() * 1e3;
    println!(
        "| three servers, a change through one | obeyed by the others after {:.1} ms (p50), {:.1} ms (p99), {:.1} ms (longest of {}) |",
        at(500),
        at(990),
        at(1_000),
        took.len()
    );
    if size == Size::Whole && at(990) > PROMPT {
        println!("over {PROMPT} ms: a change through one of three servers, obeyed by the others after {:.1} ms (p99)", at(990));
    }
    for round in 0..size.of(100).max(NODES) {
        let killed = round % NODES;
        nodes.programs.get_mut(killed).unwrap().kill();
        on = !on;
        let by = (killed + 1) % NODES;
        assert!(nodes.turn(by, on).await, "round {round}: refused because another node is gone");
        nodes.obeyed((killed + 2) % NODES, on, Instant::now()).await;
        let program = nodes.start(killed);
        *nodes.programs.get_mut(killed).unwrap() = program;
        nodes.obeyed(killed, on, Instant::now()).await;
    }
    for round in 0..size.of(300) {
        open_for_all(&engine, false).await;
        let by = round % NODES;
        let acknowledged = nodes.turn(by, !on).await;
        assert!(!acknowledged, "round {round}: said yes without a database");
        open_for_all(&engine, true).await;
        // Acknowledged or not: all of them say one thing, and the next change counts.
        let since = Instant::now();
        while !nodes.turn(by, !on).await {
            assert!(since.elapsed() < LOST, "round {round}: the database is back, and node {by} saves nothing");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        on = !on;
        for node in 0..NODES {
            nodes.obeyed(node, on, Instant::now()).await;
        }
    }
    println!("| three servers | each killed and started again, the database away and back: 0 changes lost, 0 yes without a database |");
}
