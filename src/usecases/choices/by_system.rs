//! Preferences by the brand's own systems: read, and sent on for a person who was asked elsewhere.
//!
//! Switching off needs no proof. Switching on does: what the person was shown, where and when. The person sees every such
//! change in their history, marked as made by a system.

use std::collections::BTreeMap;

use super::{
    asked_elsewhere::{Evidence, Proof, prove},
    current::{Current, current},
    put_on_record::{Decided, put_on_record, words_shown},
    record::Act,
    save::overtaken,
};
use crate::{
    domain::{
        actor::Actor,
        boundaries::Boundaries,
        choices::{Choices, Verb},
        decide::Reason,
        effect::{single_changes, state},
        ids::{LevelId, PurposeId},
        notice::Notice,
        time::Millis,
        wish::{Plan, Turn, Wish, plan_all},
    },
    usecases::{
        authorise,
        customers::{lookup::lookup, their_language::TheirLanguage},
        error::{Clash, Error, Field, Flaw},
        inquiries::note,
        portal::Portal,
    },
};

/// A customer's choices as a system reads them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preferences {
    pub level: Option<LevelId>,
    pub single_changes: usize,
    pub purposes: Vec<State>,
    pub boundaries: Boundaries,
    pub paused_until: Option<Millis>,
    pub as_of: i64,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct State {
    pub purpose: PurposeId,
    pub reason: Reason,
    /// When the person last said something about it, or chose the level.
    pub since: Option<Millis>,
}

/// As a system sent it. What is not named stays as it is.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub level: Option<String>,
    pub purposes: BTreeMap<String, bool>,
    pub evidence: Option<Evidence>,
}

/// `Invalid` at `customer` for a reference nobody knows.
pub async fn query(portal: &Portal, actor: Actor, reference: &str) -> Result<Preferences, Error> {
    note::fetched_list(portal, actor);
    let current = of_reference(portal, actor, reference).await?;
    describe(portal, &current)
}

/// `Invalid` at `evidence` when something would start and nothing shows that the person was asked.
pub async fn replace(portal: &Portal, actor: Actor, reference: &str, draft: Draft) -> Result<Preferences, Error> {
    let wishes = wishes(&draft)?;
    let proof = if let Some(evidence) = draft.evidence { Some(prove(portal, evidence).await?) } else { None };
    // A customer who chooses at this very moment goes first.
    for _ in 0..3 {
        let current = of_reference(portal, actor, reference).await?;
        let shelf = portal.shelf()?;
        let notice = &shelf.notice;
        let plan = plan_all(notice, &current.choices, &wishes, portal.clock.now());
        let plan = plan.ok_or_else(|| unknown(notice, &wishes))?;
        let first_level = current.choices.level.is_none() && draft.level.is_some();
        if plan.is_idle() && !first_level {
            return describe(portal, &current);
        }
        let switches_on = plan.adds() || plan.changes.iter().any(|change| matches!(change.verb, Verb::Given | Verb::Switched));
        let proof = match (&proof, switches_on) {
            (Some(proof), true) if overtaken(notice, &plan, i64::from(proof.notice.version.0)) => {
                return Err(Error::Conflict(Clash::NewerNotice));
            }
            (Some(proof), true) if outdated(&current.choices, &plan, proof.asked.at) => {
                return Err(Error::Conflict(Clash::ChangedElsewhere));
            }
            (Some(proof), _) => Some(proof),
            (None, true) => return Err(Error::invalid(Field::Evidence, Flaw::Missing)),
            (None, false) => None,
        };
        let decided = decided(portal, notice, &current, plan, proof, draft.level.is_some()).await?;
        match put_on_record(portal, actor, current, decided).await {
            Ok(_) => return describe(portal, &of_reference(portal, actor, reference).await?),
            Err(Error::Conflict(Clash::ChangedElsewhere)) => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::Conflict(Clash::ChangedElsewhere))
}

/// Whether the person chose after they were asked: a yes that was held up on its way never overrules a newer no.
fn outdated(chosen: &Choices, plan: &Plan, asked: Millis) -> bool {
    let mut starts = plan.effect.starts.iter().chain(plan.changes.iter().map(|change| &change.purpose));
    let newer = |id: &PurposeId| chosen.purposes.get(id).is_some_and(|said| said.at > asked);
    chosen.chosen_at.is_some_and(|at| at > asked) || starts.any(newer)
}

async fn decided(
    portal: &Portal,
    notice: &Notice,
    current: &Current,
    plan: Plan,
    proof: Option<&Proof>,
    level: bool,
) -> Result<Decided, Error> {
    let act = if level { Act::Level } else { Act::Purpose };
    let against = current.revision;
    Ok(match proof {
        Some(proof) => Decided {
            on_behalf: None,
            act,
            notice: proof.notice.version,
            language: proof.language,
            words_sha256: words_shown(&proof.notice, proof.language, &plan),
            against,
            asked: Some(proof.asked.clone()),
            plan,
        },
        None => {
            let language = TheirLanguage::of_customer(portal, &mut portal.store.read().await?, current.customer).await?.get();
            let words_sha256 = words_shown(notice, language, &plan);
            Decided { act, notice: notice.version, language, words_sha256, against, asked: None, on_behalf: None, plan }
        }
    })
}

async fn of_reference(portal: &Portal, actor: Actor, reference: &str) -> Result<Current, Error> {
    authorise::brand(actor)?;
    let customer = lookup(portal, actor, reference).await?.ok_or(Error::invalid(Field::Customer, Flaw::Unknown))?;
    current(portal, Actor::Customer(customer)).await
}

fn describe(portal: &Portal, current: &Current) -> Result<Preferences, Error> {
    let as_of = portal.decisions.as_of();
    let shelf = portal.shelf()?;
    let (notice, choices, now) = (&shelf.notice, &current.choices, portal.clock.now());
    let purposes = notice.catalogue.purposes.iter().map(|purpose| {
        let reason = state(notice, choices, purpose, now);
        let said = choices.purposes.get(&purpose.id).map(|standing| standing.at);
        State { purpose: purpose.id.clone(), reason, since: said.or(choices.chosen_at).filter(|_| purpose.switchable()) }
    });
    Ok(Preferences {
        level: choices.level_in(&notice.catalogue).cloned(),
        single_changes: single_changes(notice, choices),
        purposes: purposes.collect(),
        boundaries: choices.boundaries.clone(),
        paused_until: choices.circumstances.paused_until.filter(|until| now < *until),
        as_of,
    })
}

fn wishes(draft: &Draft) -> Result<Vec<Wish>, Error> {
    let mut wishes = Vec::new();
    if let Some(level) = &draft.level {
        wishes.push(Wish::Level(level.parse().map_err(|_| Error::invalid(Field::Level, Flaw::Unknown))?));
    }
    let turns = draft.purposes.iter().map(|(id, on)| Ok((id.parse()?, if *on { Turn::On } else { Turn::Off })));
    let turns: Result<BTreeMap<_, _>, crate::domain::ids::NotAnId> = turns.collect();
    let turns = turns.map_err(|_| Error::invalid(Field::Purposes, Flaw::Unknown))?;
    if !turns.is_empty() {
        wishes.push(Wish::Purposes(turns));
    }
    if wishes.is_empty() { Err(Error::invalid(Field::Level, Flaw::Missing)) } else { Ok(wishes) }
}

fn unknown(notice: &Notice, wishes: &[Wish]) -> Error {
    let level = wishes.iter().any(|wish| matches!(wish, Wish::Level(level) if notice.catalogue.rank(level).is_none()));
    Error::invalid(if level { Field::Level } else { Field::Purposes }, Flaw::Unknown)
}
