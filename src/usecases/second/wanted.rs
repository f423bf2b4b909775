//! Acts that want the yes of a member of staff.

use std::collections::BTreeSet;

use super::kept::{Pasted, counts, still_counts};
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
        requests::{asked::read_asked, disputes, kept::Asked},
    },
};

/// So many are read at once: of acts, and of findings. Those that wait together count as one.
const MOST: i64 = 200;

/// Whether an act on the case waits.
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

/// How many questions they are: answers that wait together are one.
pub fn questions(wanted: &[Wanted]) -> usize {
    let together: BTreeSet<SeveralId> = wanted.iter().filter_map(|one| one.several).collect();
    wanted.iter().filter(|one| one.several.is_none()).count() + together.len()
}

/// The same number without the acts: their figure is on every page of the desk. In three statements, however many wait; only a disagreement of
/// somebody with whom this member of staff had to do before is opened.
pub async fn questions_to(portal: &Portal, conn: &mut Conn, staff: StaffId) -> Result<usize, Error> {
    let mut wanted: BTreeSet<Vec<u8>> = conn.second_looks_surely_wanted(staff).await?.into_iter().collect();
    for waits in conn.second_looks_perhaps_wanted(staff).await? {
        let question = waits.several().map_or_else(|| waits.id.as_bytes().to_vec(), |several| several.as_bytes().to_vec());
        if wanted.contains(&question) {
            continue;
        }
        let Some(row) = conn.request_by_id(waits.request_id).await? else { continue };
        let asked = read_asked(portal, conn, &row).await?;
        if may_agree(portal, conn, &row, asked.as_ref(), [waits.asked_by, staff]).await? {
            wanted.insert(question);
        }
    }
    let mut count = wanted.len();
    for found in conn.findings_standing(staff, MOST).await? {
        count += usize::from(still_counts(portal, &found)?);
    }
    Ok(count)
}

/// Whether a member of staff may say yes to what another asked for in a case: first the one who asked, then the one who would say it.
pub async fn may_agree(
    portal: &Portal,
    conn: &mut Conn,
    row: &Request,
    asked: Option<&Asked>,
    [asked_by, staff]: [StaffId; 2],
) -> Result<bool, Error> {
    Ok(asked_by != staff && disputes::bar(portal, conn, row, asked, staff).await? == Bar::No)
}

/// Those that a colleague asked for and this member of staff may agree to; the oldest first. A finding whose task has changed is none.
pub async fn wanted(portal: &Portal, conn: &mut Conn, staff: StaffId) -> Result<Vec<Wanted>, Error> {
    let mut waiting = Vec::new();
    for first in conn.second_looks_of_others(staff, MOST).await? {
        match first.several() {
            Some(several) => waiting.extend(conn.second_looks_together(several).await?),
            None => waiting.push(first),
        }
    }
    waiting.extend(conn.findings_of_others(staff, MOST).await?);
    waiting.sort_by_key(|waits| (waits.asked_at, waits.id));
    let mut wanted = Vec::new();
    for waits in waiting {
        let several = waits.several();
        let Row { request_id, kind, asked_by, asked_at, system, stood, .. } = waits;
        let Some(row) = conn.request_by_id(request_id).await?.filter(|row| row.state.is_open()) else { continue };
        if let Some(system) = &system
            && !counts(portal, conn, &row, Pasted { system, by: asked_by, stood: &stood }).await?
        {
            continue;
        }
        let asked = read_asked(portal, conn, &row).await?;
        if may_agree(portal, conn, &row, asked.as_ref(), [asked_by, staff]).await? {
            wanted.push(Wanted { row, kind, asked_by, asked_at, several });
        }
    }
    Ok(wanted)
}
