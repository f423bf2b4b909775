//! Whether an act has to wait for a second, and whether anybody is there to be one.

use crate::{
    domain::{
        ids::StaffId,
        request::{Asks, Bar, Grave, Request, Second, asks_for_a_right},
        staff::Deed,
    },
    store::Conn,
    usecases::{
        error::Error,
        lock::hindered,
        portal::Portal,
        requests::{asked::read_asked, disputes, kept::Asked},
    },
};

/// The facts of a request by which an act on it is grave.
pub fn asks(row: &Request, asked: Option<&Asked>) -> Asks {
    Asks {
        right: asks_for_a_right(row, asked.is_some_and(|asked| asked.disputes.is_some())),
        for_another: asked.is_some_and(Asked::is_for_another),
    }
}

/// For the member of staff who decides about a case.
pub async fn need(portal: &Portal, conn: &mut Conn, row: &Request, staff: StaffId, grave: Option<Grave>) -> Result<Second, Error> {
    Ok(match grave {
        None => Second::Needless,
        Some(grave) if another(portal, conn, row, staff).await? => Second::Waits(grave),
        // One who may not say yes for others, as a task holder, says none alone: it waits until somebody is there.
        Some(grave) if conn.staff(staff).await?.is_none_or(|member| !member.role.may(Deed::Agree)) => Second::Waits(grave),
        Some(grave) => Second::Alone(grave),
    })
}

/// Whether somebody besides them is here who may say yes, and decided nothing that the person disagrees with.
pub(super) async fn another(portal: &Portal, conn: &mut Conn, row: &Request, staff: StaffId) -> Result<bool, Error> {
    let asked = read_asked(portal, conn, row).await?;
    for member in conn.all_staff().await? {
        if member.id != staff
            && hindered(portal, conn, &member, Deed::Agree).await?.is_none()
            && disputes::bar(portal, conn, row, asked.as_ref(), member.id).await? == Bar::No
        {
            return Ok(true);
        }
    }
    Ok(false)
}
