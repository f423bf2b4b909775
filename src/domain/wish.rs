//! A wish: what a customer or guest asks for on a page of choices, and the change it would make.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use super::{
    boundaries::Frequency,
    catalogue::{Basis, Channel, Purpose, Rank},
    choices::{Choices, Standing, Verb},
    decide::{Circumstances, Rule, decide},
    effect::{Change, Effect, compare, state},
    ids::{LevelId, PurposeId, TopicId},
    notice::Notice,
    quiet::Quiet,
    reach::Reach,
    setting::{Setting, settings},
    time::Millis,
};

/// The choices of one page.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wish {
    Level(LevelId),
    /// Those named; the others stay as they are.
    Purposes(BTreeMap<PurposeId, Turn>),
    Contact {
        channels: BTreeMap<Channel, Frequency>,
        quiet: Option<Quiet>,
    },
    /// Until then; `None` ends it.
    Pause(Option<Millis>),
    Boundaries {
        avoid: BTreeSet<TopicId>,
        no_pressure: bool,
    },
    /// The browser asks not to share (Global Privacy Control).
    Signal,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Turn {
    On,
    /// By a person who is shown that their browser asks us not to share.
    OnDespiteSignal,
    Off,
}

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
            if avoid.iter().any(|topic| notice.catalogue.topic(topic.as_str()).is_none()) {
                return None;
            }
            after.boundaries.avoid = avoid.clone();
            after.boundaries.no_pressure = *no_pressure;
        }
        Wish::Signal => after.circumstances.gpc_since = before.circumstances.gpc_since.or(Some(now)),
    }
    Some(Plan { offers, ..finish(notice, before, after, (from, to), changes, now) })
}

/// Works out what one word about one purpose means. `None` for a purpose the notice does not have.
pub fn plan_word(notice: &Notice, before: &Choices, purpose: &PurposeId, verb: Verb, now: Millis) -> Option<Plan> {
    notice.catalogue.purpose(purpose.as_str())?;
    let level = before.level_in(&notice.catalogue)?.clone();
    let change = Change { purpose: purpose.clone(), verb, despite_gpc: false, by_itself: true };
    Some(finish(notice, before, before.clone(), (level.clone(), level), vec![change], now))
}

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
    after.chosen_at = Some(now);
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

fn finish(
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

fn said(notice: &Notice, change: &Change, now: Millis) -> Standing {
    let Change { verb, despite_gpc, by_itself, .. } = *change;
    Standing { verb, notice: notice.version, at: now, expires_at: None, despite_gpc, by_itself }
}

/// A level is a preset: it sets every purpose that follows it. A purpose the person turned off by itself stays off at every level, since
/// a no is not asked about again; one turned on by itself stays on as long as the level is the same.
///
/// Nothing that is asked about by itself is agreed to with a level: it comes second, to be ticked. It is asked about on the way up, and
/// where a yes is no longer in force.
fn by_level(notice: &Notice, before: &Choices, to: &LevelId, now: Millis) -> Option<(Vec<Change>, Vec<Change>)> {
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
/// and must not start by itself later. Passing states such as a pause do not count: `once_over` leaves them out.
fn is_idle(notice: &Notice, before: &Choices, rule: &Rule, rank: Rank, change: &Change, now: Millis) -> bool {
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
fn agreed(rule: &Rule, newest: Option<&Standing>, now: Millis) -> bool {
    newest.is_some_and(|standing| {
        standing.verb == Verb::Given && standing.notice >= rule.material_since && standing.expires_at.is_none_or(|at| now < at)
    })
}

/// One purpose by itself, whatever the level.
fn by_itself(notice: &Notice, before: &Choices, purpose: &Purpose, turn: Turn, now: Millis) -> Option<Change> {
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
