//! The options of a concern: what could be done, who gains, who could be hurt.

use super::{
    super::decide::{SeenItem, as_seen, parse_seen},
    decide::decider,
    sealed::{Choice, opened_or_new, seal},
};
use crate::{
    domain::{actor::Actor, item::ItemKind},
    store::event::{Action, Event, Subject},
    usecases::{
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// So many options are weighed at most.
pub const MOST: usize = 4;
const MOST_WORDS: usize = 1_000;

/// Keeps the options in place of those before. One without words for what it is, is none.
pub async fn weigh(portal: &Portal, actor: Actor, seen: SeenItem<'_>, options: Vec<Choice>) -> Result<(), Error> {
    decider(portal, actor).await?;
    let options: Vec<_> = options.into_iter().filter(|option| !option.what.trim().is_empty()).take(MOST).collect();
    if options.is_empty() {
        return Err(Error::invalid(Field::Value, Flaw::Missing));
    }
    let long = |text: &String| text.chars().count() > MOST_WORDS;
    if options.iter().any(|option| long(&option.what) || long(&option.gains) || long(&option.hurt)) {
        return Err(Error::invalid(Field::Value, Flaw::TooLong));
    }
    let (id, revision) = parse_seen(seen)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let held = tx.lock_item(id).await?;
            let item = tx.item(id).await?.filter(|kept| kept.item.kind == ItemKind::Concern).ok_or(Error::NotFound)?.item;
            as_seen(&item, revision)?;
            let row = tx.concern(id).await?;
            let mut weighed = opened_or_new(&portal, row.as_ref())?;
            weighed.options = options;
            weighed.chosen = None;
            tx.write_concern(&held, false, &seal(&portal, id, &weighed)?).await?;
            Ok(tx.commit(Event::of(Action::ItemWeighed, Subject::Item(id)), ()).await?)
        })
    })
    .await
}
