//! A fixed schedule: questions are due whether or not earlier ones were answered, as customers come whether or not we are fast.
//!
//! An answer's time counts from when its question was due, not from when it was sent. A client that waits for a stalled server
//! before it asks again would hide the stall in a question it never timed (coordinated omission).

use std::{
    sync::atomic::{AtomicU32, Ordering},
    thread,
    time::{Duration, Instant},
};

use crate::client::{Connection, Target};

/// Questions a second.
pub const RATE: u32 = 10_000;
const CONNECTIONS: usize = 64;
/// Due in the first second, and not counted.
const WARM_UP: u32 = RATE;
const COUNTED: u32 = 5 * RATE;

/// From when a question was due to its whole answer.
pub struct Latencies {
    pub p50: Duration,
    pub p99: Duration,
}

/// One question, from when it was due.
struct Asked {
    sent: Duration,
    answered: Duration,
    at: Instant,
}

/// Prints what came out, and whether the schedule was kept.
pub fn run(what: &str, target: &Target) -> Latencies {
    let every = Duration::from_secs(1) / RATE;
    let first = Instant::now() + Duration::from_millis(100);
    // A free connection takes the next question: one slow answer holds up one connection.
    let next = AtomicU32::new(0);
    let ask = || {
        let mut connection = Connection::to(target.address);
        let mut all = Vec::new();
        for request in target.requests.iter().cycle() {
            let number = next.fetch_add(1, Ordering::Relaxed);
            if number >= WARM_UP + COUNTED {
                break;
            }
            let due = first + every * number;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            let sent = due.elapsed();
            connection.ask(request);
            let at = Instant::now();
            if number >= WARM_UP {
                all.push(Asked { sent, answered: at.saturating_duration_since(due), at });
            }
        }
        all
    };
    let all: Vec<Asked> = thread::scope(|scope| {
        let workers: Vec<_> = (0..CONNECTIONS).map(|_| scope.spawn(ask)).collect();
        workers.into_iter().flat_map(|worker| worker.join().unwrap()).collect()
    });
    let last = all.iter().map(|asked| asked.at).max().unwrap();
    let answered = f64::from(COUNTED) / last.saturating_duration_since(first + every * WARM_UP).as_secs_f64();
    let sent = sorted(all.iter().map(|asked| asked.sent));
    let times = sorted(all.iter().map(|asked| asked.answered));
    let latencies = Latencies { p50: at(&times, 50), p99: at(&times, 99) };
    println!(
        "{what}: {COUNTED} answered, {answered:.0}/s; p50 {}, p99 {}, max {}; of that the client was late to send by p50 {}, p99 {}",
        us(latencies.p50),
        us(latencies.p99),
        us(at(&times, 100)),
        us(at(&sent, 50)),
        us(at(&sent, 99))
    );
    if answered < 0.99 * f64::from(RATE) {
        println!("{what}: this machine did not keep the schedule, so the times above say how far it fell behind, and no more");
    }
    latencies
}

fn sorted(times: impl Iterator<Item = Duration>) -> Vec<Duration> {
    let mut times: Vec<_> = times.collect();
    times.sort_unstable();
    times
}

fn at(sorted: &[Duration], percent: usize) -> Duration {
    let place = (sorted.len() * percent).div_ceil(100).saturating_sub(1);
    sorted.get(place).copied().unwrap()
}

fn us(time: Duration) -> String {
    format!("{} µs", time.as_micros())
}
