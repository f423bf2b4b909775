//! The act that waits in a case, and the findings of its tasks, as its page shows them.

use super::decision::Decision;
use crate::{
    domain::{
        actor::Actor,
        ids::{SecondLookId, SeveralId, StaffId},
        request::{Grave, Request},
        staff::Deed,
        time::Millis,
    },
    store::{Conn, second_looks::Row},
    usecases::{
        authorise,
        desk::{case::Desk, file_out},
        error::Error,
        portal::Portal,
        second::kept::{self, Pasted},
    },
};

/// The act that waits in a case, or a finding.
#[derive(Debug, Clone)]
pub struct Look {
    pub id: SecondLookId,
    pub kind: Grave,
    pub asked_by: StaffId,
    pub asked_at: Millis,
    /// For whoever has read the case; `None` once its key is gone.
    pub decision: Option<Decision>,
    /// The case is another since: a yes is refused.
    pub outdated: bool,
    /// The reader asked for it.
    pub own: bool,
    /// Those it waits together with.
    pub several: Option<SeveralId>,
    /// The system of a finding.
    pub system: Option<String>,
}

/// The act on a case that waits, as its page shows it.
pub async fn look_at(portal: &Portal, actor: Actor, desk: &Desk) -> Result<Option<Look>, Error> {
    Ok(looks_at(portal, actor, desk).await?.into_iter().find(|look| look.system.is_none()))
}

/// The same, and the findings of its tasks that wait. One whose task has changed is none.
pub async fn looks_at(portal: &Portal, actor: Actor, desk: &Desk) -> Result<Vec<Look>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Agree).await?;
    let row = &desk.case.row;
    if !row.state.is_open() {
        return Ok(Vec::new());
    }
    let mut conn = portal.store.read().await?;
    let mut all: Vec<Row> = conn.second_look(row.id).await?.into_iter().collect();
    all.extend(conn.findings(row.id).await?);
    let mut looks = Vec::with_capacity(all.len());
    for waits in all {
        let decision: Option<Decision> = if desk.revealed { kept::open(portal, &mut conn, row, &waits).await? } else { None };
        let outdated = is_outdated(portal, &mut conn, row, &waits, decision.as_ref()).await?;
        if outdated && waits.system.is_some() {
            continue;
        }
        let several = waits.several();
        let Row { id, kind, asked_by, asked_at, system, .. } = waits;
        looks.push(Look { id, kind, asked_by, asked_at, decision, outdated, own: asked_by == staff, several, system });
    }
    Ok(looks)
}

/// The case is another since it was asked for, or the file that goes with it is, or whoever asked may no longer do it; of a finding, its task
/// is another.
pub(super) async fn is_outdated(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    waits: &Row,
    decision: Option<&Decision>,
) -> Result<bool, Error> {
    if let Some(system) = &waits.system {
        return Ok(!kept::counts(portal, conn, row, Pasted { system, by: waits.asked_by, stood: &waits.stood }).await?);
    }
    if kept::stands(portal, conn, row, None).await?.as_slice() != waits.stood {
        return Ok(true);
    }
    let asker = conn.staff(waits.asked_by).await?.filter(|asker| asker.ended_at.is_none());
    if decision.is_some_and(|decision| asker.is_none_or(|asker| !asker.role.may(decision.deed()))) {
        return Ok(true);
    }
    match decision.and_then(Decision::file) {
        Some(file) => Ok(!file_out::waits(portal, conn, waits.asked_by, row, file).await?),
        None => Ok(false),
    }
}
