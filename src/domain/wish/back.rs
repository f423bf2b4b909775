//! The way back to earlier choices.

use super::{
    Plan,
    plan::finish,
    word::{agreed, is_idle},
};
use crate::domain::{
    catalogue::Basis,
    choices::{Choices, Standing, Verb},
    decide::Rule,
    effect::{Change, state},
    notice::Notice,
    setting::settings,
    time::Millis,
};

/// Works out what going back to `before` means. `None` when nothing would be different.
///
/// A purpose without an act in `before` gets the act that ends its effect: consent is withdrawn, a switch is cleared. Consent no longer
/// in force counts as none. A browser signal is not undone here. A yes that is asked about by itself is offered, unless it is all that
/// comes back.
pub fn plan_return(notice: &Notice, now_chosen: &Choices, before: &Choices, now: Millis) -> Option<Plan> {
    let from = now_chosen.level_in(&notice.catalogue)?.clone();
    let to = before.level_in(&notice.catalogue)?.clone();
    let rank = before.rank(&notice.catalogue);
    let mut after = now_chosen.clone();
    after.level = before.level.clone();
    // The day is that of an act which chose this level.
    if after.level != now_chosen.level {
        after.chosen_at = Some(now);
    }
    after.boundaries = before.boundaries.clone();
    after.circumstances.paused_until = before.circumstances.paused_until;
    let mut changes = Vec::new();
    for purpose in &notice.catalogue.purposes {
        let (is, was) = (now_chosen.purposes.get(&purpose.id), before.purposes.get(&purpose.id));
        if is == was {
            continue;
        }
        let rule = Rule::of(purpose, notice);
        let in_force = |said: &&Standing| purpose.basis != Basis::Consent || said.verb != Verb::Given || agreed(&rule, Some(*said), now);
        let (verb, despite_gpc, by_itself) = match (was.filter(in_force), purpose.basis) {
            (Some(said), _) => (said.verb, said.despite_gpc, said.by_itself),
            // Withdrawing a yes is no refusal.
            (None, Basis::Consent) => (Verb::Withdrawn, false, false),
            (None, _) => (Verb::Cleared, false, false),
        };
        let change = Change { purpose: purpose.id.clone(), verb, despite_gpc, by_itself };
        let said_already = is.is_some_and(|said| (said.verb, said.despite_gpc) == (verb, despite_gpc));
        let stays_off = is_idle(notice, now_chosen, &rule, rank, &change, now) && !state(notice, now_chosen, purpose, now).allows();
        if !said_already && !stays_off {
            changes.push(change);
        }
    }
    let one_thing = from == to && changes.len() == 1 && settings(now_chosen, &after).is_empty();
    let is_asked = |change: &Change| {
        let purpose = notice.catalogue.purpose(change.purpose.as_str());
        change.verb == Verb::Given && !one_thing && purpose.is_some_and(|purpose| notice.catalogue.asked_by_itself(purpose))
    };
    let (offers, changes) = changes.into_iter().partition(is_asked);
    let plan = Plan { offers, ..finish(notice, now_chosen, after, (from, to), changes, now) };
    (!plan.is_idle() || plan.asks()).then_some(plan)
}
