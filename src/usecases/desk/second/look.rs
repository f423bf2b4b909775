//! The act that waits in a case, as its page shows it.

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
        second::kept,
    },
};

/// The act that waits in a case.
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
}

/// As the page of a case shows it.
pub async fn look_at(portal: &Portal, actor: Actor, desk: &Desk) -> Result<Option<Look>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Agree).await?;
    let row = &desk.case.row;
    let mut conn = portal.store.read().await?;
    let Some(waits) = conn.second_look(row.id).await?.filter(|_| row.state.is_open()) else { return Ok(None) };
    let decision = if desk.revealed { kept::open(portal, &mut conn, row, &waits).await? } else { None };
    let outdated = is_outdated(portal, &mut conn, row, &waits, decision.as_ref()).await?;
    let several = waits.several();
    let Row { id, kind, asked_by, asked_at, .. } = waits;
    Ok(Some(Look { id, kind, asked_by, asked_at, decision, outdated, own: asked_by == staff, several }))
}

/// The case is another since it was asked for, or the file that goes with it is.
pub(super) async fn is_outdated(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    waits: &Row,
    decision: Option<&Decision>,
) -> Result<bool, Error> {
    if kept::stands(conn, row).await?.as_slice() != waits.stood {
        return Ok(true);
    }
    match decision.and_then(Decision::file) {
        Some(file) => Ok(!file_out::waits(portal, conn, waits.asked_by, row, file).await?),
        None => Ok(false),
    }
}
