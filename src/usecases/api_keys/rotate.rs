//! A new key takes the place of another: both are in force for a while, so that the system can be told.

use std::time::Duration;

use super::list::{IssuedKey, found};
use crate::{
    domain::{actor::Actor, ids::ApiKeyId, scope::Scope, staff::Deed, time::Millis},
    store::event::{Action, Event, Events, Subject},
    usecases::{
        authorise::{self, Hand},
        change::change,
        error::{Error, Field, Flaw},
        ledger,
        portal::Portal,
        staff::ways_in::{OfKey, tell_of_key},
    },
    vault::api_key::ApiKey,
};

/// So many days the old key may stay in force beside the new one. The ledger knows each of them by its number: none is taken out again.
pub const OVERLAPS: [u16; 3] = [1, 7, 30];
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// A key of the same name that may do the same. Its text is seen this once. `NotFound` where there is no such key in force, or one that
/// ends already.
pub async fn rotate(portal: &Portal, hand: impl Into<Hand>, id: ApiKeyId, days: Option<&str>) -> Result<ApiKey, Error> {
    let actor = authorise::of_the_house(portal, hand.into(), Deed::Keys)?;
    let days = days.and_then(|text| text.parse::<u16>().ok()).filter(|days| OVERLAPS.contains(days));
    let days = days.ok_or(Error::invalid(Field::Until, Flaw::Missing))?;
    let old = found(portal, id).await?.filter(|key| key.ends_at.is_none()).ok_or(Error::NotFound)?;
    let may: Vec<Scope> = old.may().iter().filter_map(|scope| scope.parse().ok()).collect();
    let IssuedKey { name, scopes, system, .. } = old;
    let key = ApiKey::new(&*portal.clock, &*portal.entropy);
    let (new, hash) = (key.id, key.secret.hash());
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let until = tx.at.plus(DAY * u32::from(days));
            tx.remember_ended(ledger::rotated(&portal, id, days));
            tx.let_api_key_end(id, until).await?;
            tx.insert_api_key(new, &hash, &name, &scopes, system.as_deref()).await?;
            let rotated = Event::of(Action::KeyRotated, Subject::ApiKey(id)).about(i64::from(days));
            let told = tell_of_key(&portal, &mut tx, actor, OfKey { id: new, name: &name, scopes: &may }).await?;
            let events = Events::from(rotated).and(Event::of(Action::KeyCreated, Subject::ApiKey(new))).and_also(told);
            Ok(tx.commit(events, ()).await?)
        })
    })
    .await?;
    Ok(key)
}

/// A key that came back with a restored backup ends as it was said when another took its place. That one is lost.
pub(in crate::usecases) async fn let_end_again(portal: &Portal, id: ApiKeyId, days: u16, then: Millis) -> Result<(), Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            tx.let_api_key_end(id, then.plus(DAY * u32::from(days))).await?;
            Ok(tx.commit(Event::of(Action::KeyRotated, Subject::ApiKey(id)).about(i64::from(days)), ()).await?)
        })
    })
    .await
}
