//! The outcome of tasks, of several at once. Data for a copy is looked over by somebody of the desk before it goes anywhere.

use super::settle::settle;
use crate::{
    domain::{actor::Actor, ids::StaffId, staff::Deed},
    usecases::{
        authorise,
        desk::{Seen, second::Came, task::Outcome},
        error::{Clash, Error, Field, Flaw, together},
        portal::Portal,
        staff::looks_after::seen_by,
    },
};

/// As the form sends it: tasks by their request and its revision on the page, `R-7K3M-Q2XP/4`.
#[derive(Debug, Clone, Copy)]
pub struct Report<'a> {
    pub system: Option<&'a str>,
    pub picked: &'a [String],
    pub outcome: Option<&'a str>,
    pub words: Option<&'a str>,
    /// Why what was found waits for no yes, where nobody else may give it.
    pub alone: Option<&'a str>,
}

/// The outcome of a report: how many are settled, how many wait to be looked over, and the requests of which nothing could be recorded:
/// they are others than they were, or what another found there waits.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reported {
    pub settled: usize,
    pub waiting: usize,
    pub changed: Vec<String>,
    pub taken: Vec<String>,
}

/// A member of staff who may report on the tasks of a system; `NotFound` where it is not theirs.
pub async fn of_theirs(portal: &Portal, actor: Actor, system: &str) -> Result<StaffId, Error> {
    let (staff, role) = authorise::desk(portal, actor, Deed::Tasks).await?;
    let own = seen_by(portal, &mut portal.store.read().await?, staff, role).await?;
    if own.iter().any(|name| name == system) { Ok(staff) } else { Err(Error::NotFound) }
}

/// A report that can be taken: by whom, of which system, and what came of its tasks.
pub(super) struct Taken<'a> {
    pub staff: StaffId,
    pub system: &'a str,
    pub outcome: Outcome,
}

/// `NotFound` for a system that is not the reporter's; `Invalid` without a task or an outcome, and for what was found of several people.
pub(super) async fn taken<'a>(portal: &Portal, actor: Actor, report: Report<'a>) -> Result<Taken<'a>, Error> {
    let system = report.system.ok_or(Error::NotFound)?;
    let staff = of_theirs(portal, actor, system).await?;
    let picked = if report.picked.is_empty() { Err(Error::invalid(Field::Picked, Flaw::Missing)) } else { Ok(()) };
    let ((), outcome) = together(picked, Outcome::parse(report.outcome, report.words))?;
    let found = matches!(&outcome, Outcome::Done(text) if !text.is_empty());
    if found && report.picked.len() > 1 {
        return Err(Error::invalid(Field::Picked, Flaw::TooMany));
    }
    Ok(Taken { staff, system, outcome })
}

/// Fails as `taken` does, and with `Invalid` for a finding of somebody who is alone and does not say why it cannot wait.
pub async fn report(portal: &Portal, actor: Actor, report: Report<'_>) -> Result<Reported, Error> {
    let Taken { system, outcome, .. } = taken(portal, actor, report).await?;
    let mut reported = Reported::default();
    for one in report.picked {
        let (reference, revision) = one.split_once('/').ok_or(Error::NotFound)?;
        let seen = Seen { reference, revision: Some(revision) };
        match settle(portal, actor, Deed::Tasks, seen, (system, &outcome), report.alone).await {
            Ok(Came::Done) => reported.settled += 1,
            Ok(Came::Waits) => reported.waiting += 1,
            Err(Error::Conflict(Clash::WaitsAlready)) => reported.taken.push(reference.to_owned()),
            Err(Error::Conflict(_) | Error::NotFound) => reported.changed.push(reference.to_owned()),
            Err(other) => return Err(other),
        }
    }
    Ok(reported)
}
