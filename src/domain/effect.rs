//! What choosing a level changes: which words are recorded, and what stops, stays and starts for the person.

use serde::{Deserialize, Serialize};

use super::{
    catalogue::{Basis, Purpose},
    choices::{Choices, Standing, Verb},
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
}

/// What a choice does, before it is saved and after.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Effect {
    pub starts: Vec<PurposeId>,
    pub stops: Vec<PurposeId>,
    pub stays: Vec<PurposeId>,
}

/// Choosing a level, worked out but not saved.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    pub from: LevelId,
    pub to: LevelId,
    pub changes: Vec<Change>,
    pub effect: Effect,
    pub after: Choices,
}

impl Plan {
    /// Nothing is recorded and nothing becomes different.
    pub fn is_idle(&self) -> bool {
        self.from == self.to && self.changes.is_empty()
    }
    /// Something starts, so the person is shown what before it is saved.
    pub fn adds(&self) -> bool {
        !self.effect.starts.is_empty()
    }
}

/// Works out what choosing `to` means on `notice`. `None` when the notice has no such level.
///
/// A level is a preset: it sets every purpose that follows the level, also those the person had set singly, and leaves
/// objections to purposes that do not follow the level alone.
pub fn plan_level(notice: &Notice, before: &Choices, to: &LevelId, now: Millis) -> Option<Plan> {
    let rank = notice.catalogue.rank(to)?;
    let from = before.level_in(&notice.catalogue)?.clone();
    let changes: Vec<Change> = notice
        .catalogue
        .purposes
        .iter()
        .filter_map(|purpose| {
            let rule = Rule::of(purpose, notice);
            let verb = preset(&rule, rule.reached_by(rank), before.purposes.get(&purpose.id), now)?;
            // Nobody agrees to what would stay off all the same: they are not shown it, and it must not start by itself later.
            let given = Standing { verb, notice: notice.version, at: now, expires_at: None, despite_gpc: false };
            let idle = verb == Verb::Given && !decide(&rule, &before.circumstances, rank, Some(&given), now).allows();
            (!idle).then(|| Change { purpose: purpose.id.clone(), verb })
        })
        .collect();
    let mut after = Choices { level: Some(to.clone()), chosen_at: Some(now), ..before.clone() };
    for change in &changes {
        let standing = Standing { verb: change.verb, notice: notice.version, at: now, expires_at: None, despite_gpc: false };
        after.purposes.insert(change.purpose.clone(), standing);
    }
    let effect = compare(notice, before, &after, now);
    Some(Plan { from, to: to.clone(), changes, effect, after })
}

/// The word to record for one purpose, if any.
fn preset(rule: &Rule, reached: bool, newest: Option<&Standing>, now: Millis) -> Option<Verb> {
    let verb = newest.map(|standing| standing.verb);
    match rule.basis {
        Basis::Consent => {
            let in_force = newest.is_some_and(|standing| {
                standing.verb == Verb::Given && standing.notice >= rule.material_since && standing.expires_at.is_none_or(|at| now < at)
            });
            match (reached, in_force, verb) {
                (true, false, _) => Some(Verb::Given),
                (false, _, Some(Verb::Given)) => Some(Verb::Withdrawn),
                _ => None,
            }
        }
        Basis::LegitimateInterest if rule.follows_level() => match (reached, verb) {
            (true, Some(Verb::Objected | Verb::Withdrawn)) => Some(Verb::Cleared),
            (false, Some(Verb::Switched)) => Some(Verb::Cleared),
            _ => None,
        },
        Basis::LegitimateInterest | Basis::Contract | Basis::LegalObligation => None,
    }
}

/// The state of one purpose for someone with these choices.
pub fn state(notice: &Notice, choices: &Choices, purpose: &Purpose, now: Millis) -> Reason {
    let level = choices.rank(&notice.catalogue);
    decide(&Rule::of(purpose, notice), &choices.circumstances, level, choices.purposes.get(&purpose.id), now)
}

fn compare(notice: &Notice, before: &Choices, after: &Choices, now: Millis) -> Effect {
    let mut effect = Effect::default();
    for purpose in &notice.catalogue.purposes {
        let was = state(notice, before, purpose, now).allows();
        let is = state(notice, after, purpose, now).allows();
        match (was, is) {
            (false, true) => effect.starts.push(purpose.id.clone()),
            (true, false) => effect.stops.push(purpose.id.clone()),
            (true, true) => effect.stays.push(purpose.id.clone()),
            (false, false) => {}
        }
    }
    effect
}

/// How many switchable purposes stand otherwise than the level alone would have them: the "1 change" in "Basic, with 1 change".
pub fn single_changes(notice: &Notice, choices: &Choices) -> usize {
    let level = choices.rank(&notice.catalogue);
    let differs = |purpose: &&Purpose| {
        let rule = Rule::of(purpose, notice);
        let reached = rule.reached_by(level);
        // What outranks choices is no choice.
        if state(notice, choices, purpose, Millis(0)).outranks_choices() {
            return false;
        }
        match (rule.basis, choices.purposes.get(&purpose.id).map(|standing| standing.verb)) {
            (Basis::Consent, verb) => (verb == Some(Verb::Given)) != reached && (choices.level.is_some() || verb.is_some()),
            (Basis::LegitimateInterest, Some(Verb::Objected | Verb::Withdrawn)) => reached || !rule.follows_level(),
            (Basis::LegitimateInterest, Some(Verb::Switched)) => !reached,
            _ => false,
        }
    };
    notice.catalogue.purposes.iter().filter(differs).count()
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

/// Works out what one word about one purpose means. `None` for a purpose the notice does not have.
pub fn plan_purpose(notice: &Notice, before: &Choices, purpose: &PurposeId, verb: Verb, now: Millis) -> Option<Plan> {
    notice.catalogue.purpose(purpose.as_str())?;
    let level = before.level_in(&notice.catalogue)?.clone();
    let mut after = before.clone();
    let standing = Standing { verb, notice: notice.version, at: now, expires_at: None, despite_gpc: false };
    after.purposes.insert(purpose.clone(), standing);
    let effect = compare(notice, before, &after, now);
    Some(Plan { from: level.clone(), to: level, changes: vec![Change { purpose: purpose.clone(), verb }], effect, after })
}

/// Works out what going back to `before` means. `None` when nothing would be different.
///
/// What had no word before gets the word that takes its effect away: consent is withdrawn, a switch is cleared.
pub fn plan_return(notice: &Notice, now_chosen: &Choices, before: &Choices, now: Millis) -> Option<Plan> {
    let from = now_chosen.level_in(&notice.catalogue)?.clone();
    let to = before.level_in(&notice.catalogue)?.clone();
    let mut after = now_chosen.clone();
    after.level = before.level.clone();
    after.chosen_at = Some(now);
    let mut changes = Vec::new();
    for purpose in &notice.catalogue.purposes {
        let verb = |choices: &Choices| choices.purposes.get(&purpose.id).map(|standing| standing.verb);
        let (is, was) = (verb(now_chosen), verb(before));
        if is == was {
            continue;
        }
        let verb = match (was, purpose.basis) {
            (Some(verb), _) => verb,
            (None, Basis::Consent) => Verb::Withdrawn,
            (None, _) => Verb::Cleared,
        };
        after.purposes.insert(purpose.id.clone(), Standing { verb, notice: notice.version, at: now, expires_at: None, despite_gpc: false });
        changes.push(Change { purpose: purpose.id.clone(), verb });
    }
    let effect = compare(notice, now_chosen, &after, now);
    (from != to || !changes.is_empty()).then_some(Plan { from, to, changes, effect, after })
}
