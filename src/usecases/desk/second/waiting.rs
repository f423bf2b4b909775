//! Acts that wait: the one of a case as its page shows it, and those that want the yes of whoever looks.

use super::{decision::Decision, kept};
use crate::{
    domain::{
        actor::Actor,
        ids::{SecondLookId, StaffId},
        request::{Bar, Grave, Request},
        staff::Deed,
        time::Millis,
    },
    store::{Conn, second_looks::Row},
    usecases::{
        authorise,
        desk::case::Desk,
        error::Error,
        portal::Portal,
        requests::{asked::read_asked, disputes},
    },
};

/// So many are read at once.
const MOST: i64 = 200;

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
    /// Whoever looks asked for it.
    pub own: bool,
}

/// As the page of a case shows it.
pub async fn look_at(portal: &Portal, actor: Actor, desk: &Desk) -> Result<Option<Look>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Agree).await?;
    let row = &desk.case.row;
    let mut conn = portal.store.read().await?;
    let Some(waits) = conn.second_look(row.id).await?.filter(|_| row.state.is_open()) else { return Ok(None) };
    let decision = if desk.revealed { kept::open(portal, &mut conn, row, &waits).await? } else { None };
    let outdated = kept::stands(&mut conn, row).await?.as_slice() != waits.stood;
    let Row { id, kind, asked_by, asked_at, .. } = waits;
    Ok(Some(Look { id, kind, asked_by, asked_at, decision, outdated, own: asked_by == staff }))
}

/// Whether an act waits in the case.
pub async fn waits(portal: &Portal, reference: &str) -> Result<bool, Error> {
    let mut conn = portal.store.read().await?;
    let Some(row) = conn.request(reference).await? else { return Ok(false) };
    Ok(conn.second_look(row.id).await?.is_some())
}

/// One that wants a yes, and its case.
#[derive(Debug, Clone)]
pub struct Wanted {
    pub row: Request,
    pub kind: Grave,
    pub asked_by: StaffId,
    pub asked_at: Millis,
}

/// Those that a colleague asked for and this member of staff may agree to; the oldest first.
pub async fn wanted(portal: &Portal, conn: &mut Conn, staff: StaffId) -> Result<Vec<Wanted>, Error> {
    let mut wanted = Vec::new();
    for Row { request_id, kind, asked_by, asked_at, .. } in conn.second_looks(MOST).await? {
        if asked_by == staff {
            continue;
        }
        let Some(row) = conn.request_by_id(request_id).await?.filter(|row| row.state.is_open()) else { continue };
        let asked = read_asked(portal, conn, &row).await?;
        if disputes::bar(portal, conn, &row, asked.as_ref(), staff).await? == Bar::No {
            wanted.push(Wanted { row, kind, asked_by, asked_at });
        }
    }
    Ok(wanted)
}
