//! An explanation was opened: counted in its month, without whom and without which. A page that is looked at writes nothing, so it is
//! counted in memory and written once a minute.

use std::sync::atomic::Ordering;

use super::counts::EXPLANATIONS_OPENED;
use crate::{
    domain::{actor::Actor, figures::month::Month},
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal},
};

/// One more.
pub fn opened(portal: &Portal) {
    portal.opened.fetch_add(1, Ordering::Relaxed);
}

/// Writes what was counted and not written yet: once a minute, and before the server stops. What cannot be written now counts on.
pub async fn flush(portal: &Portal) {
    let times = portal.opened.swap(0, Ordering::Relaxed);
    if times == 0 {
        return;
    }
    let counted = change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let month = Month::at(tx.at, &portal.brand.time_zone);
            tx.count_in_month(month, EXPLANATIONS_OPENED, times).await?;
            Ok::<_, Error>(tx.commit_unaudited(Unaudited::Counted, ()).await?)
        })
    })
    .await;
    if let Err(error) = counted {
        portal.opened.fetch_add(times, Ordering::Relaxed);
        tracing::warn!(?error, "opened explanations are not counted yet");
    }
}
