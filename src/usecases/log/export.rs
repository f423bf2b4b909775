//! Entries to take along, one a line: all that the filter names, however many, and the log says that they were taken.

use futures::{Stream, StreamExt, stream};

use super::{
    entry::{LogEntry, reader},
    read::{Draft, Filter},
};
use crate::{
    domain::actor::Actor,
    store::{
        event::{Action, Event, Subject},
        log_reading::Wanted,
    },
    usecases::{change::change, error::Error, portal::Portal},
};

/// So many entries are read at once.
const AT_ONCE: i64 = 1_000;

/// The next entries are before this one; none once all are read.
#[derive(Debug, Clone, Copy)]
struct Place(Option<i64>);

/// Those the filter names as JSON Lines, the newest first. They end with the entry before the one that says they were taken.
pub async fn export(
    portal: &Portal,
    actor: Actor,
    draft: &Draft,
) -> Result<impl Stream<Item = Result<String, Error>> + Send + 'static, Error> {
    let house_only = reader(portal, actor)?.0;
    let (filter, _) = Filter::of(draft);
    let wanted = filter.wanted(&portal.brand.time_zone, house_only);
    let end = portal.store.read().await?.last_seq().await? + 1;
    let event = Event::of(Action::LogExported, Subject::Nobody);
    change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await?;
    let (portal, first) = (portal.clone(), filter.before.map_or(end, |before| before.min(end)));
    let lines = stream::unfold(Place(Some(first)), move |Place(before)| {
        let portal = portal.clone();
        async move {
            let before = before?;
            Some(match slice(&portal, &wanted, before).await {
                Ok((lines, next)) => (Ok(lines), Place(next)),
                Err(error) => (Err(error), Place(None)),
            })
        }
    });
    // The layer that packs them for a browser asks once more after their end.
    Ok(lines.fuse())
}

async fn slice(portal: &Portal, wanted: &Wanted<'static>, before: i64) -> Result<(String, Option<i64>), Error> {
    let looked = portal.store.read().await?.log_before(wanted, Some(before), AT_ONCE).await?;
    let mut lines = String::new();
    for linked in looked.entries {
        lines.push_str(&serde_json::to_string(&LogEntry::from(linked)).map_err(Error::internal)?);
        lines.push('\n');
    }
    Ok((lines, looked.next))
}
