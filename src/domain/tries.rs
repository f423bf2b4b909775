//! How often somebody's door may be tried: so that no secret is guessed, no mailbox is filled, and nobody is kept out by what others do.
//!
//! A browser that an account knows has a budget of its own, which nobody else can use up. All others share one, each with a part of it;
//! once it is spent the door opens slowly and is never locked.

use std::time::Duration;

use super::time::Millis;

/// One try at a door, and the asker it counts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Try {
    pub asker: [u8; 32],
    /// It came from a browser the account knows, or from the person while they were signed in.
    pub known: bool,
    pub at: Millis,
}

#[derive(Debug, Clone, Copy)]
pub struct Budget {
    /// So many by one asker in a quarter of an hour.
    pub own: usize,
    /// And so many in a day, from one that is not known.
    pub own_in_a_day: usize,
    /// So many by all strangers together in a day; after that, one for each `pace`.
    pub strangers: usize,
    pub pace: Duration,
}

/// Codes by e-mail: each is a letter in somebody's mailbox.
pub const CODES: Budget = Budget { own: 3, own_in_a_day: 6, strangers: 12, pace: Duration::from_secs(60 * 60) };
/// Wrong passwords and one-time passwords of staff.
pub const PASSWORDS: Budget = Budget { own: 5, own_in_a_day: 20, strangers: 40, pace: Duration::from_secs(5 * 60) };

/// Words about a page, from anybody.
pub const FEEDBACK: Budget = Budget { own: 6, own_in_a_day: 20, strangers: 1_000, pace: Duration::from_secs(60) };

const QUARTER: Duration = Duration::from_secs(15 * 60);
pub const DAY: Duration = Duration::from_secs(24 * 60 * 60);

impl Budget {
    /// How long the asker waits, when there were too many. `before` are the tries of the last day, oldest first.
    pub fn wait(&self, before: &[Try], asker: &[u8; 32], known: bool, now: Millis) -> Option<Duration> {
        let own = || before.iter().filter(|tried| tried.asker == *asker && tried.known == known).map(|tried| tried.at);
        let mut waits = vec![room(own(), self.own, QUARTER, now)];
        if !known {
            waits.push(room(own(), self.own_in_a_day, DAY, now));
            let strangers = || before.iter().filter(|tried| !tried.known).map(|tried| tried.at);
            let newest = strangers().max().filter(|_| strangers().count() >= self.strangers);
            waits.push(newest.map(|newest| now.until(newest.plus(self.pace))));
        }
        waits.into_iter().flatten().filter(|wait| !wait.is_zero()).max()
    }
}

/// How long until fewer than `most` of them are within `time`.
fn room(tries: impl Iterator<Item = Millis>, most: usize, time: Duration, now: Millis) -> Option<Duration> {
    let mut within: Vec<Millis> = tries.filter(|at| now < at.plus(time)).collect();
    within.sort_unstable();
    let first = within.len().checked_sub(most)?;
    within.get(first).map(|at| now.until(at.plus(time)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OWNER: [u8; 32] = [1; 32];

    /// Every minute of two days, by so many askers in turn; answers the times that were let in.
    fn attacked(askers: u8) -> Vec<Try> {
        let mut tries: Vec<Try> = Vec::new();
        for minute in 0..2 * 24 * 60 {
            let now = Millis(minute * 60_000);
            for asker in 0..askers {
                let asker = [100 + asker; 32];
                if CODES.wait(&tries, &asker, false, now).is_none() {
                    tries.push(Try { asker, known: false, at: now });
                }
            }
        }
        tries
    }

    #[test]
    fn whatever_strangers_do_a_known_browser_gets_in_and_the_mailbox_is_not_filled() {
        for askers in [1, 2, 5, 50] {
            let tries = attacked(askers);
            let now = Millis(2 * 24 * 60 * 60_000);
            assert_eq!(CODES.wait(&tries, &OWNER, true, now), None, "{askers} askers");
            let day = tries.iter().filter(|tried| now.minus(DAY) < tried.at).count();
            assert!(day <= 36, "{day} letters in a day by {askers}");
            let wait = CODES.wait(&tries, &OWNER, false, now);
            assert!(wait.is_none_or(|wait| wait <= Duration::from_secs(60 * 60)), "slow, and not locked");
        }
    }

    #[test]
    fn one_asker_has_so_many_in_a_quarter_of_an_hour() {
        let at = |seconds: i64| Try { asker: OWNER, known: true, at: Millis(seconds * 1000) };
        let before = [at(0), at(60), at(120)];
        assert_eq!(CODES.wait(&before, &OWNER, true, Millis(180_000)), Some(Duration::from_secs(900 - 180)));
        assert_eq!(CODES.wait(&before, &OWNER, true, Millis(900_000)), None);
        assert_eq!(CODES.wait(&before, &[2; 32], true, Millis(180_000)), None, "another's");
    }
}
