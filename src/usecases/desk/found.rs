//! Requests by their numbers, as the queue shows them.

use super::queue::{Reader, Waiting, waiting};
use crate::{
    domain::{actor::Actor, staff::Deed},
    usecases::{authorise, error::Error, portal::Portal},
};

/// In the order of the numbers; one that is gone is left out.
pub async fn found(portal: &Portal, actor: Actor, numbers: &[String]) -> Result<Vec<Waiting>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let mut conn = portal.store.read().await?;
    let mut rows = Vec::with_capacity(numbers.len());
    for number in numbers {
        rows.extend(conn.request(number).await?);
    }
    let reader = Reader::of(portal, &mut conn, staff).await?;
    waiting(portal, &mut conn, rows, &reader).await
}
