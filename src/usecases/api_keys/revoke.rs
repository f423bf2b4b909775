//! Ends a key. The next call with it is refused.

use crate::{
    domain::{actor::Actor, ids::ApiKeyId},
    store::event::{Action, Event, Subject},
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// `NotFound` when there is no such key in force.
pub async fn revoke(portal: &Portal, actor: Actor, id: ApiKeyId) -> Result<(), Error> {
    authorise::operator(actor)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.revoke_api_key(id).await?;
            Ok(tx.commit(Event::of(Action::KeyRevoked, Subject::ApiKey(id)), ()).await?)
        })
    })
    .await
}
