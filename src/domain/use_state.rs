//! The state of a use for a person: on or off, why, and since when. Every page, letter, copy and call that says whether a use is on
//! asks here, and nowhere else.

use super::{
    catalogue::{Basis, Purpose},
    choices::{Choices, Standing, Verb},
    circumstances::{Circumstances, Erasure},
    decide::{Reason, Rule},
    effect::{is_single_change, state},
    notice::Notice,
    time::Millis,
    wish::{Turn, wanted},
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UseState {
    /// The word of the decisions for it. A use that only writes, on channels that are all closed, has theirs for such a channel.
    pub reason: Reason,
    pub because: Because,
    pub since: Option<Millis>,
    /// The person's own wish, whatever outranks it now.
    pub wanted: bool,
}

/// The reason, as a person can act on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Because {
    // On.
    Needed,
    /// It asks for no yes, and the person has not objected.
    Unobjected,
    /// The person said so of this one use.
    SaidYes,
    /// The same, after they were told of their browser's signal.
    DespiteSignal,
    /// It comes with the level.
    Level,
    // Off by what the person chose, or did not choose.
    SaidNo,
    /// Their level does not reach it.
    BelowLevel,
    /// They have not chosen anything.
    NothingChosen,
    /// No level agrees to it, and there is no yes to it.
    NeverAgreed,
    /// It changed since they said yes.
    Changed,
    /// They said yes while they were under age.
    CameOfAge,
    Expired,
    // Off whatever they chose.
    /// Each channel it writes on takes only what is needed.
    Channel,
    Paused {
        until: Millis,
    },
    Signal,
    Restricted,
    DeletionPlanned,
    Deleting,
    Minor,
}

impl UseState {
    pub fn of(notice: &Notice, choices: &Choices, purpose: &Purpose, now: Millis) -> Self {
        let reason = state(notice, choices, purpose, now);
        let wanted = wanted(notice, choices, purpose, now) == Turn::On;
        if reason.allows() && reason != Reason::Necessary && choices.boundaries.silences(&purpose.contacts) {
            return Self { reason: Reason::Channel, because: Because::Channel, since: None, wanted };
        }
        // A pause or a signal holds only what would be on without it.
        let own = match held(reason, &choices.circumstances) {
            Some((because, since)) if wanted || matches!(because, Because::Minor | Because::Deleting) => {
                return Self { reason, because, since, wanted };
            }
            Some(_) => state(notice, &Choices { circumstances: Circumstances::default(), ..choices.clone() }, purpose, now),
            None => reason,
        };
        let (because, since) = chosen(notice, choices, purpose, own);
        Self { reason, because, since, wanted }
    }

    pub const fn is_on(&self) -> bool {
        self.reason.allows()
    }

    /// Whether it is off, or would be, whatever the person says about this one use: something else has to end first.
    pub const fn is_held(&self) -> bool {
        matches!(
            self.because,
            Because::Channel | Because::Paused { .. } | Because::Restricted | Because::DeletionPlanned | Because::Deleting | Because::Minor
        )
    }
}

/// The purposes that stand otherwise than the level would have them: the single changes, and uses of the level, or wished for beside it,
/// that something keeps off, be it the browser's signal, age, or a yes that is asked for again. A pause, a restriction and a planned
/// deletion hold everything: they are no exceptions, and are said by themselves.
pub fn exceptions<'a>(notice: &'a Notice, choices: &Choices, now: Millis) -> Vec<&'a Purpose> {
    let lasting = Choices { circumstances: choices.circumstances.lasting(), ..choices.clone() };
    let held = |purpose: &Purpose| {
        let within = Rule::of(purpose, notice).reached_by(choices.rank(&notice.catalogue));
        let wished = !notice.catalogue.asked_by_itself(purpose) || wanted(notice, &lasting, purpose, now) == Turn::On;
        choices.level.is_some() && within && wished && purpose.switchable() && !state(notice, &lasting, purpose, now).allows()
    };
    notice.catalogue.purposes.iter().filter(|purpose| is_single_change(notice, choices, purpose) || held(purpose)).collect()
}

/// The fact that outranks the person's choices, and since when.
fn held(reason: Reason, facts: &Circumstances) -> Option<(Because, Option<Millis>)> {
    Some(match reason {
        Reason::Paused => (Because::Paused { until: facts.paused_until? }, None),
        Reason::Gpc => (Because::Signal, facts.gpc_since),
        Reason::Restricted => (Because::Restricted, None),
        Reason::Erasure if facts.erasure == Erasure::Running => (Because::Deleting, None),
        Reason::Erasure => (Because::DeletionPlanned, None),
        Reason::Minor => (Because::Minor, None),
        _ => return None,
    })
}

/// The person's own choice, and its day.
fn chosen(notice: &Notice, choices: &Choices, purpose: &Purpose, reason: Reason) -> (Because, Option<Millis>) {
    let rule = Rule::of(purpose, notice);
    let said = choices.purposes.get(&purpose.id);
    let at = said.map(|said| said.at);
    let by_itself = said.is_some_and(|said| said.by_itself);
    let reached = rule.reached_by(choices.rank(&notice.catalogue));
    // The day on which the level was chosen whose name is told: none where another counts in its place.
    let level_chosen = choices.chosen_at.filter(|_| choices.level.as_ref() == choices.level_in(&notice.catalogue));
    match reason {
        Reason::Necessary => (Because::Needed, None),
        Reason::Consented | Reason::NotObjected => match said {
            Some(Standing { verb: Verb::Given | Verb::Switched, despite_gpc: true, .. }) => (Because::DespiteSignal, at),
            Some(Standing { verb: Verb::Given, by_itself: true, .. } | Standing { verb: Verb::Switched, .. }) => (Because::SaidYes, at),
            _ if !rule.follows_level() => (Because::Unobjected, None),
            // A yes that came with a level, and is beyond it by now.
            _ if purpose.basis == Basis::Consent && !reached => (Because::SaidYes, at),
            _ => (Because::Level, level_chosen),
        },
        Reason::NoticeChanged if said.is_some_and(|said| said.notice < rule.material_since) => (Because::Changed, at),
        Reason::NoticeChanged => (Because::CameOfAge, choices.circumstances.of_age_since),
        Reason::Expired => (Because::Expired, said.and_then(|said| said.expires_at)),
        Reason::Withdrawn | Reason::Objected if by_itself || !rule.follows_level() => (Because::SaidNo, at),
        _ if choices.last_chosen().is_none() => (Because::NothingChosen, None),
        // The level reaches it, or none does: only its own yes turns it on.
        _ if reached || rule.rank.is_none() => (Because::NeverAgreed, None),
        _ => (Because::BelowLevel, level_chosen),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pause_is_held_and_a_level_is_not() {
        let state = |because| UseState { reason: Reason::Paused, because, since: None, wanted: true };
        assert!(state(Because::Paused { until: Millis(1) }).is_held() && !state(Because::BelowLevel).is_held());
        assert!(!state(Because::Signal).is_held(), "a person can say yes all the same");
    }
}
