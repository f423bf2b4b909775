//! The laws whose deadlines apply, as data, and the days they lead to.
//!
//! Days are whole days in the brand's time zone: something due on a day is in time until that day is over. Where a law moves a deadline
//! on from a weekend, ours stays: people are promised the earlier day.

use jiff::{Span as Length, civil::Date, civil::Weekday};

use super::{ids::RegimeId, request::Kind};

/// How a law counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    CalendarDays,
    /// Monday to Friday, but for the brand's public holidays.
    BusinessDays,
    /// Calendar months: the day of the same number, or the month's last.
    Months,
}

/// So many of a unit, counted from the day after.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    pub count: u16,
    pub unit: Unit,
}

/// From when on a law counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ClockStarts {
    /// The day the request came in.
    Receipt,
}

/// One law's deadlines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Regime {
    pub id: &'static str,
    /// The deadline to confirm that the request came in; at once when the law says nothing.
    pub acknowledge: Option<Span>,
    pub answer: Span,
    /// For stopping something, where the law is stricter about it.
    pub stop: Option<Span>,
    /// How much longer it may take, when the person is told why within the first time.
    pub extension: Option<Span>,
    pub clock_starts: ClockStarts,
}

const fn months(count: u16) -> Span {
    Span { count, unit: Unit::Months }
}
const fn days(count: u16) -> Span {
    Span { count, unit: Unit::CalendarDays }
}
pub const fn business_days(count: u16) -> Span {
    Span { count, unit: Unit::BusinessDays }
}

/// GDPR Article 12(3); UK GDPR the same; CCPA regulations §§ 7021, 7026; LGPD Article 19; PIPEDA section 8.
pub const REGIMES: [Regime; 5] = [
    Regime { id: "gdpr", acknowledge: None, answer: months(1), stop: None, extension: Some(months(2)), clock_starts: ClockStarts::Receipt },
    Regime {
        id: "uk-gdpr",
        acknowledge: None,
        answer: months(1),
        stop: None,
        extension: Some(months(2)),
        clock_starts: ClockStarts::Receipt,
    },
    Regime {
        id: "ccpa",
        acknowledge: Some(business_days(10)),
        answer: days(45),
        stop: Some(business_days(15)),
        extension: Some(days(45)),
        clock_starts: ClockStarts::Receipt,
    },
    Regime { id: "lgpd", acknowledge: None, answer: days(15), stop: None, extension: None, clock_starts: ClockStarts::Receipt },
    Regime { id: "pipeda", acknowledge: None, answer: days(30), stop: None, extension: Some(days(30)), clock_starts: ClockStarts::Receipt },
];

/// The strictest: for a brand that names none we know.
pub const FIRST: Regime = {
    let [first, ..] = REGIMES;
    first
};

/// A planned deletion: the longest time a person has to undo it, and how long before the answer is due that ends.
const UNDO: Span = days(30);
const UNDO_BEFORE_DUE: i64 = 7;

impl Regime {
    pub fn find(id: &RegimeId) -> Option<&'static Self> {
        REGIMES.iter().find(|regime| regime.id == id.as_str())
    }

    const fn answer_to(&self, kind: Kind) -> Span {
        match (kind, self.stop) {
            (Kind::Stop, Some(stop)) => stop,
            _ => self.answer,
        }
    }

    /// The last day to answer.
    pub fn due(&self, kind: Kind, received: Date, holidays: &[Date]) -> Date {
        self.answer_to(kind).after(received, holidays)
    }

    /// The last day to answer once it was extended; `None` where the law knows no extension. Counted from the day it came
    /// in, so that short months take nothing away.
    pub fn due_extended(&self, kind: Kind, received: Date, holidays: &[Date]) -> Option<Date> {
        // A kind with a shorter deadline of its own is due without delay, so it cannot be extended.
        if kind == Kind::Stop && self.stop.is_some() {
            return None;
        }
        let extension = self.extension?;
        let answer = self.answer;
        let whole = if answer.unit == extension.unit {
            Span { count: answer.count + extension.count, unit: answer.unit }.after(received, holidays)
        } else {
            extension.after(answer.after(received, holidays), holidays)
        };
        Some(whole)
    }

    /// The last day to say that it came in.
    pub fn acknowledge_by(&self, received: Date, holidays: &[Date]) -> Option<Date> {
        self.acknowledge.map(|span| span.after(received, holidays))
    }

    /// The last day on which a deletion can be taken back: thirty days later, or a week before the answer is due.
    pub fn undo_until(&self, received: Date, holidays: &[Date]) -> Date {
        let before_due = self.due(Kind::Delete, received, holidays).checked_sub(Length::new().days(UNDO_BEFORE_DUE)).unwrap_or(received);
        UNDO.after(received, holidays).min(before_due).max(received)
    }
}

impl Span {
    /// The last day of the span that begins with the day after `day`.
    pub fn after(self, day: Date, holidays: &[Date]) -> Date {
        match self.unit {
            Unit::CalendarDays => day.checked_add(Length::new().days(i64::from(self.count))).unwrap_or(Date::MAX),
            Unit::Months => day.checked_add(Length::new().months(i64::from(self.count))).unwrap_or(Date::MAX),
            Unit::BusinessDays => (0..self.count).fold(day, |day, _| next_business_day(day, holidays)),
        }
    }
}

fn next_business_day(day: Date, holidays: &[Date]) -> Date {
    let mut next = day;
    loop {
        let Ok(tomorrow) = next.tomorrow() else { return next };
        next = tomorrow;
        if !matches!(next.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(&next) {
            return next;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn regime(id: &str) -> Regime {
        REGIMES.into_iter().find(|regime| regime.id == id).unwrap_or(FIRST)
    }

    #[test]
    fn a_month_is_a_month_and_never_thirty_days() {
        for (received, due, extended) in [
            (date(2026, 1, 31), date(2026, 2, 28), date(2026, 4, 30)),
            (date(2024, 1, 31), date(2024, 2, 29), date(2024, 4, 30)),
            (date(2026, 11, 25), date(2026, 12, 25), date(2027, 2, 25)),
            (date(2026, 12, 31), date(2027, 1, 31), date(2027, 3, 31)),
        ] {
            assert_eq!(regime("gdpr").due(Kind::Copy, received, &[]), due);
            assert_eq!(regime("gdpr").due_extended(Kind::Copy, received, &[]), Some(extended));
        }
    }

    #[test]
    fn each_law_has_the_days_it_says() {
        let thursday = date(2026, 12, 24);
        let christmas = [date(2026, 12, 25), date(2027, 1, 1)];
        assert_eq!(regime("ccpa").acknowledge_by(thursday, &[]), Some(date(2027, 1, 7)));
        assert_eq!(regime("ccpa").acknowledge_by(thursday, &christmas), Some(date(2027, 1, 11)), "holidays are no working days");
        assert_eq!(regime("ccpa").due(Kind::Stop, thursday, &[]), date(2027, 1, 14));
        assert_eq!(regime("ccpa").due_extended(Kind::Stop, thursday, &[]), None, "opting out waits for nothing");
        assert_eq!(regime("ccpa").due(Kind::Copy, thursday, &[]), date(2027, 2, 7));
        assert_eq!(regime("ccpa").due_extended(Kind::Copy, thursday, &[]), Some(date(2027, 3, 24)));
        assert_eq!(regime("lgpd").due(Kind::Copy, thursday, &[]), date(2027, 1, 8));
        assert_eq!(regime("lgpd").due_extended(Kind::Copy, thursday, &[]), None);
        assert_eq!(regime("pipeda").due(Kind::Copy, thursday, &[]), date(2027, 1, 23));
        assert_eq!(regime("gdpr").acknowledge_by(thursday, &[]), None);
    }

    #[test]
    fn thinking_a_deletion_over_takes_three_weeks_under_the_gdpr() {
        let length = |received: Date| (regime("gdpr").undo_until(received, &[]) - received).get_days();
        assert_eq!(length(date(2026, 2, 1)), 21);
        assert_eq!(length(date(2024, 2, 1)), 22);
        assert_eq!(length(date(2026, 4, 1)), 23);
        assert_eq!(length(date(2026, 3, 1)), 24);
        assert_eq!((regime("ccpa").undo_until(date(2026, 3, 1), &[]) - date(2026, 3, 1)).get_days(), 30);
    }

    proptest! {
        #[test]
        fn nothing_is_promised_earlier_than_asked_or_later_than_the_law(
            regime in prop::sample::select(REGIMES.to_vec()), kind in prop::sample::select(Kind::ALL.to_vec()),
            first in 0i64..30_000, later in 0i64..400, free in prop::collection::vec(0i64..400, 0..20)
        ) {
            let day = |number: i64| date(1990, 1, 1).checked_add(Length::new().days(number)).unwrap_or(Date::MAX);
            let received = day(first);
            let holidays: Vec<Date> = free.iter().map(|number| day(first + number)).collect();
            let due = regime.due(kind, received, &holidays);
            prop_assert!(received < due);
            // A later request is never due earlier.
            prop_assert!(due <= regime.due(kind, day(first + later), &holidays));
            if let Some(extended) = regime.due_extended(kind, received, &holidays) {
                prop_assert!(due < extended);
            }
            if let Some(acknowledged) = regime.acknowledge_by(received, &holidays) {
                prop_assert!(received < acknowledged);
                prop_assert!(!holidays.contains(&acknowledged) && !matches!(acknowledged.weekday(), Weekday::Saturday | Weekday::Sunday));
            }
            let undo = regime.undo_until(received, &holidays);
            prop_assert!(received <= undo && undo < regime.due(Kind::Delete, received, &holidays));
            prop_assert!((undo - received).get_days() <= 30);
            // A plain count, day by day, says the same of business days.
            let span = regime.answer_to(kind);
            if span.unit == Unit::BusinessDays {
                let mut left = i32::from(span.count);
                let mut at = received;
                while left > 0 {
                    at = at.tomorrow().unwrap_or(Date::MAX);
                    let weekend = at.weekday().to_monday_zero_offset() >= 5;
                    left -= i32::from(!weekend && !holidays.contains(&at));
                }
                prop_assert_eq!(due, at);
            }
        }
    }
}
