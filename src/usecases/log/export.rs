//! Entries to take along, one a line.

use super::{
    entry::{LogEntry, reader},
    read::{Draft, Filter},
};
use crate::{
    domain::actor::Actor,
    usecases::{error::Error, portal::Portal},
};

/// So many entries go into a file; the next file begins before its last one.
pub const MOST: i64 = 10_000;

/// The newest of those the filter names, as JSON Lines.
pub async fn export(portal: &Portal, actor: Actor, draft: &Draft) -> Result<String, Error> {
    let house_only = reader(portal, actor)?.0;
    let (filter, _) = Filter::of(draft);
    let wanted = filter.wanted(&portal.brand.time_zone, house_only);
    let (mut lines, mut count, mut before) = (String::new(), 0, filter.before);
    while count < MOST {
        let looked = portal.store.read().await?.log_before(&wanted, before, MOST - count).await?;
        for linked in looked.entries {
            lines.push_str(&serde_json::to_string(&LogEntry::from(linked)).map_err(Error::internal)?);
            lines.push('\n');
            count += 1;
        }
        before = looked.next;
        if before.is_none() {
            break;
        }
    }
    Ok(lines)
}
