//! Whether an act has to wait for a second, and whether anybody is there to be one.

use super::decision::Decision;
use crate::{
    domain::{
        ids::StaffId,
        request::{Bar, Request, Second, asks_for_a_right},
        staff::Deed,
    },
    store::Conn,
    usecases::{
        error::Error,
        lock::trained_as_of,
        portal::Portal,
        requests::{asked::read_asked, disputes, facts::facts},
    },
};

/// As the case stands, for the member of staff who decides.
pub async fn need(portal: &Portal, conn: &mut Conn, row: &Request, staff: StaffId, decision: &Decision) -> Result<Second, Error> {
    let asked = read_asked(portal, conn, row).await?;
    let right = asks_for_a_right(row, asked.as_ref().is_some_and(|asked| asked.disputes.is_some()));
    let grant = facts(portal, conn, row, None).await?.grant;
    Ok(match decision.grave(grant, right) {
        None => Second::Needless,
        Some(grave) if another(portal, conn, row, staff).await? => Second::Waits(grave),
        Some(grave) => Second::Alone(grave),
    })
}

/// Whether somebody besides them may say yes: their work here goes on, their training is valid, and they decided nothing that the person
/// disagrees with.
pub(super) async fn another(portal: &Portal, conn: &mut Conn, row: &Request, staff: StaffId) -> Result<bool, Error> {
    let asked = read_asked(portal, conn, row).await?;
    let now = portal.clock.now();
    for member in conn.all_staff().await? {
        if member.id != staff
            && member.ended_at.is_none()
            && member.role.may(Deed::Agree)
            && trained_as_of(portal, conn, member.id).await?.is_open(now)
            && disputes::bar(portal, conn, row, asked.as_ref(), member.id).await? == Bar::No
        {
            return Ok(true);
        }
    }
    Ok(false)
}
