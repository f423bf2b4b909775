//! Personal data of a case is shown to somebody who says why. The person sees who looked, when, and the reason.

use super::change::{Done, Seen, change};
use crate::{
    domain::{actor::Actor, staff::Deed},
    store::event::Action,
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
        requests::{
            story::{Happened, tell},
            talk::message,
        },
    },
};

pub async fn reveal(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>) -> Result<(), Error> {
    let reason = message(reason).map_err(|_| Error::invalid(Field::Reason, Flaw::Missing))?;
    change(portal, actor, Deed::Reveal, seen, move |portal, tx, row, _| {
        Box::pin(async move {
            tell(portal, tx, (row.id, row.person_id), actor, Happened::Revealed, Some(&reason)).await?;
            Ok(Done::of(Action::RequestRevealed))
        })
    })
    .await
}
