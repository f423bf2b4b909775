//! Complaints that repeat: one a minute is enough.

use std::time::Duration;

use crate::domain::time::Millis;

const AT_MOST_EVERY: Duration = Duration::from_secs(60);

/// One for each thing that a loop may complain of.
#[derive(Debug, Default)]
pub struct Seldom {
    said: Option<Millis>,
    kept_back: u32,
}

impl Seldom {
    /// Whether to say it now, and how often it was kept back since the last time.
    pub fn may(&mut self, now: Millis) -> Option<u32> {
        // A clock that was set back does not silence anybody.
        if self.said.is_some_and(|said| said <= now && now < said.plus(AT_MOST_EVERY)) {
            self.kept_back = self.kept_back.saturating_add(1);
            return None;
        }
        self.said = Some(now);
        Some(std::mem::take(&mut self.kept_back))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_repeats_is_said_once_a_minute_with_how_often_it_was_kept_back() {
        let mut seldom = Seldom::default();
        let said: Vec<_> = (0..150).filter_map(|second| Some((second, seldom.may(Millis(1_000 * second))?))).collect();
        assert_eq!(said, [(0, 0), (60, 59), (120, 59)]);
        assert_eq!(seldom.may(Millis(0)), Some(29), "the clock was set back");
    }
}
