//! How long rows of each kind are kept: housekeeping deletes by this, and the page about it shows this.

use jiff::tz::TimeZone;
use std::time::Duration;

use crate::{
    catalog::Brand,
    domain::{asking::YEAR, holding::Outdated, period::Period, retention::over_before, time::Millis},
    usecases::inquiries::own::SHOWN,
};

const HOUR: u64 = 60 * 60;
const DAY: u64 = 24 * HOUR;

/// The rule of a kind of row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keeps {
    Hours(u64),
    Days(u64),
    /// As long as the brand keeps evidence.
    Evidence(Period),
    /// The same, and then to the end of the month.
    EvidenceMonth(Period),
    /// Up to the moment that stands in each row.
    OwnEnd,
}

pub const fn keeps(what: Outdated, brand: &Brand) -> Keeps {
    match what {
        // So that a form sent too late finds its owner.
        Outdated::Sessions => Keeps::Hours(2),
        Outdated::SignIns | Outdated::Tries | Outdated::Handoffs | Outdated::Guests => Keeps::Hours(24),
        // A copy unfinished for so long was given up.
        Outdated::UnfinishedCopies => Keeps::Hours(24),
        // Long enough for the person and staff to have seen it.
        Outdated::RefusedAttempts => Keeps::Days(90),
        Outdated::Inquiries => Keeps::Days(SHOWN.as_secs() / DAY),
        // The longest limit looks back 31 days.
        Outdated::Contacts => Keeps::Days(40),
        Outdated::Asks => Keeps::Days(YEAR.as_secs() / DAY),
        Outdated::Voices => Keeps::Days(YEAR.as_secs() / DAY * 2),
        // A letter that could not be sent for a month is not wanted any more.
        Outdated::ParkedLetters => Keeps::Days(30),
        Outdated::Requests => Keeps::Evidence(brand.evidence),
        Outdated::EvidenceKeys => Keeps::EvidenceMonth(brand.evidence),
        Outdated::KeptForms
        | Outdated::Answers
        | Outdated::Unwanted
        | Outdated::GoneRecords
        | Outdated::ClosedCategories
        | Outdated::ErasedPeople
        | Outdated::Copies
        | Outdated::EmailChanges
        | Outdated::Explanations => Keeps::OwnEnd,
    }
}

impl Keeps {
    /// The moment before which rows have lived their time. Keys of evidence go by the name of their month instead.
    pub fn over_before(self, now: Millis, zone: &TimeZone) -> Millis {
        match self {
            Self::Hours(hours) => now.minus(Duration::from_secs(hours * HOUR)),
            Self::Days(days) => now.minus(Duration::from_secs(days * DAY)),
            Self::Evidence(period) => over_before(period, now, zone),
            Self::EvidenceMonth(_) | Self::OwnEnd => now,
        }
    }
}
