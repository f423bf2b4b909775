//! The answers that wait together, as their page shows them.

use crate::{
    domain::{
        actor::Actor,
        ids::{SeveralId, StaffId},
        staff::Deed,
        time::Millis,
    },
    usecases::{
        authorise,
        desk::{
            case::{Desk, case},
            second::{Look, look_at},
        },
        error::Error,
        portal::Portal,
    },
};

/// Answers that wait together, each with its case.
#[derive(Debug, Clone)]
pub struct Together {
    pub asked_by: StaffId,
    pub asked_at: Millis,
    /// The reader asked for them.
    pub own: bool,
    pub cases: Vec<(Desk, Look)>,
}

/// `None` once none of them waits.
pub async fn together(portal: &Portal, actor: Actor, several: SeveralId) -> Result<Option<Together>, Error> {
    authorise::desk(portal, actor, Deed::Agree).await?;
    let mut conn = portal.store.read().await?;
    let mut numbers = Vec::new();
    for waits in conn.second_looks_together(several).await? {
        numbers.extend(conn.request_by_id(waits.request_id).await?.map(|row| row.reference));
    }
    drop(conn);
    let mut cases = Vec::with_capacity(numbers.len());
    for number in numbers {
        let desk = case(portal, actor, &number).await?;
        let look = look_at(portal, actor, &desk).await?.filter(|look| look.several == Some(several));
        cases.extend(look.map(|look| (desk, look)));
    }
    let first = cases.first().map(|(_, look)| (look.asked_by, look.asked_at, look.own));
    Ok(first.map(|(asked_by, asked_at, own)| Together { asked_by, asked_at, own, cases }))
}
