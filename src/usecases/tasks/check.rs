//! A report on tasks before it is taken: each task that was picked as it stands, and whether what was found needs a second look.

use super::{
    list::{Errand, errand, note_looks},
    report::{Report, Taken, taken},
};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Request, Second, Verb},
        staff::Deed,
    },
    usecases::{
        desk::{
            Seen, look,
            second::{Decision, need_of},
            task::{Outcome, could_look, not_anothers_finding},
        },
        error::{Clash, Error},
        portal::Portal,
    },
};

/// A report as it would be taken.
#[derive(Debug, Clone)]
pub struct Checked {
    pub outcome: Outcome,
    /// Those of which it would be recorded.
    pub tasks: Vec<Errand>,
    /// The requests that are others than they were.
    pub changed: Vec<String>,
    /// Those in which another's finding waits.
    pub taken: Vec<String>,
    pub need: Second,
}

/// Fails as the report itself would, also for people for whom nobody could look, and records nothing of it. Whoever is shown a task has looked at it.
pub async fn check(portal: &Portal, actor: Actor, report: Report<'_>) -> Result<Checked, Error> {
    let Taken { staff, system, outcome } = taken(portal, actor, report).await?;
    let (mut tasks, mut changed, mut others, mut need) = (Vec::new(), Vec::new(), Vec::new(), Second::Needless);
    for one in report.picked {
        let (reference, revision) = one.split_once('/').ok_or(Error::NotFound)?;
        let seen = Seen { reference, revision: Some(revision) };
        match fits(portal, actor, &seen, (system, staff), &outcome).await {
            Ok(row) => {
                let mut conn = portal.store.read().await?;
                if let Some(found) = Decision::of_finding(row.kind, system, &outcome) {
                    need = need_of(portal, &mut conn, &row, staff, &found).await?;
                }
                tasks.push(errand(portal, &mut conn, row, system).await?);
            }
            Err(Error::Conflict(Clash::WaitsAlready)) => others.push(reference.to_owned()),
            Err(Error::Conflict(_) | Error::NotFound) => changed.push(reference.to_owned()),
            Err(other) => return Err(other),
        }
    }
    note_looks(portal, actor, staff, &tasks).await?;
    Ok(Checked { outcome, tasks, changed, taken: others, need })
}

/// The request of a task of which something could be recorded.
async fn fits(
    portal: &Portal,
    actor: Actor,
    seen: &Seen<'_>,
    (system, staff): (&str, StaffId),
    outcome: &Outcome,
) -> Result<Request, Error> {
    let row = look(portal, actor, Deed::Tasks, Verb::Settle, seen).await?;
    let mut conn = portal.store.read().await?;
    not_anothers_finding(portal, &mut conn, &row, system, staff).await?;
    could_look(portal, &mut conn, &row, system, (Deed::Tasks, outcome)).await?;
    Ok(row)
}
