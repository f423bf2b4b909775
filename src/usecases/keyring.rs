//! Every key in force, in memory. Changes of other processes arrive with the log; while it cannot be followed, nothing
//! is answered.

use arc_swap::ArcSwap;
use std::{
    collections::HashMap,
    sync::{
        Arc,
        atomic::{AtomicI64, Ordering},
    },
    time::Duration,
};

use crate::{
    domain::{ids::ApiKeyId, scope::Scope, time::Millis},
    store::{Error, Store},
};

/// The use of a key is noted no more often.
const NOTED_EVERY: Duration = Duration::from_secs(60);

#[derive(Clone, Default)]
pub struct Keyring(Arc<ArcSwap<HashMap<ApiKeyId, Known>>>);

#[derive(Debug, Clone)]
pub struct Known {
    pub id: ApiKeyId,
    pub scopes: Arc<[Scope]>,
    /// The system that calls with it, where it is told of changes.
    system: Option<Arc<str>>,
    /// It is in force until then.
    ends_at: Option<Millis>,
    /// When its use was last noted.
    used_at: Arc<AtomicI64>,
    pub(in crate::usecases) secret_hash: [u8; 32],
}

impl Keyring {
    pub async fn load(&self, store: &Store) -> Result<(), Error> {
        let rows = store.read().await?.api_keys().await?;
        let before = self.0.load_full();
        let in_force = rows.into_iter().filter(|row| row.revoked_at.is_none());
        let keys = in_force.map(|row| {
            let damaged = || Error::Damaged("an API key");
            // A scope of a newer version means nothing to this one.
            let names: Vec<String> = serde_json::from_str(&row.scopes).map_err(|_| damaged())?;
            let scopes = names.iter().filter_map(|name| name.parse().ok()).collect();
            let secret_hash = row.secret_hash.try_into().map_err(|_| damaged())?;
            // Another server may have noted a later one; this one's own is never forgotten.
            let used_at = before.get(&row.id).map_or_else(Arc::default, |known| known.used_at.clone());
            used_at.fetch_max(row.used_at.unwrap_or_default(), Ordering::Relaxed);
            let system = row.system.map(Arc::from);
            Ok((row.id, Known { id: row.id, scopes, system, ends_at: row.ends_at.map(Millis), used_at, secret_hash }))
        });
        self.0.store(Arc::new(keys.collect::<Result<_, Error>>()?));
        Ok(())
    }

    /// The system that calls with a key in force.
    pub(in crate::usecases) fn system_of(&self, id: ApiKeyId, now: Millis) -> Option<Arc<str>> {
        self.get(id, now)?.system
    }

    pub(in crate::usecases) fn get(&self, id: ApiKeyId, now: Millis) -> Option<Known> {
        self.0.load().get(&id).filter(|known| known.ends_at.is_none_or(|at| now < at)).cloned()
    }
}

impl Known {
    /// Whether its use is to be noted: once a minute.
    pub(in crate::usecases) fn was_used(&self, now: Millis) -> bool {
        let noted = self.used_at.load(Ordering::Relaxed);
        Millis(noted).plus(NOTED_EVERY) <= now && self.used_at.compare_exchange(noted, now.0, Ordering::Relaxed, Ordering::Relaxed).is_ok()
    }
}
