//! The clock of a request stands still from the day of a needed question until the day of its answer, where its law allows it.

use jiff::{Span as Length, civil::Date};

use super::law::{Matter, Regime};
use crate::domain::request::{Kind, Need};

/// A question that stopped the clock, and its answer; `None` while it is waited for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Pause {
    pub asked: Date,
    pub answered: Option<Date>,
}

impl Regime {
    /// Whether the time of such a matter stands still until somebody has answered such a question.
    pub fn pauses_for(&self, matter: impl Into<Matter>, need: Need) -> bool {
        let allowed = match (matter.into(), need) {
            // One who disagrees is known already, and has said with what.
            (Matter::Dispute | Matter::Complaint, _) => false,
            // A question is answered to whoever asks it, and an objection is obeyed.
            (Matter::Request(Kind::Question), _) => false,
            // For access alone can the person be asked to say what they want to see.
            (Matter::Request(kind), Need::Clarity) => matches!(kind, Kind::Copy),
            (Matter::Request(_), Need::Identity) => true,
        };
        allowed && self.pauses.contains(&need)
    }
}

/// How many days a pause adds: those from the question to its answer. A pause within a day adds none.
pub fn paused_days(pause: Pause, today: Date) -> i64 {
    i64::from((pause.answered.unwrap_or(today) - pause.asked).get_days()).max(0)
}

/// The last day once such pauses, which do not overlap, have passed: one day later for each day that stood still.
pub fn due_after(due: Date, pauses: &[Pause], today: Date) -> Date {
    let days: i64 = pauses.iter().map(|pause| paused_days(*pause, today)).sum();
    due.checked_add(Length::new().days(days)).unwrap_or(Date::MAX)
}
