//! The state of a use in words.

use super::{messages as m, teller::Teller};
use crate::domain::use_state::{Because, UseState};

impl Teller<'_> {
    /// "On", "Off", "Paused until 11 December 2026".
    pub fn state(&self, state: &UseState) -> String {
        let words = self.words;
        match state.because {
            Because::Needed => words.use_always(),
            _ if state.is_on() => words.use_on(),
            Because::Paused { until } => words.use_paused(m::UsePaused { day: &self.last_day(until) }),
            Because::Channel => words.use_channel(),
            Because::Signal => words.use_signal(),
            Because::Restricted => words.use_restricted(),
            Because::DeletionPlanned => words.use_planned(),
            Because::Deleting => words.use_deleting(),
            Because::Minor => words.use_minor(),
            Because::Changed | Because::CameOfAge => words.use_off_again(),
            _ => words.use_off(),
        }
    }

    /// The reason as a sentence, with its day. `level` is the name of the person's level; a `silent` use writes only on channels that are
    /// closed to it, also after a pause.
    pub fn because(&self, state: &UseState, level: &str, silent: bool) -> String {
        let words = self.words;
        let at = state.since.map(|at| self.date(at));
        let when = at.as_deref().unwrap_or_default();
        match state.because {
            Because::Needed => words.because_needed(),
            Because::Unobjected => words.because_unobjected(),
            Because::SaidYes => words.because_yes(m::BecauseYes { when }),
            Because::DespiteSignal => words.because_despite(m::BecauseDespite { when }),
            Because::Level if at.is_none() => words.because_level_unchosen(m::BecauseLevelUnchosen { level }),
            Because::Level => words.because_level(m::BecauseLevel { level, when }),
            Because::SaidNo => words.because_no(m::BecauseNo { when }),
            Because::BelowLevel if at.is_none() => words.because_below_unchosen(m::BecauseBelowUnchosen { level }),
            Because::BelowLevel => words.because_below(m::BecauseBelow { level, when }),
            Because::NothingChosen => words.because_nothing_chosen(),
            Because::NeverAgreed => words.because_never_agreed(),
            Because::Changed => words.because_changed(m::BecauseChanged { when }),
            Because::CameOfAge => words.because_of_age(),
            Because::Expired => words.because_expired(m::BecauseExpired { when }),
            Because::Channel => words.because_channel(m::BecauseChannel { option: &words.frequency_needed() }),
            // The pause ends and nothing comes all the same.
            Because::Paused { .. } if silent => words.because_channel(m::BecauseChannel { option: &words.frequency_needed() }),
            Because::Paused { until } => words.because_paused(m::BecausePaused { day: &self.last_day(until) }),
            Because::Signal => words.because_signal(m::BecauseSignal { when }),
            Because::Restricted => words.because_restricted(),
            Because::DeletionPlanned => words.because_planned(),
            Because::Deleting => words.because_deleting(),
            Because::Minor => words.because_minor(),
        }
    }
}
