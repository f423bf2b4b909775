//! Telling the brand's systems what changed: how far each was told, and when a delivery that failed is tried again.

use std::time::Duration;

use super::{time::Millis, words::words};

words! {
    /// A receiver's word that it took changes in.
    Acknowledges {
        /// An answer of success (2xx) to a delivery is one.
        ByAnswer => "by-answer",
        /// Only a call of `POST /changes/ack`.
        ByCall => "by-call",
    }
}

words! {
    /// The news of a request that a system may be told, by the name the feed gives it.
    RequestNews {
        Opened => "request.opened",
        Ended => "request.ended",
    }
}

words! {
    /// The reason that a system is told again.
    AgainReason {
        /// It was restored from a backup, or set up anew.
        Restored => "restored",
        /// It lost what it was told, or took it in wrongly.
        Lost => "lost",
        /// It was not connected at the time.
        Missed => "missed",
        /// To see that it does nothing twice.
        Trial => "trial",
    }
}

words! {
    /// The changes that a system is told of again.
    AgainExtent {
        /// Everything after one that it still has.
        After => "after",
        /// So many of the newest.
        Newest => "newest",
    }
}

const SECOND: u64 = 1;
const MINUTE: u64 = 60 * SECOND;
const HOUR: u64 = 60 * MINUTE;

/// The waits before each further try, as the Standard Webhooks specification proposes. The last is repeated without end: a withdrawal
/// that a system has not heard of is never given up.
const WAITS: [u64; 9] = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR];
/// No wait that a receiver asks for is longer.
pub const LONGEST: Duration = Duration::from_secs(24 * HOUR);

/// How far a receiver got, by the numbers of changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cursor {
    /// It was told of everything up to here, and answered without an error.
    pub sent: i64,
    /// It said that it took in everything up to here.
    pub told: i64,
    pub told_at: Option<Millis>,
}

/// The wait after so many failed tries: longer each time, never shorter than the receiver asked for, and a tenth more or less by chance,
/// so that many do not come back at once. `chance` is any byte.
pub fn wait(tries: u32, asked: Option<Duration>, chance: u8) -> Duration {
    let step = usize::try_from(tries.saturating_sub(1)).unwrap_or(usize::MAX).min(WAITS.len() - 1);
    let own = Duration::from_secs(WAITS.get(step).copied().unwrap_or(24 * HOUR));
    scattered(own, chance).max(asked.unwrap_or_default().min(LONGEST))
}

/// A tenth more or less, by chance: any byte.
pub fn scattered(wait: Duration, chance: u8) -> Duration {
    wait.mul_f64(0.9 + f64::from(chance) / f64::from(u8::MAX) / 5.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wait_grows_to_a_day_and_never_ends_the_tries() {
        let bare = |tries| wait(tries, None, 128).as_secs();
        assert!((1..9).all(|tries| bare(tries) < bare(tries + 1)));
        assert!((4..=6).contains(&bare(1)), "{}", bare(1));
        assert_eq!(bare(9), bare(90_000));
        let day = 24 * HOUR;
        assert!((day * 9 / 10..=day * 11 / 10).contains(&bare(9)));
    }

    #[test]
    fn each_wait_is_the_one_that_is_promised_and_a_tenth_more_or_less() {
        // Five seconds, minutes to half an hour, hours to a day.
        let promised: [u32; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
        assert_eq!(promised.len(), WAITS.len());
        for (tries, seconds) in (1..).zip(promised) {
            for (chance, part) in [(0, 0.9), (255, 1.1)] {
                let own = wait(tries, None, chance).as_secs_f64();
                assert!((own - f64::from(seconds) * part).abs() < 0.001, "try {tries} after {own} s, and {seconds} s are promised");
            }
        }
    }

    #[test]
    fn a_receiver_may_ask_for_more_time_and_not_for_less_or_for_ever() {
        assert_eq!(wait(1, Some(Duration::from_secs(600)), 0), Duration::from_secs(600));
        assert_eq!(wait(2, Some(Duration::ZERO), 255), wait(2, None, 255));
        assert_eq!(wait(1, Some(Duration::from_secs(u64::MAX)), 0), LONGEST);
    }
}
