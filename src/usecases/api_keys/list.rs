//! Every key there is or was, without its secret.

use crate::{
    domain::{actor::Actor, ids::ApiKeyId, time::Millis},
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
}

pub async fn list(portal: &Portal, actor: Actor) -> Result<Vec<IssuedKey>, Error> {
    authorise::operator(actor)?;
    let rows = portal.store.read().await?.api_keys().await?.into_iter();
    let keys = rows.map(|row| IssuedKey {
        id: row.id,
        name: row.name,
        scopes: row.scopes,
        created_at: row.created_at,
        revoked_at: row.revoked_at.map(Millis),
    });
    Ok(keys.collect())
}
