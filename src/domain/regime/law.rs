//! One law, and the days it leads to.

use jiff::{Span as Length, civil::Date, civil::Weekday};

use super::{refusals::Refusable, table::REGIMES};
use crate::domain::{
    ids::RegimeId,
    request::{Ground, Kind, Need},
    words::words,
};

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

/// How much longer an answer may take, and why alone. The person is told both within the first time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extension {
    pub by: Span,
    pub grounds: &'static [Ground],
}

words! {
    /// The name a law has for "I disagree with your answer".
    Road { Complaint => "complaint", Appeal => "appeal" }
}

/// How an answer is disputed with the brand itself. No law of these names a last day for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dispute {
    pub road: Road,
    pub acknowledge: Option<Span>,
    pub answer: Span,
    pub extension: Option<Extension>,
}

/// The thing that is due: a request, a complaint about anything, or the answer to somebody who disagrees with one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Matter {
    Request(Kind),
    Complaint,
    Dispute,
}

impl From<Kind> for Matter {
    fn from(kind: Kind) -> Self {
        Self::Request(kind)
    }
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
    pub extension: Option<Extension>,
    pub clock_starts: ClockStarts,
    /// The questions until whose answers its time stands still.
    pub pauses: &'static [Need],
    pub dispute: Dispute,
    pub refusable: Refusable,
}

/// A planned deletion: the longest time a person has to undo it, and how long before the answer is due that ends.
const UNDO: Span = Span { count: 30, unit: Unit::CalendarDays };
const UNDO_BEFORE_DUE: i64 = 7;

impl Regime {
    pub fn find(id: &RegimeId) -> Option<&'static Self> {
        REGIMES.iter().find(|regime| regime.id == id.as_str())
    }

    pub(super) const fn answer_to(&self, matter: Matter) -> Span {
        match (matter, self.stop) {
            (Matter::Dispute, _) => self.dispute.answer,
            (Matter::Request(Kind::Stop), Some(stop)) => stop,
            (Matter::Request(_) | Matter::Complaint, _) => self.answer,
        }
    }

    /// The last day to answer.
    pub fn due(&self, matter: impl Into<Matter>, received: Date, holidays: &[Date]) -> Date {
        self.answer_to(matter.into()).after(received, holidays)
    }

    /// How long it can be extended, and why alone; `None` where the law knows no extension of it.
    pub fn extension_of(&self, matter: impl Into<Matter>) -> Option<Extension> {
        match matter.into() {
            Matter::Dispute => self.dispute.extension,
            // A kind with a shorter deadline of its own is due without delay, so it cannot be extended.
            Matter::Request(Kind::Stop) if self.stop.is_some() => None,
            Matter::Request(_) | Matter::Complaint => self.extension,
        }
    }

    /// The last day to answer once it was extended. Counted from the day it came in, so that short months take nothing away.
    pub fn due_extended(&self, matter: impl Into<Matter>, received: Date, holidays: &[Date]) -> Option<Date> {
        let matter = matter.into();
        let extension = self.extension_of(matter)?.by;
        let answer = self.answer_to(matter);
        let whole = if answer.unit == extension.unit {
            Span { count: answer.count + extension.count, unit: answer.unit }.after(received, holidays)
        } else {
            extension.after(answer.after(received, holidays), holidays)
        };
        Some(whole)
    }

    /// How such a thing disagrees with the house, or complains of it.
    pub const fn road(&self, matter: Matter) -> Option<Road> {
        match matter {
            Matter::Dispute => Some(self.dispute.road),
            Matter::Complaint => Some(Road::Complaint),
            Matter::Request(_) => None,
        }
    }

    /// The last day to say that it came in.
    pub fn acknowledge_by(&self, matter: impl Into<Matter>, received: Date, holidays: &[Date]) -> Option<Date> {
        let matter = matter.into();
        let span = match matter {
            Matter::Dispute => self.dispute.acknowledge,
            Matter::Complaint => self.dispute.acknowledge.or(self.acknowledge),
            Matter::Request(_) => self.acknowledge,
        };
        // A month may be shorter than a count of days: the answer acknowledges.
        span.map(|span| span.after(received, holidays).min(self.due(matter, received, holidays)))
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
        if is_business_day(next, holidays) {
            return next;
        }
    }
}

/// Whether people work on it.
pub fn is_business_day(day: Date, holidays: &[Date]) -> bool {
    !matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) && !holidays.contains(&day)
}
