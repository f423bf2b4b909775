//! The days from when to when something is meant, either of them open.

use jiff::{
    Timestamp,
    civil::Date,
    tz::{Offset, TimeZone},
};
use std::ops::Range;

use super::time::Millis;

/// Every moment there is.
const EVER: Range<Millis> = Millis(i64::MIN)..Millis(i64::MAX);
/// Every day there is.
pub const ALWAYS: Span = Span { moments: EVER, as_written: EVER };

/// How a moment was written down. One without a place is read by the clocks of Greenwich.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Written {
    /// With the place of its clocks, or as seconds.
    #[default]
    Exactly,
    /// Without a place: by the clocks of the brand, or by those of Greenwich.
    ByAClock,
    /// As a day alone: it is that day everywhere.
    AsADay,
}

/// Days, as moments and as somebody writes them down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    moments: Range<Millis>,
    as_written: Range<Millis>,
}

impl Span {
    /// Whether a moment is of these days, or may be.
    pub fn holds(&self, at: Millis, written: Written) -> bool {
        match written {
            Written::Exactly => self.moments.contains(&at),
            Written::ByAClock => self.moments.contains(&at) || self.as_written.contains(&at),
            Written::AsADay => self.as_written.contains(&at),
        }
    }
}

/// The first year that somebody who types a day can mean.
const FIRST_YEAR: i16 = 1900;

/// A day as somebody types it, by ISO 8601.
pub fn typed(text: &str) -> Option<Date> {
    text.parse::<Date>().ok().filter(|day| day.year() >= FIRST_YEAR)
}

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
        let since = self.from.map_or(EVER.start, |day| starts(day).unwrap_or(EVER.end));
        since..self.to.and_then(|day| day.tomorrow().ok()).and_then(starts).unwrap_or(EVER.end)
    }

    /// The same for moments that were written down in any way.
    pub fn span(&self, zone: &TimeZone) -> Span {
        Span { moments: self.moments(zone), as_written: self.moments(&TimeZone::UTC) }
    }
}

/// The first moment of a day, by the clocks of a place.
pub fn begins(day: Date, zone: &TimeZone) -> Millis {
    Days { from: Some(day), to: None }.moments(zone).start
}

/// So many changes of a place's clocks are known: those of more than ten years.
const CHANGES: usize = 24;

/// How far the clocks of a place are ahead of Greenwich, in milliseconds, each from its moment on: the newest first, up to `until`.
pub fn offsets(zone: &TimeZone, until: Millis) -> Vec<(Millis, i64)> {
    let moment = |at: Millis| Timestamp::from_millisecond(at.0).unwrap_or(Timestamp::MAX);
    let ahead = |offset: Offset| i64::from(offset.seconds()) * 1000;
    let changes = zone.preceding(moment(until)).take(CHANGES);
    let mut all: Vec<_> = changes.map(|change| (Millis(change.timestamp().as_millisecond()), ahead(change.offset()))).collect();
    let before = all.last().map_or(until, |(oldest, _)| Millis(oldest.0.saturating_sub(1)));
    all.push((EVER.start, ahead(zone.to_offset(moment(before)))));
    all
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;

    #[test]
    fn a_day_that_nobody_means_is_none() {
        for meant in ["1900-01-01", "2026-03-02", "9999-12-31"] {
            assert_eq!(typed(meant).map(|day| day.to_string()).as_deref(), Some(meant));
        }
        for other in ["0000-01-01", "-0044-03-15", "1899-12-31", "2026-02-31", "99999-01-01", "soon", ""] {
            assert_eq!(typed(other), None, "{other}");
        }
    }

    #[test]
    fn a_day_lasts_to_its_end_by_the_clocks_of_its_place() {
        let zone = TimeZone::get("Europe/Berlin").unwrap();
        let at = |text: &str| Millis(text.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        let day = |text: &str| Some(text.parse::<Date>().unwrap());
        let within = |from, to| Days { from, to }.moments(&zone);
        assert_eq!(within(None, None), EVER);
        assert!(Days::default().is_ever());
        // The clocks are put forward on this day.
        assert_eq!(within(day("2026-03-29"), day("2026-03-29")), at("2026-03-28T23:00:00Z")..at("2026-03-29T22:00:00Z"));
        assert_eq!(within(None, day("9999-12-31")), EVER, "the last one has no end");
    }

    #[test]
    fn a_moment_without_a_place_is_of_a_day_by_either_clock_and_a_day_alone_is_itself_everywhere() {
        let zone = TimeZone::get("America/New_York").unwrap();
        let day = "2026-03-02".parse::<Date>().ok();
        let span = Days { from: day, to: day }.span(&zone);
        let at = |text: &str| Millis(text.parse::<jiff::Timestamp>().unwrap().as_millisecond());
        for (text, of) in [
            ("2026-03-01T23:00:00Z", [false, false, false]),
            ("2026-03-02T00:00:00Z", [false, true, true]),
            ("2026-03-02T12:00:00Z", [true, true, true]),
            ("2026-03-03T00:00:00Z", [true, true, false]),
            ("2026-03-03T05:00:00Z", [false, false, false]),
        ] {
            let ways = [Written::Exactly, Written::ByAClock, Written::AsADay];
            assert_eq!(ways.map(|written| span.holds(at(text), written)), of, "{text}");
            assert!(ways.iter().all(|written| ALWAYS.holds(at(text), *written)));
        }
    }
    #[test]
    fn a_day_is_found_by_how_far_its_clocks_are_ahead() {
        for name in ["UTC", "Europe/Berlin", "America/St_Johns", "Asia/Kolkata", "Pacific/Auckland"] {
            let zone = TimeZone::get(name).unwrap();
            let until = 1_790_000_000_000;
            let known = offsets(&zone, Millis(until));
            for back in 0..5_000 {
                // Some hours and minutes apart, over some years.
                let at = until - 1 - back * 37_000_000;
                let ahead = known.iter().find(|(from, _)| from.0 <= at).unwrap().1;
                let day = crate::domain::retention::day(Millis((at + ahead).div_euclid(86_400_000) * 86_400_000), &TimeZone::UTC);
                assert_eq!(day, crate::domain::retention::day(Millis(at), &zone), "{at} in {name}");
            }
        }
    }
}
