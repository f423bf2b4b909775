//! A member of staff has opened what a person wrote: the mark of a reply is gone.

use super::case::Desk;
use crate::{
    domain::{actor::Actor, staff::Deed},
    store::event::Unaudited,
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// Nothing is written when there was nothing new, or when they see the case masked.
pub async fn opened(portal: &Portal, actor: Actor, desk: &Desk) -> Result<(), Error> {
    authorise::desk(portal, actor, Deed::SeeCases).await?;
    let row = &desk.case.row;
    let Some(replied_at) = row.replied_at.filter(|_| desk.revealed) else { return Ok(()) };
    let (id, person) = (row.id, row.person.id);
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let case = tx.lock_case(id, person).await?;
            tx.note_opened(&case.request, replied_at).await?;
            Ok(tx.commit_unaudited(Unaudited::StorySeen, ()).await?)
        })
    })
    .await
}
