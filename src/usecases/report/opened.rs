//! An explanation was opened: counted in its month, without whom and without which.

use super::counts::EXPLANATIONS_OPENED;
use crate::{
    domain::{actor::Actor, figures::month::Month},
    store::event::Unaudited,
    usecases::{change::change, error::Error, portal::Portal},
};

/// One more. A failure is said in the log and stops nobody from reading.
pub async fn opened(portal: &Portal) {
    let counted = change(portal, Actor::House, |portal, mut tx| {
        Box::pin(async move {
            let month = Month::at(tx.at, &portal.brand.time_zone);
            tx.count_in_month(month, EXPLANATIONS_OPENED).await?;
            Ok::<_, Error>(tx.commit_unaudited(Unaudited::Counted, ()).await?)
        })
    })
    .await;
    if let Err(error) = counted {
        tracing::warn!(?error, "an opened explanation was not counted");
    }
}
