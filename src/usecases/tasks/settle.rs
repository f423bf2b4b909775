//! The outcome of a task, as staff say it from the case or from the list of a system: one rule for both.

use crate::{
    domain::{actor::Actor, staff::Deed},
    usecases::{
        desk::{
            Seen,
            second::{Came, Decision, decide},
            task::{Outcome, could_look, settle_task},
        },
        error::Error,
        portal::Portal,
    },
};

/// Data for a copy waits for the yes of a colleague where the brand wants that, and `alone` says why it cannot where nobody else may say
/// yes: `Invalid` without it, and where nobody could look. Any other outcome is taken by the deed of its page.
pub async fn settle(
    portal: &Portal,
    actor: Actor,
    deed: Deed,
    seen: Seen<'_>,
    (system, outcome): (&str, &Outcome),
    alone: Option<&str>,
) -> Result<Came, Error> {
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    if outcome.is_finding(row.kind) {
        could_look(portal, &mut conn, &row, system, (deed, outcome)).await?;
    }
    drop(conn);
    match Decision::of_finding(row.kind, system, outcome) {
        Some(found) => decide(portal, actor, seen, &found, alone).await,
        None => settle_task(portal, actor, deed, seen, Some(system), outcome.clone()).await.map(|()| Came::Done),
    }
}
