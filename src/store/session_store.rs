//! Sessions for `tower-sessions`: ids stored as hashes, contents sealed, our own idea of when one has ended.

use serde_json::Value;
use sha2::{Digest, Sha256};
use std::{fmt, sync::Arc, time::Duration};
use tower_sessions::{
    cookie::time::OffsetDateTime,
    session::{Id, Record},
    session_store,
};

use super::{
    Conn, Store,
    event::Unaudited,
    session_changes::{Changes, Held, LOADED, held},
    sessions::{Owner, Row, Visiting},
};
use crate::domain::{actor::Actor, time::Millis};

/// Without a page for this long, a session has ended.
pub const IDLE: Duration = Duration::from_secs(30 * 60);
/// However busy, a session ends after this long.
pub const LONGEST: Duration = Duration::from_secs(12 * 60 * 60);
/// The same for the people who answer: they have others' data before them.
pub const STAFF_IDLE: Duration = Duration::from_secs(15 * 60);
pub const STAFF_LONGEST: Duration = Duration::from_secs(8 * 60 * 60);
/// Reading writes no more often than this.
const TOUCH_EVERY: Duration = Duration::from_secs(60);
/// The key under which a session holds the request whose end it may still see, though its account is gone.
pub const WATCHED: &str = "watched";
/// The key under which a session holds its customer.
pub const CUSTOMER: &str = "customer";
/// The key under which it holds somebody without an account.
pub const GUEST: &str = "guest";
/// The key under which it holds one of the people who answer.
pub const STAFF: &str = "staff";

/// Seals what sessions hold; the vault does it.
pub trait Seal: Send + Sync {
    fn seal(&self, row: [u8; 16], plain: &[u8]) -> Option<Vec<u8>>;
    fn open(&self, row: [u8; 16], sealed: &[u8]) -> Option<Vec<u8>>;
    /// Whether it has this root key: what does not open for want of the one in use opens elsewhere. A seal without root keys lacks none.
    fn has(&self, _root_key: u32, _check_value: &[u8]) -> bool {
        true
    }
}

#[derive(Clone)]
pub struct Sessions {
    store: Store,
    seal: Arc<dyn Seal>,
}

/// The role of whoever a session of the staff is of, as it is now: absent for whoever belongs to the staff no more.
pub const ROLE: &str = "\0role";

fn owner(held: &Held) -> Owner {
    let id = |key: &str| held.get(key).and_then(Value::as_str);
    let person = id(CUSTOMER).or_else(|| id(GUEST));
    Owner { customer: person.and_then(|id| id.parse().ok()), staff: id(STAFF).and_then(|id| id.parse().ok()) }
}

impl fmt::Debug for Sessions {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sessions")
    }
}

impl Sessions {
    pub fn new(store: Store, seal: Arc<dyn Seal>) -> Self {
        Self { store, seal }
    }

    fn sealed(&self, hash: &[u8; 32], held: &Held) -> super::Result<Vec<u8>> {
        let plain = serde_json::to_vec(held).map_err(|_| super::Error::Damaged("a session"))?;
        self.seal.seal(row_of(hash), &plain).ok_or(super::Error::Damaged("a session"))
    }

    fn opened(&self, hash: &[u8; 32], row: &Row) -> Option<Held> {
        serde_json::from_slice(&self.seal.open(row_of(hash), &row.sealed)?).ok()
    }

    /// The same, refused where this server has not read the root key in use yet: a session that another server opens has not ended.
    async fn opened_here(&self, conn: &mut Conn, hash: &[u8; 32], row: &Row) -> super::Result<Option<Held>> {
        if let Some(held) = self.opened(hash, row) {
            return Ok(Some(held));
        }
        match conn.installation().await? {
            Some(of) if !self.seal.has(of.root_key.0, &of.check_value) => {
                Err(super::Error::Unusable("the root key in use has not been read here yet".to_owned()))
            }
            // It may have been read just now.
            _ => Ok(self.opened(hash, row)),
        }
    }

    async fn write(
        &self,
        change: impl FnOnce(super::Tx) -> super::tx::Writing<(), super::Error> + Send + 'static,
    ) -> session_store::Result<()> {
        self.store.write(Actor::House, change).await.map(|_| ()).map_err(backend)
    }

    async fn restore(&self, id: Id, hash: &[u8; 32], Visiting { row, role }: &Visiting) -> super::Result<Option<Record>> {
        let held = match self.opened(hash, row) {
            None => self.opened_here(&mut self.store.read_one().await?, hash, row).await?,
            held => held,
        };
        let Some(mut data) = held else { return Ok(None) };
        let loaded = data.iter().map(|(key, value)| (key.clone(), value.clone())).collect();
        data.insert(LOADED.to_owned(), Value::Object(loaded));
        data.extend(role.clone().map(|role| (ROLE.to_owned(), role.into())));
        let expiry_date = OffsetDateTime::from_unix_timestamp(row.expires_at.0 / 1000).ok();
        Ok(expiry_date.map(|expiry_date| Record { id, data, expiry_date }))
    }
}

/// Whether a session still counts, and from when on it will not if nothing happens.
pub fn ends_at(row: &Row) -> Millis {
    row.last_seen.plus(if row.staff_id.is_some() { STAFF_IDLE } else { IDLE }).min(row.expires_at)
}

/// The hash stored instead of the id a browser holds.
pub fn token_hash(id: &Id) -> [u8; 32] {
    Sha256::digest(id.0.to_be_bytes()).into()
}

fn row_of(hash: &[u8; 32]) -> [u8; 16] {
    let (first, _) = hash.split_at(16);
    first.try_into().unwrap_or_default()
}

fn backend(error: super::Error) -> session_store::Error {
    session_store::Error::Backend(error.to_string())
}

#[async_trait::async_trait]
impl tower_sessions::SessionStore for Sessions {
    async fn create(&self, record: &mut Record) -> session_store::Result<()> {
        let (hash, held) = (token_hash(&record.id), held(record));
        let (owner, sealed) = (owner(&held), self.sealed(&hash, &held).map_err(backend)?);
        self.write(move |mut tx| {
            Box::pin(async move {
                let expires_at = tx.at.plus(if owner.staff.is_some() { STAFF_LONGEST } else { LONGEST });
                tx.insert_session(&hash, owner, &sealed, expires_at).await?;
                tx.commit_unaudited(Unaudited::SessionTouched, ()).await
            })
        })
        .await
    }

    /// A request may still be under way when its session is ended elsewhere; what it saves then is let go, since writing
    /// it would sign the person in again. Not so for whoever only watches their account end: the end may come first.
    async fn save(&self, record: &Record) -> session_store::Result<()> {
        let changes = Changes::of(record);
        if changes.is_none() {
            return Ok(());
        }
        let (hash, whole, sessions) = (token_hash(&record.id), held(record), self.clone());
        self.write(move |mut tx| {
            Box::pin(async move {
                let only_watches = owner(&whole).is_nobody() && whole.contains_key(WATCHED);
                match tx.lock_session(&hash).await? {
                    Some(row) => {
                        let before = sessions.opened_here(&mut tx, &hash, &row).await?;
                        let held = changes.fitting(changes.apply(before.unwrap_or_default()));
                        tx.update_session(&hash, owner(&held), &sessions.sealed(&hash, &held)?).await?;
                    }
                    None if only_watches => {
                        let expires_at = tx.at.plus(LONGEST);
                        tx.insert_session(&hash, owner(&whole), &sessions.sealed(&hash, &whole)?, expires_at).await?;
                    }
                    None => {}
                }
                tx.commit_unaudited(Unaudited::SessionTouched, ()).await
            })
        })
        .await
    }

    async fn load(&self, id: &Id) -> session_store::Result<Option<Record>> {
        let hash = token_hash(id);
        let found = async { self.store.read_one().await?.visiting(&hash).await }.await.map_err(backend)?;
        let now = self.store.clock.now();
        let Some(found) = found.filter(|found| now < ends_at(&found.row)) else { return Ok(None) };
        if found.row.last_seen < now.minus(TOUCH_EVERY) {
            self.write(move |mut tx| {
                Box::pin(async move {
                    tx.touch_session(&hash).await?;
                    tx.commit_unaudited(Unaudited::SessionTouched, ()).await
                })
            })
            .await?;
        }
        self.restore(*id, &hash, &found).await.map_err(backend)
    }

    async fn delete(&self, id: &Id) -> session_store::Result<()> {
        let hash = token_hash(id);
        self.write(move |mut tx| {
            Box::pin(async move {
                tx.delete_session(&hash).await?;
                tx.commit_unaudited(Unaudited::SessionTouched, ()).await
            })
        })
        .await
    }
}
