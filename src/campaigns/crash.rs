//! The program, killed like a machine that loses power (SIGKILL) again and again while systems save and people ask for copies and
//! deletions: whatever it answered yes to is there after the next start, nothing is there by half, each copy and each deletion is done
//! once, and its log is whole.

use candor::{
    cli::machine::SystemClock,
    domain::{actor::Actor, language::Language, request::Kind},
    store::Store,
    usecases::{
        customers::put::put,
        requests::{
            draft::Draft,
            open::{Opened, open},
        },
    },
};
use std::{sync::Arc, time::Duration};
use testing::{
    engines::{self, Engine},
    portal::draft,
};

use crate::{
    Size,
    begun::Begun,
    callers::{Known, System, Tally, Written},
};

/// They save at once, so that a kill finds several writes under way.
const TASKS: usize = 4;
/// Of each task, in turn.
const CUSTOMERS: usize = 5;
/// The log is verified from its first entry once in so many starts, and after the last.
const VERIFIED: usize = 100;
/// In so many rounds somebody asks for a copy, and somebody else for a deletion.
const ASKED: usize = 10;
/// A request that takes longer than this after the last start is lost: a job waits for its lease before another takes it.
const LOST: Duration = Duration::from_secs(300);

pub async fn killed_again_and_again(size: Size) {
    for engine in engines::all().await {
        killed_on(engine, size).await;
    }
}

/// Saves for each customer in turn, until the program is gone.
async fn save(system: System, mut all: Vec<Known>, round: usize) -> (Vec<Known>, Tally) {
    let mut tally = Tally::default();
    for step in 0.. {
        let known = all.get_mut(step % CUSTOMERS).unwrap();
        let id = format!("{}-{round}-{step}", known.reference);
        if system.turn(known, &mut tally).await.is_none() || system.record(known, &id, &mut tally).await.is_none() {
            break;
        }
    }
    (all, tally)
}

/// Two people come, and ask for a copy and for a deletion: their requests, to be worked off by the server.
async fn ask(begun: &Begun, round: usize) -> [(Kind, String); 2] {
    let portal = begun.portal().await;
    let mut asked = Vec::new();
    for kind in [Kind::Copy, Kind::Delete] {
        let customer = put(&portal, Actor::Operator, draft(&format!("asks-{}-{round}", kind.as_str()))).await.unwrap().id;
        let when = (kind == Kind::Delete).then(|| "now".to_owned());
        let words = Draft { scope: Some("all".to_owned()), when, ..Draft::default() };
        let now = Some(portal.clock.now());
        match open(&portal, Actor::Customer(customer), kind, &words, Language::En, now).await.unwrap() {
            Opened::New(reference) => asked.push((kind, reference)),
            Opened::Already(reference) => panic!("{reference} was asked before"),
        }
    }
    portal.store.close().await;
    asked.try_into().unwrap()
}

/// Each is carried out, and once.
async fn carried_out(engine: &Engine, asked: &[(Kind, String)]) {
    let store = Store::open(&engine.url, Arc::new(SystemClock)).await.unwrap();
    let begun = std::time::Instant::now();
    for (kind, reference) in asked {
        let row = store.read().await.unwrap().request(reference).await.unwrap().unwrap();
        let expected = if *kind == Kind::Copy { "copy-begun" } else { "erased" };
        loop {
            let story = store.read().await.unwrap().request_entries(row.id).await.unwrap();
            let times = |happened: &str| story.iter().filter(|entry| entry.kind == happened).count();
            assert_eq!(times("received"), 1, "{reference}");
            if times(expected) > 0 {
                assert_eq!(times(expected), 1, "{reference}: {expected}");
                break;
            }
            assert!(begun.elapsed() < LOST, "{reference} was never carried out");
            tokio::time::sleep(Duration::from_millis(500)).await;
        }
    }
    store.close().await;
}

async fn killed_on(engine: Engine, size: Size) {
    let (kills, is_sqlite) = (size.of(1_000), engine.file().is_some());
    let begun = Begun::on(engine).await;
    let mut program = begun.serve();
    let customers = |task: usize| -> Vec<Known> { (0..CUSTOMERS).map(|number| Known::new(format!("crash-{task}-{number}"))).collect() };
    let mut tasks: Vec<Vec<Known>> = (0..TASKS).map(customers).collect();
    for known in tasks.iter().flatten() {
        System::of(&program, &begun.key).introduce(&known.reference).await.unwrap();
    }
    // Requests on SQLite that meet a kill are a story of the tests.
    let asking = if is_sqlite && size == Size::Hundredth { 0 } else { kills.min(ASKED) };
    let (mut acknowledged, mut unanswered, mut asked) = (0, 0, Vec::new());
    for round in 0..kills {
        if round < asking {
            asked.extend(ask(&begun, round).await);
        }
        let before = Written::now(&begun.engine).await;
        let running: Vec<_> = tasks.drain(..).map(|task| tokio::spawn(save(System::of(&program, &begun.key), task, round))).collect();
        // Another moment in each round.
        tokio::time::sleep(Duration::from_millis(u64::try_from(50 + round * 37 % 400).unwrap())).await;
        program.kill();
        let mut all = Tally::default();
        for task in running {
            let (known, tally) = task.await.unwrap();
            tasks.push(known);
            all += tally;
        }
        program = begun.serve();
        let system = System::of(&program, &begun.key);
        for known in tasks.iter_mut().flatten() {
            system.check(known, &format!("round {round}")).await;
        }
        Written::now(&begun.engine).await.fits(before, all, &format!("round {round}"));
        acknowledged += all.choices + all.records;
        unanswered += all.open_choices + all.open_records;
        if round % VERIFIED == VERIFIED - 1 {
            begun.verify();
        }
    }
    carried_out(&begun.engine, &asked).await;
    program.kill();
    begun.verify();
    // Nor was one done again while the others were waited for.
    carried_out(&begun.engine, &asked).await;
    let engine = if is_sqlite { "SQLite" } else { "PostgreSQL" };
    println!(
        "| {engine}, {kills} × killed under load | {acknowledged} writes acknowledged, 0 lost | {unanswered} under way, each whole or not there \
         | {} copies and deletions, each done once |",
        asked.len()
    );
    assert!(acknowledged > 0, "nothing was saved before the kills");
}
