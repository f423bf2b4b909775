//! A no that a restored backup forgot, worked out on the choices it has: whatever it meant ends, and nothing begins.

use super::{
    Plan, Wish,
    plan::{finish, plan},
};
use crate::domain::{
    catalogue::Purpose,
    choices::{Choices, Verb},
    effect::Change,
    ids::LevelId,
    notice::Notice,
    time::Millis,
};

/// A level that uses less, chosen at `then`. On one that goes no further they are left, without the uses beyond the level they chose that
/// were turned on by themselves before.
pub fn plan_down(notice: &Notice, before: &Choices, level: &LevelId, then: Millis, now: Millis) -> Option<Plan> {
    let catalogue = &notice.catalogue;
    let rank = catalogue.rank(level)?;
    if rank < before.rank(catalogue) {
        let there = plan(notice, before, &Wish::Level(level.clone()), now).filter(|plan| !plan.adds());
        return there.or_else(|| plan(notice, before, &Wish::Level(catalogue.lowest()?.id.clone()), now));
    }
    let beyond = |purpose: &&Purpose| catalogue.rank_of(purpose).is_some_and(|its| its > rank);
    let ended = |purpose: &Purpose| {
        let said = before.purposes.get(&purpose.id).filter(|said| said.at <= then)?;
        let verb = match said.verb {
            Verb::Given => Verb::Withdrawn,
            Verb::Switched => Verb::Cleared,
            Verb::Withdrawn | Verb::Objected | Verb::Cleared => return None,
        };
        Some(Change { purpose: purpose.id.clone(), verb, despite_gpc: false, by_itself: false })
    };
    let changes = catalogue.purposes.iter().filter(beyond).filter_map(ended).collect();
    let theirs = before.level_in(catalogue)?.clone();
    Some(finish(notice, before, before.clone(), (theirs.clone(), theirs), changes, now))
}
