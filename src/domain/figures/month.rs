//! A calendar month in the brand's time zone, written as 2026-10.

use jiff::{ToSpan, civil::Date, tz::TimeZone};
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

use crate::domain::{retention::day, time::Millis};

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(into = "String", try_from = "String")]
pub struct Month(Date);

/// A text that is no month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NoMonth;

impl fmt::Display for NoMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no month")
    }
}

impl Month {
    pub fn of(day: Date) -> Self {
        Self(day.first_of_month())
    }
    pub fn at(moment: Millis, zone: &TimeZone) -> Self {
        Self::of(day(moment, zone))
    }
    pub const fn first_day(self) -> Date {
        self.0
    }
    /// So many months later, or earlier.
    pub fn plus(self, months: i32) -> Self {
        Self(self.0.saturating_add(months.months()))
    }
    pub fn next(self) -> Self {
        self.plus(1)
    }
    /// Its first moment.
    pub fn begins(self, zone: &TimeZone) -> Millis {
        self.0.to_zoned_datetime(zone.clone()).map_or(Millis(0), |zoned| Millis(zoned.timestamp().as_millisecond()))
    }
    /// As one number: 202610.
    pub fn number(self) -> i64 {
        i64::from(self.0.year()) * 100 + i64::from(self.0.month())
    }
    /// From this one to that one, both counted.
    pub fn until(self, last: Self) -> i64 {
        let months = |month: Self| i64::from(month.0.year()) * 12 + i64::from(month.0.month());
        months(last) - months(self) + 1
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.0.year(), self.0.month())
    }
}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl FromStr for Month {
    type Err = NoMonth;
    fn from_str(text: &str) -> Result<Self, NoMonth> {
        let month = format!("{text}-01").parse().map(Self).map_err(|_| NoMonth)?;
        if month.to_string() == text { Ok(month) } else { Err(NoMonth) }
    }
}

impl TryFrom<String> for Month {
    type Error = NoMonth;
    fn try_from(text: String) -> Result<Self, NoMonth> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_is_read_as_it_was_written_and_no_other_text_is_one() {
        let month = |text: &str| text.parse::<Month>();
        let december = month("2026-12").unwrap_or(Month(Date::MIN));
        assert_eq!((december.to_string(), december.next().to_string()), ("2026-12".to_owned(), "2027-01".to_owned()));
        assert_eq!((december.until(december), december.until(december.plus(13)), december.number()), (1, 14, 202_612));
        for text in ["", "2026", "2026-13", "2026-1", "2026-12-01", "26-12", " 2026-12"] {
            assert_eq!(month(text), Err(NoMonth), "{text}");
        }
    }

    #[test]
    fn a_month_begins_with_its_first_day_in_its_time_zone() {
        let zone = TimeZone::get("Europe/Berlin").unwrap_or(TimeZone::UTC);
        let month = Month::at(Millis(1_790_000_000_000), &zone);
        assert_eq!(Month::at(month.begins(&zone), &zone), month);
        assert_eq!(Month::at(Millis(month.begins(&zone).0 - 1), &zone), month.plus(-1));
    }
}
