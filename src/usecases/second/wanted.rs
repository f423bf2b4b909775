//! Acts that want the yes of a member of staff.

use crate::{
    domain::{
        ids::{SeveralId, StaffId},
        request::{Bar, Grave, Request},
        time::Millis,
    },
    store::{Conn, second_looks::Row},
    usecases::{
        error::Error,
        portal::Portal,
        requests::{asked::read_asked, disputes},
    },
};

/// So many are read at once.
const MOST: i64 = 200;

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
    /// Those it waits together with.
    pub several: Option<SeveralId>,
}

/// Those that a colleague asked for and this member of staff may agree to; the oldest first.
pub async fn wanted(portal: &Portal, conn: &mut Conn, staff: StaffId) -> Result<Vec<Wanted>, Error> {
    let mut wanted = Vec::new();
    for waits in conn.second_looks(MOST).await? {
        let several = waits.several();
        let Row { request_id, kind, asked_by, asked_at, .. } = waits;
        if asked_by == staff {
            continue;
        }
        let Some(row) = conn.request_by_id(request_id).await?.filter(|row| row.state.is_open()) else { continue };
        let asked = read_asked(portal, conn, &row).await?;
        if disputes::bar(portal, conn, &row, asked.as_ref(), staff).await? == Bar::No {
            wanted.push(Wanted { row, kind, asked_by, asked_at, several });
        }
    }
    Ok(wanted)
}
