//! Makes a key. Its text is seen this once.

use crate::{
    domain::{actor::Actor, scope::Scope},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
    vault::api_key::ApiKey,
};

pub async fn create(portal: &Portal, actor: Actor, name: &str, scopes: &[Scope]) -> Result<ApiKey, Error> {
    authorise::operator(actor)?;
    if scopes.is_empty() {
        return Err(Error::invalid(Field::Scope, Flaw::Missing));
    }
    let name = name.trim().to_owned();
    if name.is_empty() || name.chars().count() > 100 {
        return Err(Error::invalid(Field::Name, if name.is_empty() { Flaw::Missing } else { Flaw::TooLong }));
    }
    let key = ApiKey::new(&*portal.clock, &*portal.entropy);
    let (id, hash) = (key.id, key.secret.hash());
    let scopes = serde_json::to_string(scopes).map_err(Error::internal)?;
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            tx.insert_api_key(id, &hash, &name, &scopes).await?;
            Ok(tx.commit(Event::of(Action::KeyCreated, Subject::ApiKey(id)), ()).await?)
        })
    })
    .await?;
    Ok(key)
}
