//! PostgreSQL itself, stopped and started again while systems save: whatever was acknowledged is there, everything else is there whole or
//! not at all, and saving goes on by itself once it is back.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};
use testing::{
    cluster::{Cluster, Stop},
    engines,
};

use crate::{
    Size,
    begun::Begun,
    callers::{Known, System, Tally, Written},
};

const TASKS: usize = 4;
/// So long after PostgreSQL is back, saving has to go on.
const LOST: Duration = Duration::from_secs(60);

/// Saves until it is told to stop, whatever the answers are; what was asked last is acknowledged then.
async fn save(system: System, mut known: Known, round: usize, over: Arc<AtomicBool>) -> (Known, Tally) {
    let mut tally = Tally::default();
    for step in 0.. {
        if over.load(Ordering::SeqCst) && known.asked.is_none() {
            break;
        }
        let id = format!("{}-{round}-{step}", known.reference);
        let (chosen, recorded) = (system.turn(&mut known, &mut tally).await, system.record(&known, &id, &mut tally).await);
        if chosen.is_none() || recorded.is_none() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }
    (known, tally)
}

pub async fn stopped_and_started(size: Size) {
    let Some(mut cluster) = Cluster::start().await else {
        println!("| PostgreSQL stopped and started | left out: this machine has no initdb, or no user postgres to run it as |");
        return;
    };
    let begun = Begun::on(engines::on(&cluster.url()).await).await;
    let program = begun.serve();
    let system = System::of_a_database_that_leaves(&program, &begun.key);
    let mut all: Vec<Known> = (0..TASKS).map(|task| Known::new(format!("stopped-{task}"))).collect();
    for known in &all {
        system.introduce(&known.reference).await.unwrap();
    }
    let rounds = size.of(100).max(4);
    let (mut acknowledged, mut unanswered) = (0, 0);
    for round in 0..rounds {
        let before = Written::now(&begun.engine).await;
        let over = Arc::new(AtomicBool::new(false));
        let running: Vec<_> = all.drain(..).map(|known| tokio::spawn(save(system.clone(), known, round, over.clone()))).collect();
        tokio::time::sleep(Duration::from_millis(u64::try_from(100 + round * 37 % 400).unwrap())).await;
        cluster.stop(if round % 2 == 0 { Stop::Fast } else { Stop::Immediate });
        tokio::time::sleep(Duration::from_millis(200)).await;
        cluster.go_on().await;
        // Without a hand on the server.
        let since = Instant::now();
        while system.introduce(&format!("comes-{round}")).await.is_none() {
            assert!(since.elapsed() < LOST, "round {round}: PostgreSQL is back, and nothing is saved");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        over.store(true, Ordering::SeqCst);
        let mut sum = Tally::default();
        for task in running {
            let (known, tally) = task.await.unwrap();
            all.push(known);
            sum += tally;
        }
        for known in &mut all {
            system.check(known, &format!("round {round}")).await;
        }
        Written::now(&begun.engine).await.fits(before, sum, &format!("round {round}"));
        acknowledged += sum.choices + sum.records;
        unanswered += sum.open_choices + sum.open_records;
    }
    drop(program);
    begun.verify();
    println!(
        "| PostgreSQL, {rounds} × stopped and started under load | {acknowledged} writes acknowledged, 0 lost | {unanswered} under way or \
         refused, each whole or not there |"
    );
    assert!(acknowledged > 0 && unanswered > 0, "it was stopped while nobody saved");
}
