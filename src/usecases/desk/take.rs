//! The most urgent case that is nobody's goes to the member of staff who asks for work, and is open to them: to answer it.

use super::{
    change::Seen,
    pages::page,
    queue::Days,
    reveal::reveal,
    views::{Order, View},
};
use crate::{
    domain::{
        actor::Actor,
        request::{LookReason, Refusal},
        staff::Deed,
    },
    usecases::{
        authorise,
        error::{Clash, Error},
        portal::Portal,
    },
};

/// So many are tried: a colleague may take one at the same moment, and a disagreement with somebody is not theirs to have.
const TRIES: usize = 50;

/// The number of the case that was taken; `None` when there is none to take.
pub async fn next(portal: &Portal, actor: Actor) -> Result<Option<String>, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    let wanted = View::Nobodys.wanted(staff, Days::now(portal).today);
    let rows = page(&mut portal.store.read().await?, &wanted, Order::Due.after(None), TRIES).await?;
    for row in rows {
        let revision = row.revision.to_string();
        let seen = Seen { reference: &row.reference, revision: Some(&revision) };
        match reveal(portal, actor, seen, Some(LookReason::Answer.as_str())).await {
            Ok(()) => return Ok(Some(row.reference)),
            Err(Error::Conflict(Clash::ChangedElsewhere | Clash::RequestClosed | Clash::Case(Refusal::DecidedBefore))) => {}
            Err(other) => return Err(other),
        }
    }
    Ok(None)
}
