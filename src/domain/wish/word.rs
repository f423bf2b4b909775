//! The word to record for one purpose: by its level, by itself, or none.

use super::Turn;
use crate::domain::{
    catalogue::{Basis, Purpose, Rank},
    choices::{Choices, Standing, Verb},
    circumstances::Circumstances,
    decide::{Rule, decide},
    effect::Change,
    ids::LevelId,
    notice::Notice,
    reach::Reach,
    time::Millis,
};

pub(super) fn said(notice: &Notice, change: &Change, now: Millis) -> Standing {
    let Change { verb, despite_gpc, by_itself, .. } = *change;
    Standing { verb, notice: notice.version, at: now, expires_at: None, despite_gpc, by_itself }
}

/// A level is a preset: it sets every purpose that follows it. A purpose the person turned off by itself stays off at every level, since
/// a no is not asked about again; one turned on by itself stays on as long as the level is the same.
///
/// Nothing that is asked about by itself is agreed to with a level: it comes second, to be ticked. It is asked about on the way up, and
/// where a yes is no longer in force.
pub(super) fn by_level(notice: &Notice, before: &Choices, to: &LevelId, now: Millis) -> Option<(Vec<Change>, Vec<Change>)> {
    let rank = notice.catalogue.rank(to)?;
    let same = before.level.as_ref() == Some(to);
    let up = rank > before.rank(&notice.catalogue);
    let (mut changes, mut offers) = (Vec::new(), Vec::new());
    for purpose in notice.catalogue.purposes.iter().filter(|purpose| purpose.level != Some(Reach::Alone)) {
        let rule = Rule::of(purpose, notice);
        let newest = before.purposes.get(&purpose.id);
        let reached = rule.reached_by(rank);
        if newest.is_some_and(|said| said.refuses_by_itself() || (said.by_itself && same && !reached)) {
            continue;
        }
        let Some(verb) = preset(&rule, reached, newest, now) else { continue };
        let asked = verb == Verb::Given && notice.catalogue.asked_by_itself(purpose);
        let change = Change { purpose: purpose.id.clone(), verb, despite_gpc: false, by_itself: asked };
        let again = same && newest.is_some_and(|said| said.verb == Verb::Given);
        match asked {
            _ if is_idle(notice, before, &rule, rank, &change, now) => {}
            false => changes.push(change),
            true if up || again => offers.push(change),
            true => {}
        }
    }
    Some((changes, offers))
}

/// Whether the change would have no effect now: a yes to a purpose that stays off, or taking back an objection to one. It is not shown
/// and must not start by itself later. Passing states such as a pause do not count: `Circumstances::lasting` leaves them out.
pub(super) fn is_idle(notice: &Notice, before: &Choices, rule: &Rule, rank: Rank, change: &Change, now: Millis) -> bool {
    let said = said(notice, change, now);
    let facts = before.circumstances.lasting();
    let objects = before.purposes.get(&change.purpose).is_some_and(|said| matches!(said.verb, Verb::Objected | Verb::Withdrawn));
    let lets = matches!(change.verb, Verb::Given | Verb::Switched) || (change.verb == Verb::Cleared && objects);
    lets && !decide(rule, &facts, rank, Some(&said), now).allows()
}

/// The word to record for one purpose, if any.
fn preset(rule: &Rule, reached: bool, newest: Option<&Standing>, now: Millis) -> Option<Verb> {
    let verb = newest.map(|standing| standing.verb);
    match rule.basis {
        Basis::Consent => match (reached, agreed(rule, newest, now), verb) {
            (true, false, _) => Some(Verb::Given),
            (false, _, Some(Verb::Given)) => Some(Verb::Withdrawn),
            _ => None,
        },
        Basis::LegitimateInterest if rule.follows_level() => match (reached, verb) {
            (true, Some(Verb::Objected | Verb::Withdrawn)) => Some(Verb::Cleared),
            (false, Some(Verb::Switched)) => Some(Verb::Cleared),
            _ => None,
        },
        Basis::LegitimateInterest | Basis::Contract | Basis::LegalObligation => None,
    }
}

/// Whether consent is in force.
pub(super) fn agreed(rule: &Rule, newest: Option<&Standing>, now: Millis) -> bool {
    newest.is_some_and(|standing| {
        standing.verb == Verb::Given && standing.notice >= rule.material_since && standing.expires_at.is_none_or(|at| now < at)
    })
}

/// One purpose by itself, whatever the level.
pub(super) fn by_itself(notice: &Notice, before: &Choices, purpose: &Purpose, turn: Turn, now: Millis) -> Option<Change> {
    let rule = Rule::of(purpose, notice);
    let newest = before.purposes.get(&purpose.id);
    let verb = newest.map(|standing| standing.verb);
    let rank = before.rank(&notice.catalogue);
    let follows = rule.follows_level();
    let reached = rule.reached_by(rank);
    let said_no = matches!(verb, Some(Verb::Objected | Verb::Withdrawn));
    let despite_gpc = turn == Turn::OnDespiteSignal && rule.sharing && before.circumstances.gpc_since.is_some();
    let held = before.circumstances.gpc_since.is_some_and(|at| !newest.is_some_and(|standing| standing.chose_despite_gpc(at)));
    let on = turn != Turn::Off;
    let verb = match (on, rule.basis) {
        (true, Basis::Consent) if agreed(&rule, newest, now) && !(despite_gpc && held) => None,
        (true, Basis::Consent) => Some(Verb::Given),
        (false, Basis::Consent) => (verb == Some(Verb::Given)).then_some(Verb::Withdrawn),
        // The level does not override the browser's signal; the person does.
        (true, _) if despite_gpc && held => Some(Verb::Switched),
        (true, _) if follows && !reached => (verb != Some(Verb::Switched)).then_some(Verb::Switched),
        (true, _) => said_no.then_some(Verb::Cleared),
        (false, _) if follows && !reached => (verb == Some(Verb::Switched)).then_some(Verb::Objected),
        (false, _) => (!said_no).then_some(Verb::Objected),
    }?;
    let change = Change { purpose: purpose.id.clone(), verb, despite_gpc, by_itself: true };
    (!is_idle(notice, before, &rule, rank, &change, now)).then_some(change)
}

/// The person's wish for one purpose, whatever outranks it now.
pub fn wanted(notice: &Notice, choices: &Choices, purpose: &Purpose, now: Millis) -> Turn {
    let rule = Rule::of(purpose, notice);
    let level = choices.rank(&notice.catalogue);
    let said = choices.purposes.get(&purpose.id);
    if decide(&rule, &Circumstances::default(), level, said, now).allows() { Turn::On } else { Turn::Off }
}
