//! How often something can be done in a second, on one core.

use std::time::{Duration, Instant};

pub const FOR: Duration = Duration::from_secs(3);

pub fn per_second(mut act: impl FnMut()) -> f64 {
    let (begun, mut count) = (Instant::now(), 0u32);
    while begun.elapsed() < FOR {
        for _ in 0..1_000 {
            act();
        }
        count += 1_000;
    }
    f64::from(count) / begun.elapsed().as_secs_f64()
}
