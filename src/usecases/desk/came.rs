//! The days in which a request came in, as the queue is narrowed to them.

use jiff::{ToSpan, civil::Date, tz::TimeZone};

use crate::domain::{
    days::{Days, begins},
    time::Millis,
    words::words,
};

words! {
    /// How long ago a request came in, at most: in days of the brand, today among them.
    Came { SevenDays => "seven-days", ThirtyDays => "thirty-days", ThisMonth => "this-month" }
}

impl Came {
    /// The first moment that counts.
    fn begins(self, today: Date, zone: &TimeZone) -> Millis {
        let first = match self {
            Self::SevenDays => today.saturating_sub(6.days()),
            Self::ThirtyDays => today.saturating_sub(29.days()),
            Self::ThisMonth => today.first_of_month(),
        };
        begins(first, zone)
    }
}

/// The first moment that counts, and the first that does not any more.
pub(super) fn within(came: Option<Came>, days: Days, today: Date, zone: &TimeZone) -> (Option<Millis>, Option<Millis>) {
    let moments = days.moments(zone);
    let first = came.map(|came| came.begins(today, zone)).into_iter().chain(days.from.map(|_| moments.start)).max();
    (first, days.to.map(|_| moments.end))
}
