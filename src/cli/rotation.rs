//! A new root key, step by step, while servers serve. Each step is whole or not done at all, and the next one is found from what stands in
//! the key file and the database: a rotation that was cut off goes on where it was.

use anyhow::{Context, Result, ensure};
use std::{path::Path, pin::Pin};

use super::{
    machine::SystemEntropy,
    sealed::{owners, place, purpose},
    standing::Standing,
};
use crate::{
    domain::actor::Actor,
    store::{
        Error as StoreError, Store, Tx,
        event::Unaudited,
        house_rows::{HouseTable, Sealed},
        installation::Row,
        keys::Held,
    },
    vault::{keys::Vault, root::RootKeys},
};

/// The result of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// So many servers do not know the new key. Nothing was done.
    ToKnow(usize),
    /// Every server knows the new key: the database names it, and everything is sealed under it from here on.
    KeyInUse,
    /// So many servers do not seal under the new key, or do so for too short a time. Nothing was done.
    ToUse(usize),
    /// A new key that is wrapped by the old root key is refused from here on.
    OlderRefused,
    /// So many keys are wrapped anew.
    Rewrapped(usize),
    /// So many rows of a table are sealed anew.
    Resealed(HouseTable, usize),
    /// Nothing hangs on the old keys, and it is not sure yet that nothing more will. Nothing was done.
    ToDrop,
    /// The old keys are gone from the file.
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

async fn installation(store: &Store) -> Result<Row> {
    store.read().await?.installation().await?.context("this database was never begun")
}

/// Puts a new key into the file, beside the one in use, and names it in the database. A rotation that was begun before is gone on with
/// instead; `anew` gives up one whose key is lost before it was in use.
///
/// # Errors
/// Says so where the database names a key that the file has not.
pub async fn begin(path: &Path, store: &Store, anew: bool) -> Result<()> {
    let (ring, row) = (RootKeys::open(path)?, installation(store).await?);
    ensure!(ring.has(row.root_key.0, &row.check_value), "the database uses root key {}, which is not in the file", row.root_key.0);
    if let Some((next, value)) = row.next() {
        if ring.has(next, value) {
            return Ok(());
        }
        ensure!(
            anew,
            "a rotation was begun with root key {next}, which is not in this file: put the file there that it was begun with. Where that is \
             lost, say --anew: nothing is sealed under that key yet. Nothing was changed."
        );
        write(store, |tx| Box::pin(tx.give_up_next_root_key())).await?;
    } else if row.takes_older() || !ring.older_than(row.root_key.0).is_empty() {
        return Ok(());
    }
    // One that was made and not named, when the command was cut off, is named now.
    let with_next = if ring.newest_id() > row.root_key.0 { ring.clone() } else { ring.clone().with_next(&SystemEntropy) };
    with_next.save(path)?;
    let next = with_next.newest_id();
    let value = with_next.check_value(next).context("a ring without its newest key")?;
    if !write(store, move |tx| Box::pin(async move { tx.announce_root_key(next, &value).await })).await? {
        ring.save(path)?;
        anyhow::bail!("another rotation was begun in the same moment, with another file. Nothing was changed.");
    }
    Ok(())
}

/// Does the next step, of at most so many rows.
///
/// First every server knows the new key, then each seals under it, and then nothing new is taken under the old one: no server meets what
/// it cannot open, or seals what is lost with the old key.
pub async fn step(path: &Path, store: &Store, at_once: i64, standing: &mut Standing) -> Result<Step> {
    let (ring, row) = (RootKeys::open(path)?, installation(store).await?);
    let in_use = row.root_key.0;
    ensure!(ring.has(in_use, &row.check_value), "the file was replaced: root key {in_use} is in use and not in it. Put it back.");
    standing.look(store).await?;
    if let Some((next, value)) = row.next() {
        ensure!(ring.has(next, value), "the file was replaced: root key {next}, which follows, is not in it. Put it back.");
        let ignorant = standing.not_knowing(next);
        if ignorant > 0 {
            return Ok(Step::ToKnow(ignorant));
        }
        ensure!(write(store, move |tx| Box::pin(tx.move_to_root_key(next))).await?, "another rotation is under way");
        return Ok(Step::KeyInUse);
    }
    if row.takes_older() {
        let behind = standing.not_using(in_use);
        if behind > 0 {
            return Ok(Step::ToUse(behind));
        }
        write(store, |tx| Box::pin(tx.refuse_older_root_keys())).await?;
        return Ok(Step::OlderRefused);
    }
    let older = ring.older_than(in_use);
    if older.is_empty() {
        return Ok(Step::Finished);
    }
    let vault = Vault::new(ring);
    vault.turn_to(in_use)?;
    let held = store.read().await?.keys_not_wrapped_by(&vault.head_of_keys(), at_once).await?;
    if !held.is_empty() {
        standing.something_was_left();
        return rewrap(store, &vault, held).await.map(Step::Rewrapped);
    }
    for table in HouseTable::ALL {
        let rows = store.read().await?.house_rows_without(table, &vault.head_of_house(), at_once).await?;
        if !rows.is_empty() {
            standing.something_was_left();
            return reseal(store, &vault, table, rows).await.map(|count| Step::Resealed(table, count));
        }
    }
    // A command, or a server that was not heard of, may have begun before and commit only now.
    if !standing.nothing_is_left_for_long() {
        return Ok(Step::ToDrop);
    }
    let ring = RootKeys::clone(&vault.ring());
    older.into_iter().fold(ring, RootKeys::without).save(path)?;
    Ok(Step::OldKeysDropped)
}

/// One change of the installation's row.
async fn write<T: Send + 'static>(
    store: &Store,
    change: impl for<'a> FnOnce(&'a mut Tx) -> Pin<Box<dyn Future<Output = Result<T, StoreError>> + Send + 'a>> + Send + 'static,
) -> Result<T> {
    let write = store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let value = change(&mut tx).await?;
            tx.commit_unaudited(Unaudited::InstallationNoted, value).await
        })
    });
    Ok(write.await?.value)
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
