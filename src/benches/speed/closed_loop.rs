//! As much as goes: a few connections, each asking again as soon as it is answered.

use std::{
    thread,
    time::{Duration, Instant},
};

use crate::client::{Connection, Target};

const AT_ONCE: usize = 8;
/// In turns, so that whatever else the machine does meets all alike.
const ROUNDS: u32 = 4;
const A_ROUND: Duration = Duration::from_secs(1);

/// Answers a second, for each target. The first round warms up and is not counted.
pub fn per_second<const N: usize>(targets: [&Target; N]) -> [f64; N] {
    let mut sums = [0.0; N];
    for round in 0..=ROUNDS {
        for (sum, target) in sums.iter_mut().zip(targets) {
            let rate = one_round(target);
            if round > 0 {
                *sum += rate;
            }
        }
    }
    sums.map(|sum| sum / f64::from(ROUNDS))
}

fn one_round(target: &Target) -> f64 {
    let begun = Instant::now();
    let count: u32 = thread::scope(|scope| {
        let ask = |worker: usize| {
            let mut connection = Connection::to(target.address);
            let requests = target.requests.iter().cycle().skip(worker * target.requests.len() / AT_ONCE);
            let mut count = 0;
            for request in requests.take_while(|_| begun.elapsed() < A_ROUND) {
                connection.ask(request);
                count += 1;
            }
            count
        };
        let workers: Vec<_> = (0..AT_ONCE).map(|worker| scope.spawn(move || ask(worker))).collect();
        workers.into_iter().map(|worker| worker.join().unwrap()).sum()
    });
    f64::from(count) / begun.elapsed().as_secs_f64()
}
