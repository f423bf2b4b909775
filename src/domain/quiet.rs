//! Quiet hours without messages or calls, by local time of the person.

use jiff::{
    Timestamp, ToSpan, ZonedDateTime,
    civil::Time,
    tz::{Disambiguation, TimeZone},
};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

use super::time::Millis;

/// From one time of day to another, over midnight where the end comes first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quiet {
    pub from: TimeOfDay,
    pub to: TimeOfDay,
    pub zone: Zone,
}

/// Hours and minutes, as in `22:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeOfDay(Time);

/// A time zone by its IANA name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Zone(TimeZone);

/// A text that is no time of day, or an unknown time zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotATime;

impl Quiet {
    /// The end of the quiet hours that hold `now`: the first moment at which the local clock shows no quiet hour; `None` when none are
    /// on.
    pub fn until(&self, now: Millis) -> Option<Millis> {
        let today = self.wall(now).filter(|wall| self.holds(wall.time()))?.date();
        let zone = &self.zone.0;
        // Where clocks go forward, the free time of a day can be jumped over whole.
        let ends = [0, 1, 2].into_iter().filter_map(|days| today.checked_add(days.days()).ok()).flat_map(|day| {
            let end = zone.to_ambiguous_zoned_datetime(day.to_datetime(self.to.0));
            // Where clocks go back, the end comes twice.
            [Disambiguation::Earlier, Disambiguation::Later].map(|which| end.clone().disambiguate(which).ok().map(|end| end.timestamp()))
        });
        // Where clocks go forward, it can be jumped over.
        let jumps = zone.following(Timestamp::from_millisecond(now.0).ok()?).take(2).map(|jump| Some(jump.timestamp()));
        let ends = ends.chain(jumps).flatten().map(|end| Millis(end.as_millisecond()));
        ends.filter(|end| *end > now && self.wall(*end).is_some_and(|wall| !self.holds(wall.time()))).min()
    }

    fn holds(&self, time: Time) -> bool {
        let (from, to) = (self.from.0, self.to.0);
        if from <= to { from <= time && time < to } else { from <= time || time < to }
    }

    fn wall(&self, at: Millis) -> Option<ZonedDateTime> {
        Some(Timestamp::from_millisecond(at.0).ok()?.to_zoned_datetime(self.zone.0.clone()))
    }
}

impl TimeOfDay {
    pub fn hour(self) -> i8 {
        self.0.hour()
    }
    pub fn minute(self) -> i8 {
        self.0.minute()
    }
}

impl Zone {
    pub const fn rules(&self) -> &TimeZone {
        &self.0
    }
    pub fn name(&self) -> &str {
        self.0.iana_name().unwrap_or("UTC")
    }
}

impl FromStr for TimeOfDay {
    type Err = NotATime;
    fn from_str(text: &str) -> Result<Self, NotATime> {
        let (hours, minutes) = text.split_once(':').ok_or(NotATime)?;
        let number = |text: &str| if text.len() == 2 { text.parse::<i8>().map_err(|_| NotATime) } else { Err(NotATime) };
        Time::new(number(hours)?, number(minutes)?, 0, 0).map(Self).map_err(|_| NotATime)
    }
}

impl FromStr for Zone {
    type Err = NotATime;
    fn from_str(name: &str) -> Result<Self, NotATime> {
        TimeZone::get(name).ok().filter(|zone| zone.iana_name().is_some() && !zone.is_unknown()).map(Self).ok_or(NotATime)
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.hour(), self.minute())
    }
}

impl fmt::Display for NotATime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a time of day as in 22:00, or not a zone as in Europe/Berlin")
    }
}
impl std::error::Error for NotATime {}

impl TryFrom<String> for TimeOfDay {
    type Error = NotATime;
    fn try_from(text: String) -> Result<Self, NotATime> {
        text.parse()
    }
}
impl From<TimeOfDay> for String {
    fn from(time: TimeOfDay) -> Self {
        time.to_string()
    }
}
impl TryFrom<String> for Zone {
    type Error = NotATime;
    fn try_from(name: String) -> Result<Self, NotATime> {
        name.parse()
    }
}
impl From<Zone> for String {
    fn from(zone: Zone) -> Self {
        zone.name().to_owned()
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot read its own times should stop")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn quiet(from: &str, to: &str, zone: &str) -> Quiet {
        Quiet { from: from.parse().unwrap(), to: to.parse().unwrap(), zone: zone.parse().unwrap() }
    }

    fn at(text: &str) -> Millis {
        Millis(text.parse::<Timestamp>().unwrap().as_millisecond())
    }

    #[test]
    fn a_night_is_quiet_from_its_first_minute_to_the_minute_it_ends() {
        let night = quiet("22:00", "07:00", "Europe/Berlin");
        for (now, until) in [
            ("2026-06-10T19:59:59Z", None),
            ("2026-06-10T20:00:00Z", Some("2026-06-11T05:00:00Z")),
            ("2026-06-11T04:59:59Z", Some("2026-06-11T05:00:00Z")),
            ("2026-06-11T05:00:00Z", None),
        ] {
            assert_eq!(night.until(at(now)), until.map(at), "{now}");
        }
    }

    #[test]
    fn clocks_that_change_in_the_night_change_when_it_ends() {
        let night = quiet("22:00", "02:30", "Europe/Berlin");
        // 02:30 does not exist on this night: it ends when the clock jumps over it.
        assert_eq!(night.until(at("2026-03-28T21:30:00Z")), Some(at("2026-03-29T01:00:00Z")));
        // 02:30 comes twice on this night: the second is still quiet when it is before the second end.
        assert_eq!(night.until(at("2026-10-25T01:15:00Z")), Some(at("2026-10-25T01:30:00Z")));
    }

    #[test]
    fn a_free_time_that_the_clock_jumps_over_comes_the_day_after() {
        let always_but = quiet("02:31", "02:00", "Europe/Berlin");
        assert_eq!(always_but.until(at("2026-03-28T12:00:00Z")), Some(at("2026-03-30T00:00:00Z")));
    }

    #[test]
    fn only_a_time_of_day_is_one() {
        for bad in ["", "7:00", "24:00", "22", "22:60", "22:00:00", "-1:00", "aa:bb"] {
            assert_eq!(bad.parse::<TimeOfDay>(), Err(NotATime), "{bad}");
        }
        assert_eq!("Berlin".parse::<Zone>(), Err(NotATime));
    }

    proptest! {
        /// Half of the time within a day of the clocks' change.
        #[test]
        fn it_stays_quiet_until_the_moment_it_says_and_not_longer(
            now in 1_600_000_000_000i64..2_000_000_000_000, by in -86_400_000i64..86_400_000, close: bool, from in 0u16..1440, to in 0u16..1440
        ) {
            prop_assume!(from != to);
            let text = |minutes: u16| format!("{:02}:{:02}", minutes / 60, minutes % 60);
            for zone in ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Apia", "Australia/Lord_Howe"] {
                let quiet = quiet(&text(from), &text(to), zone);
                let change = quiet.zone.rules().following(Timestamp::from_millisecond(now).unwrap()).next().filter(|_| close);
                let now = change.map_or(now, |change| change.timestamp().as_millisecond() + by);
                let Some(end) = quiet.until(Millis(now)) else { continue };
                prop_assert!(end > Millis(now));
                // No clock jumps over more than an hour: a free time that is longer comes every day.
                let free = (from + 1440 - to) % 1440;
                let longest = if free > 60 { 25 } else { 49 };
                prop_assert!(end.0 - now <= longest * 3_600_000);
                prop_assert_eq!(quiet.until(end), None);
                for moment in (now..end.0).step_by(17 * 60_000).chain([end.0 - 1]) {
                    prop_assert_eq!(quiet.until(Millis(moment)), Some(end));
                }
            }
        }
    }
}
