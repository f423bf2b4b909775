//! The effect of a choice: which words are recorded, and which purposes stop, stay and start for the person.

use serde::{Deserialize, Serialize};

use super::{
    catalogue::{Basis, Purpose, Rank},
    choices::{Choices, Standing, Verb},
    circumstances::Circumstances,
    decide::{Reason, Rule, decide},
    ids::{LevelId, PurposeId},
    notice::Notice,
    time::Millis,
};

/// One purpose, and what is recorded about it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    pub purpose: PurposeId,
    pub verb: Verb,
    /// Said by a person who was shown that their browser asks us not to share.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub despite_gpc: bool,
    /// About this one purpose, and not by choosing a level.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub by_itself: bool,
}

/// The purposes a choice starts, stops and keeps on, before it is saved and after.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Effect {
    pub starts: Vec<PurposeId>,
    pub stops: Vec<PurposeId>,
    pub stays: Vec<PurposeId>,
}

/// The state of one purpose for someone with these choices.
pub fn state(notice: &Notice, choices: &Choices, purpose: &Purpose, now: Millis) -> Reason {
    let level = choices.rank(&notice.catalogue);
    decide(&Rule::of(purpose, notice), &choices.circumstances, level, choices.purposes.get(&purpose.id), now)
}

/// Compares two sets of choices by what they allow. A pause or restriction both share is ignored: what is chosen during it starts when it
/// ends.
pub(super) fn compare(notice: &Notice, before: &Choices, after: &Choices, now: Millis) -> Effect {
    let (mut before, mut after) = (before.clone(), after.clone());
    let pauses = before.circumstances.paused_until != after.circumstances.paused_until;
    for choices in [&mut before, &mut after] {
        let facts = &mut choices.circumstances;
        *facts = Circumstances { paused_until: facts.paused_until.filter(|_| pauses), ..facts.lasting() };
    }
    let mut effect = Effect::default();
    for purpose in &notice.catalogue.purposes {
        let was = state(notice, &before, purpose, now).allows();
        let is = state(notice, &after, purpose, now).allows();
        match (was, is) {
            (false, true) => effect.starts.push(purpose.id.clone()),
            (true, false) => effect.stops.push(purpose.id.clone()),
            (true, true) => effect.stays.push(purpose.id.clone()),
            (false, false) => {}
        }
    }
    effect
}

/// How many switchable purposes differ from what the level alone would set: the "1 change" in "Basic, with 1 change".
pub fn single_changes(notice: &Notice, choices: &Choices) -> usize {
    notice.catalogue.purposes.iter().filter(|purpose| is_single_change(notice, choices, purpose)).count()
}

pub(super) fn is_single_change(notice: &Notice, choices: &Choices, purpose: &Purpose) -> bool {
    let mut lasting = choices.clone();
    lasting.circumstances = choices.circumstances.lasting();
    let rule = Rule::of(purpose, notice);
    let (within, by_itself) = (rule.reached_by(choices.rank(&notice.catalogue)), notice.catalogue.asked_by_itself(purpose));
    let reached = within && !by_itself;
    // A circumstance that outranks choices is no choice.
    if state(notice, &lasting, purpose, Millis(0)).outranks_choices() {
        return false;
    }
    match (rule.basis, choices.purposes.get(&purpose.id).map(|standing| standing.verb)) {
        // A yes that was asked for beside a level belongs to it.
        (Basis::Consent, Some(Verb::Given)) if within && by_itself => false,
        (Basis::Consent, verb) => (verb == Some(Verb::Given)) != reached && (choices.level.is_some() || verb.is_some()),
        (Basis::LegitimateInterest, Some(Verb::Objected | Verb::Withdrawn)) => reached || !rule.follows_level(),
        (Basis::LegitimateInterest, Some(Verb::Switched)) => !reached,
        _ => false,
    }
}

/// The purposes a person said yes to before they changed materially: refused until they choose again.
pub fn asked_again<'a>(notice: &'a Notice, choices: &Choices) -> Vec<&'a Purpose> {
    let overtaken = |purpose: &&Purpose| {
        purpose.basis == Basis::Consent
            && choices
                .purposes
                .get(&purpose.id)
                .is_some_and(|standing| standing.verb == Verb::Given && standing.notice < Rule::of(purpose, notice).material_since)
    };
    notice.catalogue.purposes.iter().filter(overtaken).collect()
}

/// Why a purpose that a level reaches stays off all the same, and is not even offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StaysOff {
    TurnedOff,
    Signal,
}

/// The purposes a level reaches but does not start for a person with these choices, each with the reason.
pub fn stays_off(notice: &Notice, level: &LevelId, choices: &Choices, now: Millis) -> Vec<(PurposeId, StaysOff)> {
    let rank = notice.catalogue.rank(level).unwrap_or(Rank(0));
    let why = |purpose: &Purpose| {
        let rule = Rule::of(purpose, notice);
        let refused = choices.purposes.get(&purpose.id).is_some_and(Standing::refuses_by_itself);
        match state(notice, choices, purpose, now) {
            Reason::Gpc if rule.reached_by(rank) => Some(StaysOff::Signal),
            Reason::Withdrawn | Reason::Objected if refused && rule.reached_by(rank) => Some(StaysOff::TurnedOff),
            _ => None,
        }
    };
    notice.catalogue.purposes.iter().filter_map(|purpose| Some((purpose.id.clone(), why(purpose)?))).collect()
}
