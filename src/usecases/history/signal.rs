//! The place where a browser's signal was seen.

use super::{
    filter::{Filter, Who},
    list::filtered,
};
use crate::{
    domain::actor::Actor,
    usecases::{choices::record::AskedElsewhere, error::Error, portal::Portal},
};

/// Of the person who asks, on a page of the brand's own; `None` where it was seen here, or not at all.
pub async fn where_seen(portal: &Portal, actor: Actor) -> Result<Option<AskedElsewhere>, Error> {
    let browsers = Filter { who: Some(Who::Browser), ..Filter::default() };
    let newest = filtered(portal, actor, &browsers, None, 1).await?.entries.into_iter().next();
    Ok(newest.and_then(|entry| entry.record.asked))
}
