//! Makes a key. Its text is seen this once.

use crate::{
    domain::{scope::Scope, staff::Deed},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Error, Fault, Field, Flaw},
        portal::Portal,
    },
    vault::api_key::ApiKey,
};

/// `Invalid` names every fault.
pub async fn create(portal: &Portal, hand: impl Into<Hand>, name: &str, scopes: &[Scope]) -> Result<ApiKey, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let (name, mut faults) = (name.trim().to_owned(), Vec::new());
    match name.chars().count() {
        0 => faults.push(Fault { field: Field::Name, flaw: Flaw::Missing }),
        1..=100 => {}
        _ => faults.push(Fault { field: Field::Name, flaw: Flaw::TooLong }),
    }
    if scopes.is_empty() {
        faults.push(Fault { field: Field::Scope, flaw: Flaw::Missing });
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
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
