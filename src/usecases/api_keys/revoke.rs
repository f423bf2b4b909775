//! Ends a key. The next call with it is refused.

use crate::{
    domain::{actor::Actor, ids::ApiKeyId},
    store::{
        self,
        event::{Action, Event, Subject},
    },
    usecases::{authorise, error::Error, portal::Portal},
};

/// `NotFound` when there is no such key in force.
pub async fn revoke(portal: &Portal, actor: Actor, id: ApiKeyId) -> Result<(), Error> {
    authorise::operator(actor)?;
    portal
        .store
        .write::<_, Error>(actor, move |mut tx| {
            Box::pin(async move {
                tx.revoke_api_key(id).await.map_err(|error| match error {
                    store::Error::Gone(_) => Error::NotFound,
                    other => other.into(),
                })?;
                Ok(tx.commit(Event::of(Action::KeyRevoked, Subject::ApiKey(id)), ()).await?)
            })
        })
        .await?;
    portal.keyring.load(&portal.store).await?;
    Ok(())
}
