//! Where somebody is signed in.

use serde_json::Value;
use std::collections::HashMap;

use super::meet::BROWSER;
use crate::{
    domain::{actor::Actor, staff::Deed, time::Millis},
    store::{session_store::ends_at, sessions::Row},
    usecases::{authorise, error::Error, portal::Portal},
    vault::{envelope::Place, keys::HouseUse},
};

#[derive(Debug, Clone)]
pub struct Session {
    /// The id by which its owner ends it; of no use without the account.
    pub id: String,
    pub since: Millis,
    pub last_seen: Millis,
    /// "Firefox, Linux"; empty when it did not say.
    pub browser: String,
    /// The one that asks.
    pub this: bool,
}

/// `current` is the hash of the session that asks.
pub async fn list(portal: &Portal, actor: Actor, current: Option<[u8; 32]>) -> Result<Vec<Session>, Error> {
    let now = portal.clock.now();
    let rows = match actor {
        Actor::Staff(..) => {
            let (staff, _) = authorise::staff(portal, actor, Deed::OwnAccount)?;
            portal.store.read().await?.sessions_of_staff(staff).await?
        }
        _ => portal.store.read().await?.sessions_of(authorise::customer(actor)?).await?,
    };
    let session = |row: &Row| Session {
        id: hex::encode(&row.token_hash),
        since: row.created_at,
        last_seen: row.last_seen,
        browser: browser(portal, row).unwrap_or_default(),
        this: current.is_some_and(|hash| row.token_hash == hash),
    };
    Ok(rows.iter().filter(|row| now < ends_at(row)).map(session).collect())
}

fn browser(portal: &Portal, row: &Row) -> Option<String> {
    let place = Place { table: "sessions", column: "sealed", owner: None, row: row.token_hash.get(..16)?.try_into().ok()? };
    let held: HashMap<String, Value> = portal.vault.house_key(HouseUse::Sessions).ok()?.open_json(&place, &row.sealed).ok()?;
    held.get(BROWSER)?.as_str().map(str::to_owned)
}
