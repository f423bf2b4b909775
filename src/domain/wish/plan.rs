//! A wish worked out: what starts, what stops, what stays.

use std::collections::BTreeSet;

use super::{
    Wish,
    word::{by_itself, by_level, said},
};
use crate::domain::{
    choices::{Choices, Verb},
    effect::{Change, Effect, compare},
    ids::{LevelId, PurposeId, TopicId},
    notice::Notice,
    setting::{Setting, settings},
    time::Millis,
};

/// A wish, worked out but not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub from: LevelId,
    pub to: LevelId,
    pub changes: Vec<Change>,
    /// Purposes that are asked about by themselves, each with what is recorded once it is ticked; without a tick nothing is.
    pub offers: Vec<Change>,
    pub settings: Vec<Setting>,
    pub effect: Effect,
    pub after: Choices,
}

impl Plan {
    /// Whether it records nothing and changes nothing.
    pub fn is_idle(&self) -> bool {
        self.from == self.to && self.changes.is_empty() && self.settings.is_empty()
    }
    /// Whether it starts a purpose; the person is then shown which before it is saved.
    pub fn adds(&self) -> bool {
        !self.effect.starts.is_empty()
    }
    /// Whether it is shown before it is saved: something starts, or is asked about by itself.
    pub fn asks(&self) -> bool {
        self.adds() || !self.offers.is_empty()
    }
    /// With a yes to each that is ticked, too. `None` where one is not offered.
    pub fn ticking(self, notice: &Notice, before: &Choices, ticked: &BTreeSet<PurposeId>, now: Millis) -> Option<Self> {
        let (said, offers): (Vec<_>, Vec<_>) = self.offers.into_iter().partition(|offer| ticked.contains(&offer.purpose));
        if said.len() != ticked.len() {
            return None;
        }
        let changes = self.changes.into_iter().chain(said).collect();
        Some(Self { offers, ..finish(notice, before, self.after, (self.from, self.to), changes, now) })
    }
    /// The brand may do more than before, be it only more often.
    pub fn widens(&self) -> bool {
        self.adds() || self.settings.iter().any(Setting::widens)
    }
}

/// Several wishes as one, each on top of the one before.
pub fn plan_all(notice: &Notice, before: &Choices, wishes: &[Wish], now: Millis) -> Option<Plan> {
    let from = before.level_in(&notice.catalogue)?.clone();
    let start = finish(notice, before, before.clone(), (from.clone(), from), Vec::new(), now);
    wishes.iter().try_fold(start, |so_far, wish| {
        let next = plan(notice, &so_far.after, wish, now)?;
        let mut changes = so_far.changes;
        changes.retain(|change| !next.changes.iter().any(|newer| newer.purpose == change.purpose));
        changes.extend(next.changes);
        let offers = so_far.offers.into_iter().chain(next.offers);
        let offers = offers.filter(|offer| !changes.iter().any(|change| change.purpose == offer.purpose)).collect();
        Some(Plan { offers, ..finish(notice, before, next.after, (so_far.from, next.to), changes, now) })
    })
}

/// Works out what `wish` means on `notice`. `None` when it names what the notice does not have, or cannot be switched.
pub fn plan(notice: &Notice, before: &Choices, wish: &Wish, now: Millis) -> Option<Plan> {
    let from = before.level_in(&notice.catalogue)?.clone();
    let mut after = before.clone();
    let mut to = from.clone();
    let (mut changes, mut offers) = (Vec::new(), Vec::new());
    match wish {
        Wish::Level(level) => {
            (changes, offers) = by_level(notice, before, level, now)?;
            to = level.clone();
            after.level = Some(level.clone());
            after.chosen_at = Some(now);
        }
        Wish::Purposes(turns) => {
            for (id, turn) in turns {
                let purpose = notice.catalogue.purpose(id.as_str()).filter(|purpose| purpose.switchable())?;
                changes.extend(by_itself(notice, before, purpose, *turn, now));
            }
        }
        Wish::Contact { channels, quiet } => {
            after.boundaries.channels.extend(channels.iter().map(|(channel, frequency)| (*channel, *frequency)));
            after.boundaries.quiet = quiet.clone();
        }
        Wish::Pause(until) => after.circumstances.paused_until = *until,
        Wish::Boundaries { avoid, no_pressure } => {
            // A topic that this notice has no more was avoided before, and still is where it comes again.
            let is_dropped = |topic: &&TopicId| notice.catalogue.topic(topic.as_str()).is_none();
            let dropped = before.boundaries.avoid.iter().filter(is_dropped);
            if avoid.iter().filter(is_dropped).any(|topic| !before.boundaries.avoid.contains(topic)) {
                return None;
            }
            after.boundaries.avoid = avoid.iter().chain(dropped).cloned().collect();
            after.boundaries.no_pressure = *no_pressure;
        }
        Wish::Signal => after.circumstances.gpc_since = before.circumstances.gpc_since.or(Some(now)),
    }
    Some(Plan { offers, ..finish(notice, before, after, (from, to), changes, now) })
}

/// Works out what one word about one purpose means. `None` for a purpose the notice does not have.
pub fn plan_word(notice: &Notice, before: &Choices, purpose: &PurposeId, verb: Verb, now: Millis) -> Option<Plan> {
    notice.catalogue.purpose(purpose.as_str())?;
    let change = Change { purpose: purpose.clone(), verb, despite_gpc: false, by_itself: true };
    finish_there(notice, before, before.clone(), vec![change], now)
}

/// The plan that says these changes on top of `after`, where the level stays as it is.
pub(super) fn finish_there(notice: &Notice, before: &Choices, after: Choices, changes: Vec<Change>, now: Millis) -> Option<Plan> {
    let level = before.level_in(&notice.catalogue)?.clone();
    Some(finish(notice, before, after, (level.clone(), level), changes, now))
}

/// The plan that says these changes on top of `after`.
pub(super) fn finish(
    notice: &Notice,
    before: &Choices,
    mut after: Choices,
    (from, to): (LevelId, LevelId),
    changes: Vec<Change>,
    now: Millis,
) -> Plan {
    for change in &changes {
        after.purposes.insert(change.purpose.clone(), said(notice, change, now));
    }
    let effect = compare(notice, before, &after, now);
    Plan { from, to, changes, offers: Vec::new(), settings: settings(before, &after), effect, after }
}
