//! A concern is raised by a member of staff: with their name, or without.

use super::{
    super::item::Words,
    sealed::{self, Weighed},
};
use crate::{
    domain::{actor::Actor, ids::ItemId, item::ItemKind, retention::day, staff::Deed},
    store::{
        event::{Action, Event, Subject},
        items::NewItem,
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
        raised::{due_on, seal},
    },
};

const MOST: usize = 5_000;
const LONGEST_PAGE: usize = 100;

/// The form as sent.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub words: Option<String>,
    /// The page it is about, as the table of pages writes it.
    pub page: Option<String>,
    pub nameless: bool,
}

/// Nothing of whoever raises it without a name is stored: the log says that the house opened an item.
pub async fn raise(portal: &Portal, actor: Actor, draft: Draft) -> Result<ItemId, Error> {
    let (staff, _) = authorise::staff(portal, actor, Deed::Raise)?;
    let words = draft.words.as_deref().map(str::trim).unwrap_or_default().to_owned();
    match words.chars().count() {
        0 => return Err(Error::invalid(Field::Words, Flaw::Missing)),
        count if count > MOST => return Err(Error::invalid(Field::Words, Flaw::TooLong)),
        _ => {}
    }
    let page = draft.page.unwrap_or_default().chars().take(LONGEST_PAGE).collect();
    let (by, raised_by) = if draft.nameless { (Actor::House, None) } else { (actor, Some(staff)) };
    let id = ItemId::new(&*portal.clock, &*portal.entropy);
    let opening = seal(portal, id, &Words { opening: words, ..Words::default() })?;
    let weighed = sealed::seal(portal, id, &Weighed { page, ..Weighed::default() })?;
    let due_on = due_on(day(portal.clock.now(), &portal.brand.time_zone));
    change(portal, by, move |_, mut tx| {
        Box::pin(async move {
            // About itself: two concerns are never one.
            let about = id.to_string();
            tx.insert_item(NewItem { id, kind: ItemKind::Concern, about: &about, due_on, whose: None, sealed: &opening }).await?;
            tx.insert_concern(id, raised_by, &weighed).await?;
            Ok(tx.commit(Event::of(Action::ItemOpened, Subject::Item(id)).saying(ItemKind::Concern.as_str()), id).await?)
        })
    })
    .await
}
