//! Global Privacy Control: a browser that asks not to share is obeyed from the next decision on.

use super::save::{Confirmed, Screen, WishOutcome, save};
use crate::{
    domain::{actor::Actor, language::Language, wish::Wish},
    usecases::{
        authorise,
        choices::current::current,
        error::{Clash, Error},
        portal::Portal,
    },
};

/// Puts on record that this person's browser asks. Does nothing when that is known.
pub async fn seen(portal: &Portal, actor: Actor, language: Language) -> Result<(), Error> {
    authorise::customer(actor)?;
    // A choice saved at this very moment does not stop the signal: it is tried again.
    for _ in 0..3 {
        let current = current(portal, actor).await?;
        if current.choices.circumstances.gpc_since.is_some() {
            return Ok(());
        }
        let screen = Screen {
            seen: Some(portal.shelf()?.notice.version.0.to_string()),
            against: Some(current.revision.to_string()),
            confirmed: Confirmed::No,
            ticked: Vec::new(),
            language,
        };
        match save(portal, actor, Wish::Signal, screen).await {
            Ok(WishOutcome::Saved(_) | WishOutcome::Unchanged | WishOutcome::Asks(_)) => return Ok(()),
            Err(Error::Conflict(Clash::ChangedElsewhere)) => {}
            Err(error) => return Err(error),
        }
    }
    Err(Error::Unavailable)
}
