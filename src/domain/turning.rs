//! When a choice turns a use on or off: a pause, a restriction and a planned deletion hold a use that is turned on until they are over,
//! and one that is turned off was off already. Previews, saved pages, receipts and letters ask here, and nowhere else.

use super::{
    catalogue::{Basis, Purpose},
    circumstances::{Circumstances, Erasure},
    effect::Effect,
    ids::PurposeId,
    notice::Notice,
    time::Millis,
};

/// A fact that passes, and holds uses until then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wait {
    Pause {
        until: Millis,
    },
    Restriction,
    /// It can be called off.
    Deletion,
}

impl Wait {
    /// Each that holds something now.
    pub fn all(facts: &Circumstances, now: Millis) -> Vec<Self> {
        let pause = facts.paused_until.filter(|until| now < *until).map(|until| Self::Pause { until });
        let restriction = facts.restricted.then_some(Self::Restriction);
        let deletion = (facts.erasure == Erasure::Scheduled).then_some(Self::Deletion);
        [pause, restriction, deletion].into_iter().flatten().collect()
    }

    /// Each that holds this use now.
    pub fn of(purpose: &Purpose, facts: &Circumstances, now: Millis) -> Vec<Self> {
        Self::all(facts, now).into_iter().filter(|wait| wait.holds(purpose)).collect()
    }

    fn holds(self, purpose: &Purpose) -> bool {
        match self {
            Self::Pause { .. } => purpose.switchable() && (purpose.personalizes || !purpose.contacts.is_empty()),
            Self::Restriction => purpose.basis != Basis::LegalObligation,
            Self::Deletion => purpose.switchable(),
        }
    }
}

/// The uses that a choice turns.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Turning {
    pub stops: Vec<PurposeId>,
    /// Turned off while something held it off: it does not come back when that is over.
    pub stays_off: Vec<PurposeId>,
    pub starts: Vec<PurposeId>,
    /// Turned on, and held.
    pub waits: Vec<PurposeId>,
    /// The facts that hold them, each once.
    pub until: Vec<Wait>,
}

impl Turning {
    /// Under the facts before the choice, and those after it: it can itself begin or end a pause.
    pub fn of(notice: &Notice, effect: &Effect, before: &Circumstances, after: &Circumstances, now: Millis) -> Self {
        let held = |id: &PurposeId, facts: &Circumstances| {
            notice.catalogue.purpose(id.as_str()).map(|purpose| Wait::of(purpose, facts, now)).unwrap_or_default()
        };
        let (stays_off, stops) = effect.stops.iter().cloned().partition(|id| !held(id, before).is_empty());
        let mut turning = Self { stops, stays_off, ..Self::default() };
        for id in &effect.starts {
            let until = held(id, after);
            if until.is_empty() {
                turning.starts.push(id.clone());
            } else {
                turning.waits.push(id.clone());
            }
            for wait in until {
                if !turning.until.contains(&wait) {
                    turning.until.push(wait);
                }
            }
        }
        turning
    }
}
