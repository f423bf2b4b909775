//! The systems whose tasks somebody sees: their own, or all of them for whoever answers requests.

use crate::{
    domain::{
        ids::StaffId,
        staff::{Deed, Role},
    },
    store::Conn,
    usecases::{error::Error, portal::Portal},
};

/// In the order of the catalogue.
pub async fn seen_by(portal: &Portal, conn: &mut Conn, staff: StaffId, role: Role) -> Result<Vec<String>, Error> {
    let shelf = portal.shelf()?;
    let all: Vec<String> = shelf.notice.catalogue.with_tasks().map(|system| system.id.to_string()).collect();
    if role.may(Deed::SeeCases) {
        return Ok(all);
    }
    let own = conn.systems_of_staff(staff).await?;
    Ok(all.into_iter().filter(|name| own.contains(name)).collect())
}
