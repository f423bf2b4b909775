//! The day to look again at a decision: another item about the same is opened.

use super::item::opened;
use crate::{
    domain::{actor::Actor, item::ItemKind, retention::day},
    store::event::{Event, Unaudited},
    usecases::{
        change::change,
        error::Error,
        portal::Portal,
        raised::{Raised, due_on, open_about},
    },
};

const AT_ONCE: i64 = 50;

/// Opens an item for each decision whose day has come.
pub async fn look_again(portal: &Portal) -> Result<(), Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let due = portal.store.read().await?.items_to_look_at_again(today, AT_ONCE).await?;
    for kept in due {
        let decided = opened(portal, kept)?;
        change(portal, Actor::House, move |portal, mut tx| {
            Box::pin(async move {
                let held = tx.lock_item(decided.item.id).await?;
                tx.follow_item(&held).await?;
                // A review is opened before its day, and a hold on the day that it has itself.
                if matches!(decided.item.kind, ItemKind::Review | ItemKind::Hold) {
                    return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
                }
                let raised = Raised {
                    kind: decided.item.kind,
                    about: decided.item.about.clone(),
                    due_on: due_on(today),
                    opening: decided.words.opening.clone(),
                };
                let event: Option<Event> = open_about(&portal, &mut tx, &raised, decided.item.whose).await?;
                match event {
                    Some(event) => Ok(tx.commit(event, ()).await?),
                    None => Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?),
                }
            })
        })
        .await?;
    }
    Ok(())
}
