//! A new root key, step by step. Each step is whole or not done at all, and the next one is found from what stands in the key file
//! and the database: a rotation that was cut off goes on where it was.

use anyhow::{Context, Result};
use std::{path::Path, time::Duration};

use super::{
    installation::move_on,
    machine::{SystemClock, SystemEntropy},
    sealed::{owners, place, purpose},
};
use crate::{
    domain::{actor::Actor, ports::Clock},
    store::{
        Error as StoreError, Store,
        event::Unaudited,
        house_rows::{HouseTable, Sealed},
        keys::Held,
        servers::Row as Server,
    },
    usecases::servers::SILENT,
    vault::{keys::Vault, root::RootKeys},
};

/// A change that was begun under the older key, when its server took up the new one, is committed or given up after this long.
const UNDER_WAY: Duration = Duration::from_secs(10);

/// The result of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many servers do not know the new key. Nothing was done.
    ToKnow(usize),
    /// Every server knows the new key: it is the active one of the file.
    KeyInUse,
    /// So many servers do not seal under the new key, or do so for too short a time. Nothing was done.
    ToUse(usize),
    /// The database asks for the new key from here on.
    DatabaseMoved,
    /// So many keys are wrapped anew.
    Rewrapped(usize),
    /// So many rows of a table are sealed anew.
    Resealed(HouseTable, usize),
    /// More was sealed under the old keys in the meantime. Nothing was done.
    More(Left),
    /// The old keys seal nothing any more, and are gone from the file.
    OldKeysDropped,
    /// There is nothing to do.
    Finished,
}

/// The keys and rows still under older root keys.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
pub struct Left {
    pub keys: i64,
    pub rows: i64,
}

/// Puts a new key into the file, beside the active one. A rotation that was begun before is gone on with instead.
pub async fn begin(path: &Path, store: &Store) -> Result<()> {
    let ring = RootKeys::open(path)?;
    if under_way(&ring, store).await? {
        return Ok(());
    }
    Ok(ring.with_next(&SystemEntropy).save(path)?)
}

async fn under_way(ring: &RootKeys, store: &Store) -> Result<bool> {
    let row = store.read().await?.installation().await?.context("this database was never begun")?;
    Ok(!ring.older_ids().is_empty() || ring.newest_id() != row.root_key.0)
}

/// Does the next step, of at most so many rows.
///
/// First every server knows the new key, then each seals under it, and then the database asks for it: at no moment does a server meet
/// what it cannot open, or seal what is lost with the old key.
pub async fn step(path: &Path, store: &Store, at_once: i64) -> Result<Step> {
    let ring = RootKeys::open(path)?;
    let newest = ring.newest_id();
    if ring.active_id() != newest {
        let ignorant = servers(store).await?.iter().filter(|server| server.newest_key < i64::from(newest)).count();
        if ignorant > 0 {
            return Ok(Step::ToKnow(ignorant));
        }
        ring.moved_on().save(path)?;
        return Ok(Step::KeyInUse);
    }
    let active = ring.active_id();
    let value = ring.check_value(active).context("a ring without its active key")?;
    let row = store.read().await?.installation().await?.context("this database was never begun")?;
    if row.root_key.0 != active {
        let ready = SystemClock.now().minus(UNDER_WAY);
        let uses = |server: &Server| server.active_key == i64::from(active) && server.active_since <= ready;
        let behind = servers(store).await?.iter().filter(|server| !uses(server)).count();
        if behind > 0 {
            return Ok(Step::ToUse(behind));
        }
        move_on(store, active, value).await?;
        return Ok(Step::DatabaseMoved);
    }
    if ring.older_ids().is_empty() {
        return Ok(Step::Finished);
    }
    let vault = Vault::new(ring);
    let held = store.read().await?.keys_not_wrapped_by(&vault.head_of_keys(), at_once).await?;
    if !held.is_empty() {
        return rewrap(store, &vault, held).await.map(Step::Rewrapped);
    }
    for table in HouseTable::ALL {
        let rows = store.read().await?.house_rows_without(table, &vault.head_of_house(), at_once).await?;
        if !rows.is_empty() {
            return reseal(store, &vault, table, rows).await.map(|count| Step::Resealed(table, count));
        }
    }
    // Looked at once more: a command that began before may have written meanwhile.
    let left = left(store, &vault).await?;
    if left != Left::default() {
        return Ok(Step::More(left));
    }
    let ring = RootKeys::open(path)?;
    let older = ring.older_ids();
    older.into_iter().fold(ring, RootKeys::without).save(path)?;
    Ok(Step::OldKeysDropped)
}

/// The servers that run now.
async fn servers(store: &Store) -> Result<Vec<Server>> {
    Ok(store.read().await?.servers_seen_since(SystemClock.now().minus(SILENT)).await?)
}

pub async fn left(store: &Store, vault: &Vault) -> Result<Left> {
    let mut conn = store.read().await?;
    let mut left = Left { keys: conn.count_keys_not_wrapped_by(&vault.head_of_keys()).await?, rows: 0 };
    for table in HouseTable::ALL {
        left.rows += conn.count_house_rows_without(table, &vault.head_of_house()).await?;
    }
    Ok(left)
}

async fn rewrap(store: &Store, vault: &Vault, held: Vec<Held>) -> Result<usize> {
    let mut anew = Vec::new();
    for held in &held {
        let wrapped = owners(held).into_iter().find_map(|owner| vault.rewrap(owner, &held.wrapped, &SystemEntropy).ok());
        let wrapped = wrapped.with_context(|| format!("the key {} opens under no root key there is; the old ones are kept", held.id))?;
        anew.extend(wrapped.map(|wrapped| (held.id, held.wrapped.clone(), wrapped)));
    }
    let count = anew.len();
    let write = store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            for (id, before, after) in &anew {
                tx.rewrap_key(*id, before, after).await?;
            }
            tx.commit_unaudited(Unaudited::KeysRewrapped, ()).await
        })
    });
    write.await?;
    Ok(count)
}

async fn reseal(store: &Store, vault: &Vault, table: HouseTable, rows: Vec<Sealed>) -> Result<usize> {
    let mut anew = Vec::new();
    for row in rows {
        let (name, _) = table.names();
        let place = place(table, &row).with_context(|| format!("a row of {name} has no place"))?;
        let sealed = vault.reseal(purpose(table), &place, &row.sealed, &SystemEntropy);
        let sealed = sealed.with_context(|| format!("the row {} of {name}; the old root keys are kept", hex::encode(place.row)))?;
        anew.extend(sealed.map(|sealed| (row, sealed)));
    }
    let count = anew.len();
    let write = store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            for (before, after) in &anew {
                tx.reseal_house_row(table, before, after).await?;
            }
            tx.commit_unaudited(Unaudited::KeysRewrapped, ()).await
        })
    });
    write.await?;
    Ok(count)
}
