//! Measures: statements as the database's driver logs them, and the most memory in use.

use std::{
    collections::BTreeSet,
    fmt,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};
use tracing::{
    Event, Subscriber,
    field::{Field, Visit},
};
use tracing_subscriber::{Layer, filter::LevelFilter, layer::Context, layer::SubscriberExt, util::SubscriberInitExt};

static COUNT: AtomicUsize = AtomicUsize::new(0);
static TEXTS: Mutex<Vec<String>> = Mutex::new(Vec::new());
static OF_THE_DESK: Mutex<BTreeSet<String>> = Mutex::new(BTreeSet::new());

/// The cost of an action.
#[derive(Debug, Clone)]
pub struct Cost {
    pub time: Duration,
    pub statements: usize,
    /// Those that read records, as they were sent.
    pub of_records: Vec<String>,
    /// Those that read requests or the log, each text once.
    pub of_the_desk: BTreeSet<String>,
    /// The most above what was in use before, in bytes.
    pub memory: usize,
    /// The memory still in use afterwards, above that from before.
    pub kept: usize,
}

struct Statements;

impl<S: Subscriber> Layer<S> for Statements {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        if event.metadata().target() != "sqlx::query" {
            return;
        }
        let mut said = Said::default();
        event.record(&mut said);
        // Now and then a page notes that its visitor is still there: by the clock, and not by what there is to show.
        if said.0.iter().any(|text| text.contains("UPDATE sessions")) {
            return;
        }
        COUNT.fetch_add(1, Ordering::Relaxed);
        let mut of_the_desk = OF_THE_DESK.lock().unwrap_or_else(PoisonError::into_inner);
        of_the_desk.extend(said.0.iter().filter(|text| is_of_the_desk(text)).cloned());
        drop(of_the_desk);
        let of_records = said.0.into_iter().filter(|text| text.contains("FROM records"));
        TEXTS.lock().unwrap_or_else(PoisonError::into_inner).extend(of_records);
    }
}

/// A whole statement: the driver shortens it as well.
fn is_of_the_desk(text: &str) -> bool {
    let tables = ["FROM requests", "JOIN requests", "FROM audit_log", "JOIN audit_log"];
    text.trim_start().starts_with("SELECT") && !text.contains('…') && tables.iter().any(|table| text.contains(table))
}

/// The texts of a statement, as the driver's event says them.
#[derive(Default)]
struct Said(Vec<String>);

impl Visit for Said {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        if matches!(field.name(), "db.statement" | "summary") {
            self.0.push(format!("{value:?}").trim_matches('"').replace("\\n", " "));
        }
    }
    fn record_str(&mut self, field: &Field, value: &str) {
        if matches!(field.name(), "db.statement" | "summary") {
            self.0.push(value.to_owned());
        }
    }
}

pub fn watch_statements() {
    tracing_subscriber::registry().with(Statements.with_filter(LevelFilter::DEBUG)).init();
}

pub async fn cost<T>(act: impl Future<Output = T>) -> (T, Cost) {
    settled().await;
    COUNT.store(0, Ordering::Relaxed);
    TEXTS.lock().unwrap_or_else(PoisonError::into_inner).clear();
    OF_THE_DESK.lock().unwrap_or_else(PoisonError::into_inner).clear();
    let before = crate::ALLOCATED.current_usage();
    crate::ALLOCATED.reset_peak_usage();
    let begun = Instant::now();
    let value = act.await;
    let time = begun.elapsed();
    let memory = crate::ALLOCATED.peak_usage().saturating_sub(before);
    let kept = crate::ALLOCATED.current_usage().saturating_sub(before);
    settled().await;
    let of_records = TEXTS.lock().unwrap_or_else(PoisonError::into_inner).clone();
    let of_the_desk = OF_THE_DESK.lock().unwrap_or_else(PoisonError::into_inner).clone();
    (value, Cost { time, statements: COUNT.load(Ordering::Relaxed), of_records, of_the_desk, memory, kept })
}

/// The cost of an act, once two after each other took as many statements: the driver logs late on a busy machine, and a new connection
/// says more than one that is open.
pub async fn steady<F: Future>(act: impl Fn() -> F) -> Cost {
    let mut last = cost(act()).await.1;
    loop {
        let next = cost(act()).await.1;
        if next.statements == last.statements {
            return next;
        }
        last = next;
    }
}

/// The driver logs from threads of its own, and late where the machine is busy: waits until it says no more.
async fn settled() {
    loop {
        let said = COUNT.load(Ordering::Relaxed);
        tokio::time::sleep(Duration::from_millis(50)).await;
        if COUNT.load(Ordering::Relaxed) == said {
            return;
        }
    }
}

/// A time as the tables show it.
pub fn ms(time: Duration) -> String {
    format!("{:.1} ms", time.as_secs_f64() * 1e3)
}
