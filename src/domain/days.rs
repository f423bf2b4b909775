//! The days from when to when something is meant, either of them open.

use jiff::{civil::Date, tz::TimeZone};
use std::ops::Range;

use super::time::Millis;

/// Every moment there is.
pub const ALWAYS: Range<Millis> = Millis(i64::MIN)..Millis(i64::MAX);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Days {
    /// From this day on.
    pub from: Option<Date>,
    /// Up to the end of this day.
    pub to: Option<Date>,
}

impl Days {
    pub const fn is_ever(&self) -> bool {
        self.from.is_none() && self.to.is_none()
    }

    /// Their moments, by the clocks of a place.
    pub fn moments(&self, zone: &TimeZone) -> Range<Millis> {
        let starts = |day: Date| day.to_zoned_datetime(zone.clone()).map(|start| Millis(start.timestamp().as_millisecond())).ok();
        // A day after the last one clocks know begins never.
        let since = self.from.map_or(ALWAYS.start, |day| starts(day).unwrap_or(ALWAYS.end));
        since..self.to.and_then(|day| day.tomorrow().ok()).and_then(starts).unwrap_or(ALWAYS.end)
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_day_lasts_to_its_end_by_the_clocks_of_its_place() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let at = |text: &str| Millis(text.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        let day = |text: &str| Some(text.parse::<Date>().unwrap());
        let within = |from, to| Days { from, to }.moments(&zone);
        assert_eq!(within(None, None), ALWAYS);
        assert!(Days::default().is_ever());
        // The clocks are put forward on this day.
        assert_eq!(within(day("2026-03-29"), day("2026-03-29")), at("2026-03-28T23:00:00Z")..at("2026-03-29T22:00:00Z"));
        assert_eq!(within(None, day("9999-12-31")), ALWAYS, "the last one has no end");
    }
}
