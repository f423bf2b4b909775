//! A report on tasks before it is taken: each task that was picked as it stands, and whether what was found needs a second look.

use super::{
    list::{Errand, errand, note_looks},
    report::{Report, Taken, taken},
};
use crate::{
    domain::{
        actor::Actor,
        ids::StaffId,
        request::{Facts, Request, Second, Verb},
    },
    store::Conn,
    usecases::{
        desk::{
            second::{Decision, need_of},
            task::{Outcome, not_anothers_finding},
        },
        error::{Clash, Error},
        portal::Portal,
        requests::facts::facts,
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

enum Fits {
    Yes,
    Changed,
    Taken,
}

/// Fails as the report itself would, and records nothing of it. Whoever is shown a task has looked at it.
pub async fn check(portal: &Portal, actor: Actor, report: Report<'_>) -> Result<Checked, Error> {
    let Taken { staff, system, outcome } = taken(portal, actor, report).await?;
    let mut conn = portal.store.read().await?;
    let (mut tasks, mut changed, mut others, mut need) = (Vec::new(), Vec::new(), Vec::new(), Second::Needless);
    for one in report.picked {
        let (reference, revision) = one.split_once('/').ok_or(Error::NotFound)?;
        let row = conn.request(reference).await?.filter(|row| row.state.is_open() && row.revision.to_string() == revision);
        let Some(row) = row else {
            changed.push(reference.to_owned());
            continue;
        };
        match fits(portal, &mut conn, &row, (system, staff)).await? {
            Fits::Changed => changed.push(row.reference),
            Fits::Taken => others.push(row.reference),
            Fits::Yes => {
                if let Outcome::Done(text) = &outcome
                    && outcome.is_finding(row.kind)
                {
                    let found = Decision::Found { system: system.to_owned(), text: text.clone() };
                    need = need_of(portal, &mut conn, &row, staff, &found).await?;
                }
                tasks.push(errand(portal, &mut conn, row, system).await?);
            }
        }
    }
    drop(conn);
    note_looks(portal, actor, staff, &tasks).await?;
    Ok(Checked { outcome, tasks, changed, taken: others, need })
}

async fn fits(portal: &Portal, conn: &mut Conn, row: &Request, (system, staff): (&str, StaffId)) -> Result<Fits, Error> {
    // The task itself says enough: the case stays unread.
    let facts = Facts { read: true, ..facts(portal, conn, row, Some(staff)).await? };
    if facts.after(Verb::Settle).is_err() {
        return Ok(Fits::Changed);
    }
    match not_anothers_finding(portal, conn, row, system, staff).await {
        Ok(()) => Ok(Fits::Yes),
        Err(Error::Conflict(Clash::WaitsAlready)) => Ok(Fits::Taken),
        Err(Error::NotFound) => Ok(Fits::Changed),
        Err(other) => Err(other),
    }
}
