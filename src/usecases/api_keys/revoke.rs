//! Ends a key. The next call with it is refused.

use crate::{
    domain::{ids::ApiKeyId, staff::Deed},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::Error,
        ledger,
        portal::Portal,
    },
};

/// `NotFound` when there is no such key in force.
pub async fn revoke(portal: &Portal, hand: impl Into<Hand>, id: ApiKeyId) -> Result<(), Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            tx.revoke_api_key(id, ledger::key(&portal, id)).await?;
            Ok(tx.commit(Event::of(Action::KeyRevoked, Subject::ApiKey(id)), ()).await?)
        })
    })
    .await
}
