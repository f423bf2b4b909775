//! Every key in force, in memory. Changes of other processes arrive with the log; while it cannot be followed, nothing
//! is answered.

use arc_swap::ArcSwap;
use std::{collections::HashMap, sync::Arc};

use crate::{
    domain::{ids::ApiKeyId, scope::Scope},
    store::{Error, Store},
};

#[derive(Clone, Default)]
pub struct Keyring(Arc<ArcSwap<HashMap<ApiKeyId, Known>>>);

#[derive(Debug, Clone)]
pub struct Known {
    pub id: ApiKeyId,
    pub scopes: Arc<[Scope]>,
    pub(in crate::usecases) secret_hash: [u8; 32],
}

impl Keyring {
    pub async fn load(&self, store: &Store) -> Result<(), Error> {
        let rows = store.read().await?.api_keys().await?;
        let in_force = rows.into_iter().filter(|row| row.revoked_at.is_none());
        let keys = in_force.map(|row| {
            let damaged = || Error::Damaged("an API key");
            // A scope of a newer version means nothing to this one.
            let names: Vec<String> = serde_json::from_str(&row.scopes).map_err(|_| damaged())?;
            let scopes = names.iter().filter_map(|name| name.parse().ok()).collect();
            let secret_hash = row.secret_hash.try_into().map_err(|_| damaged())?;
            Ok((row.id, Known { id: row.id, scopes, secret_hash }))
        });
        self.0.store(Arc::new(keys.collect::<Result<_, Error>>()?));
        Ok(())
    }

    pub(in crate::usecases) fn get(&self, id: ApiKeyId) -> Option<Known> {
        self.0.load().get(&id).cloned()
    }
}
