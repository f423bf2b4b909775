//! When a person had a kind of data deleted: what came in before is here only because a law keeps it.

use crate::{
    domain::{catalogue::Category, ids::CustomerId, time::Millis},
    store::Conn,
    usecases::{error::Error, ledger, portal::Portal},
};

/// The last time. `None` too for what no law keeps: deleted, it is not here any more.
pub(super) async fn deleted_at(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    category: &Category,
) -> Result<Option<Millis>, Error> {
    match category.must_keep {
        Some(_) => Ok(conn.erased_at(&ledger::category(portal, customer, category.id.as_str())).await?),
        None => Ok(None),
    }
}
