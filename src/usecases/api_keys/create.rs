//! Makes a key. Its text is seen this once.

use crate::{
    domain::{catalogue::SystemKind, line::line, scope::Scope, staff::Deed},
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Error, Fault, Field, Flaw},
        portal::Portal,
        staff::ways_in::{OfKey, tell_of_key},
        told_systems::{connect_by_key, told},
    },
    vault::api_key::ApiKey,
};

/// Characters of a name.
const MOST_NAME: usize = 100;

/// `Invalid` names every fault.
pub async fn create(portal: &Portal, hand: impl Into<Hand>, name: &str, scopes: &[Scope]) -> Result<ApiKey, Error> {
    create_for(portal, hand, name, scopes, None).await
}

/// The same for a system of the catalogue that calls with this key: one that is told of changes acknowledges them with it, and is connected
/// from now on where the key may read them; one that does its part of requests by itself reads its tasks with it, and answers.
pub async fn create_for(
    portal: &Portal,
    hand: impl Into<Hand>,
    name: &str,
    scopes: &[Scope],
    system: Option<&str>,
) -> Result<ApiKey, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let (name, mut faults) = (line(name, MOST_NAME), Vec::new());
    if let Err(unfit) = name {
        faults.push(Fault { field: Field::Name, flaw: unfit.into() });
    }
    if scopes.is_empty() {
        faults.push(Fault { field: Field::Scope, flaw: Flaw::Missing });
    }
    let (Ok(name), true) = (name, faults.is_empty()) else { return Err(Error::Invalid(faults)) };
    let system = match system {
        Some(system) => Some(told(portal, system).await?),
        None => None,
    };
    let key = ApiKey::new(&*portal.clock, &*portal.entropy);
    let (id, hash) = (key.id, key.secret.hash());
    let reads = scopes.contains(&Scope::ChangesRead);
    let may = scopes.to_vec();
    let scopes = serde_json::to_string(scopes).map_err(Error::internal)?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let connected = match &system {
                Some(system) if system.kind == SystemKind::Told && reads => connect_by_key(&portal, &mut tx, &system.id).await?,
                _ => None,
            };
            tx.insert_api_key(id, &hash, &name, &scopes, system.as_ref().map(|system| system.id.as_str())).await?;
            let told = tell_of_key(&portal, &mut tx, actor, OfKey { id, name: &name, scopes: &may }).await?;
            let events = Events::from(Event::of(Action::KeyCreated, Subject::ApiKey(id))).and_also(connected).and_also(told);
            Ok(tx.commit(events, ()).await?)
        })
    })
    .await?;
    Ok(key)
}
