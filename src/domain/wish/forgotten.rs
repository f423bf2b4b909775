//! A no that a restored backup forgot, worked out on the choices it has: whatever it meant ends, and nothing begins.

use std::collections::BTreeSet;

use super::{
    Plan, Wish,
    plan::{finish, finish_there, plan},
};
use crate::domain::{
    catalogue::{Basis, Purpose},
    choices::{Choices, Verb},
    effect::Change,
    ids::{LevelId, PurposeId, TopicId},
    notice::Notice,
    time::Millis,
};

/// A level that uses less: one that the notice lacks is the lowest. On one that goes no further they are left, without the uses beyond the
/// level they chose that were turned on by themselves. `newer` are the purposes about which there is a word of after that choice.
pub fn plan_down(notice: &Notice, before: &Choices, level: &LevelId, newer: &BTreeSet<PurposeId>, now: Millis) -> Option<Plan> {
    let catalogue = &notice.catalogue;
    let lowest = &catalogue.lowest()?.id;
    let level = if catalogue.level(level.as_str()).is_some() { level } else { lowest };
    let rank = catalogue.rank(level)?;
    if rank < before.rank(catalogue) {
        let there = lower(notice, before, level, newer, now).filter(|plan| !plan.adds());
        return there.or_else(|| lower(notice, before, lowest, newer, now));
    }
    let beyond = |purpose: &&Purpose| catalogue.rank_of(purpose).is_some_and(|its| its > rank);
    let ended = |purpose: &Purpose| {
        let said = before.purposes.get(&purpose.id).filter(|_| !newer.contains(&purpose.id))?;
        let verb = match said.verb {
            Verb::Given => Verb::Withdrawn,
            Verb::Switched => Verb::Cleared,
            Verb::Withdrawn | Verb::Objected | Verb::Cleared => return None,
        };
        Some(Change { purpose: purpose.id.clone(), verb, despite_gpc: false, by_itself: false })
    };
    let changes = catalogue.purposes.iter().filter(beyond).filter_map(ended).collect();
    finish_there(notice, before, before.clone(), changes, now)
}

/// The level, without a change of what has a newer word.
fn lower(notice: &Notice, before: &Choices, level: &LevelId, newer: &BTreeSet<PurposeId>, now: Millis) -> Option<Plan> {
    let Plan { from, to, mut changes, .. } = plan(notice, before, &Wish::Level(level.clone()), now)?;
    changes.retain(|change| !newer.contains(&change.purpose));
    let after = Choices { level: Some(to.clone()), chosen_at: Some(now), ..before.clone() };
    Some(finish(notice, before, after, (from, to), changes, now))
}

/// One use by itself. One that the notice lacks is refused before it begins.
pub fn plan_refusal(notice: &Notice, before: &Choices, id: &PurposeId, now: Millis) -> Option<Plan> {
    let known = notice.catalogue.purpose(id.as_str());
    // A yes that is withdrawn counts on every basis.
    let verb = if known.is_some_and(|purpose| purpose.basis != Basis::Consent) { Verb::Objected } else { Verb::Withdrawn };
    let change = Change { purpose: id.clone(), verb, despite_gpc: false, by_itself: true };
    finish_there(notice, before, before.clone(), vec![change], now)
}

/// One topic, also one that the notice lacks.
pub fn plan_avoid(notice: &Notice, before: &Choices, topic: &TopicId, now: Millis) -> Option<Plan> {
    let mut after = before.clone();
    after.boundaries.avoid.insert(topic.clone());
    finish_there(notice, before, after, Vec::new(), now)
}
