//! A member of staff has opened a case: the mark of a reply is gone, and news of whose it is.

use super::case::Desk;
use crate::{
    domain::{actor::Actor, staff::Deed},
    store::event::Unaudited,
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// Nothing is written when there was nothing new. A reply stays new for whoever sees the case masked. Whether something was new.
pub async fn opened(portal: &Portal, actor: Actor, desk: &Desk) -> Result<bool, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::SeeCases).await?;
    let row = &desk.case.row;
    let (id, person, revision) = (row.id, row.person.id, row.revision);
    let replied_at = row.replied_at.filter(|_| desk.revealed);
    if replied_at.is_none() && !portal.store.read().await?.has_hand_news(staff, id).await? {
        return Ok(false);
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let case = tx.lock_case(id, person).await?;
            if let Some(replied_at) = replied_at {
                tx.note_opened(&case.request, replied_at).await?;
            }
            // News that came after the page was read stays news: whoever hands a case over moves its revision.
            if tx.request_by_id(id).await?.is_some_and(|now| now.revision == revision) {
                tx.forget_hand_news(&case.request, staff).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::StorySeen, true).await?)
        })
    })
    .await
}
