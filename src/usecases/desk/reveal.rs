//! Personal data of a case is shown to somebody who says why. The person sees who looked, when, and the reason.

use super::change::{Seen, act, event_of};
use crate::{
    domain::{actor::Actor, request::Verb, staff::Deed},
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

/// Letters and digits of a reason.
const LEAST: usize = 4;

pub async fn reveal(portal: &Portal, actor: Actor, seen: Seen<'_>, reason: Option<&str>) -> Result<(), Error> {
    let reason = message(reason).map_err(|_| Error::invalid(Field::Reason, Flaw::Missing))?;
    // The person reads it: a dot says nothing.
    if reason.chars().filter(|letter| letter.is_alphanumeric()).count() < LEAST {
        return Err(Error::invalid(Field::Reason, Flaw::TooShort));
    }
    act(portal, actor, Deed::Reveal, Verb::Reveal, seen, move |portal, tx, case, _| {
        Box::pin(async move {
            tell(portal, tx, case, actor, Happened::Revealed, Some(&reason)).await?;
            Ok(event_of(case, Action::RequestRevealed))
        })
    })
    .await
}
