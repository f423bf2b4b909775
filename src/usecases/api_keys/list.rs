//! Every key there is or was, without its secret.

use crate::{
    domain::{actor::Actor, ids::ApiKeyId, staff::Deed, time::Millis},
    store::api_keys::Row,
    usecases::{authorise, error::Error, portal::Portal},
};

/// A key that was made for one of the brand's systems.
#[derive(Debug, Clone)]
pub struct IssuedKey {
    pub id: ApiKeyId,
    pub name: String,
    /// As JSON, since a newer program may know others.
    pub scopes: String,
    pub created_at: Millis,
    pub revoked_at: Option<Millis>,
    /// Another took its place: it is in force until then.
    pub ends_at: Option<Millis>,
    pub used_at: Option<Millis>,
    /// The system that calls with it, where it is told of changes.
    pub system: Option<String>,
}

impl IssuedKey {
    pub fn is_in_force(&self, now: Millis) -> bool {
        self.revoked_at.is_none() && self.ends_at.is_none_or(|at| now < at)
    }

    /// Its scopes by name.
    pub fn may(&self) -> Vec<String> {
        serde_json::from_str(&self.scopes).unwrap_or_default()
    }
}

impl From<Row> for IssuedKey {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            name: row.name,
            scopes: row.scopes,
            created_at: row.created_at,
            revoked_at: row.revoked_at.map(Millis),
            ends_at: row.ends_at.map(Millis),
            used_at: row.used_at.map(Millis),
            system: row.system,
        }
    }
}

pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<IssuedKey>, Error> {
    match actor {
        Actor::Staff(..) => drop(authorise::staff(portal, actor, Deed::SeeKeys)?),
        _ => authorise::operator(actor)?,
    }
    Ok(portal.store.read().await?.api_keys().await?.into_iter().map(IssuedKey::from).collect())
}

/// One that was not revoked.
pub(super) async fn found(portal: &Portal, id: ApiKeyId) -> Result<Option<IssuedKey>, Error> {
    let rows = portal.store.read().await?.api_keys().await?;
    Ok(rows.into_iter().find(|row| row.id == id && row.revoked_at.is_none()).map(IssuedKey::from))
}
