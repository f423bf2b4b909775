//! Makes a backup of one moment, while others go on writing.

use anyhow::{Context, Result, ensure};
use std::{collections::BTreeSet, time::Duration};

use super::{
    checkpoints::{copy, hold},
    chosen::installation_of,
    folder::Folder,
    unneeded::{Swept, sweep},
};
use crate::{
    domain::{
        actor::Actor,
        backup::{FORMAT, Half, Head, OtherKey, named},
    },
    store::{
        Conn, Schema,
        event::{Action, Event, Subject},
        house_rows::HouseTable,
        ledger::Ledger,
        portable::{
            file::Reading,
            new_file::{Finished, Writing},
            tables::{Goes, that_go},
        },
    },
    usecases::{change::change, portal::Portal},
    vault::{
        index::IndexField,
        keys::{Vault, hangs_on},
    },
};

/// How long keys files live, where nothing else is said.
pub const KEYS_LIVE: Duration = Duration::from_secs(14 * 24 * 60 * 60);

/// How much is kept of earlier backups.
#[derive(Debug, Clone, Copy)]
pub struct Kept {
    pub keys_live: Duration,
    /// So many data files; all where it says nothing.
    pub data: Option<usize>,
}

/// A backup that was made.
#[derive(Debug)]
pub struct Made {
    pub name: String,
    pub rows: u64,
    /// With all parts, and without those that an earlier backup wrote.
    pub bytes: u64,
    pub added: u64,
    /// Older files that went.
    pub pruned: usize,
    pub swept: Swept,
    /// Root keys that the key file has no more, and that rows hang on: these open nowhere.
    pub lost: Vec<u32>,
}

pub async fn make(portal: &Portal, folder: &Folder, kept: Kept) -> Result<Made> {
    folder.make()?;
    let _lock = folder.lock()?;
    folder.tidy()?;
    only_ours(&portal.vault, folder, &named(portal.clock.now()))?;
    hold(portal, folder).await?;
    // The keys and the data of one moment: none is lost between them, whatever is written meanwhile.
    let mut conn = portal.store.read().await?;
    let (head, lost) = head(portal, &mut conn).await?;
    let keys = write(&portal.vault, folder, &mut conn, Head { half: Half::Keys, ..head.clone() }).await?;
    let data = write(&portal.vault, folder, &mut conn, head.clone()).await?;
    drop(conn);
    // Never older than the data beside it.
    Ledger::at(folder.ledger()).mirror(&portal.store).await?;
    copy(portal, folder).await?;
    let (rows, bytes, added) = (keys.rows + data.rows, keys.bytes + data.bytes, keys.added + data.added);
    // Keys without their data are of no use, data without its keys would be worse.
    keys.keep()?;
    data.keep()?;
    let pruned = folder.prune(portal.clock.now(), kept.keys_live, kept.data)?;
    let swept = sweep(folder)?;
    let amount = i64::try_from(rows).unwrap_or(i64::MAX);
    let event = Event::of(Action::BackupMade, Subject::Nobody).about(amount);
    let noted = change(portal, Actor::Operator, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await;
    noted.map_err(crate::cli::wording::worded).context("the backup is made, and cannot be noted in the audit log")?;
    Ok(Made { name: head.name, rows, bytes, added, pruned, swept, lost })
}

/// With the root keys that are lost already.
async fn head(portal: &Portal, conn: &mut Conn) -> Result<(Head, Vec<u32>)> {
    let row = conn.installation().await?.context("this database was never begun")?;
    ensure!(!row.is_being_restored(), "this database is being restored");
    let (at, made_at) = (conn.position().await?, portal.clock.now());
    let (others, lost) = others(&portal.vault, conn, row.root_key.0).await?;
    let erasures = u64::try_from(conn.erasures_kept().await?).ok();
    let head = Head {
        format: FORMAT,
        half: Half::Data,
        name: named(made_at),
        installation: installation_of(&portal.vault),
        root_key: row.root_key.0,
        check_value: row.check_value.try_into().ok().context("the root key's check value has another length")?,
        others,
        made_at,
        schema: Schema::newest(),
        change: at.change,
        entry: at.entry,
        erasures,
    };
    Ok((head, lost))
}

/// The root keys beside the one in use that something in the backup hangs on; and those among them that the key file has no more.
async fn others(vault: &Vault, conn: &mut Conn, in_use: u32) -> Result<(Vec<OtherKey>, Vec<u32>)> {
    let mut heads = conn.heads_of_keys().await?;
    for table in HouseTable::ALL {
        if that_go(|goes| !matches!(goes, Goes::Nowhere(_))).any(|kept| kept.name == table.names().0) {
            heads.extend(conn.heads_of_house(table).await?);
        }
    }
    let ids: BTreeSet<u32> = heads.iter().filter_map(|head| hangs_on(head)).filter(|id| *id != in_use).collect();
    let (ring, mut others, mut lost) = (vault.ring(), Vec::new(), Vec::new());
    for root_key in ids {
        match ring.check_value(root_key) {
            Some(check_value) => others.push(OtherKey { root_key, check_value }),
            None => lost.push(root_key),
        }
    }
    Ok((others, lost))
}

async fn write(vault: &Vault, folder: &Folder, conn: &mut Conn, head: Head) -> Result<Finished> {
    // Keys are small and live for days: each file of them is whole, and is deleted with all it holds.
    let parts = (head.half == Half::Data).then(|| folder.parts());
    let mut file = Writing::begin(folder.path(head.half, &head.name), &head, parts)?;
    let here = |goes: Goes| match head.half {
        Half::Data => goes == Goes::Data,
        Half::Keys => matches!(goes, Goes::Keys | Goes::KeysOfTheMoment),
    };
    for table in that_go(here) {
        let columns = conn.kept_columns(table).await?;
        file.table(table.name, &columns)?;
        conn.each_row(table, &columns, |values| file.row(values)).await?;
    }
    Ok(file.finish(|digest| seal(vault, digest))?)
}

/// Only the key file's holder can say that a file is as it was written.
pub(super) fn seal(vault: &Vault, digest: &[u8; 32]) -> [u8; 32] {
    vault.blind_index(IndexField::Backup, &format!("file {}", hex::encode(digest)))
}

/// Two installations' backups in one folder would be pruned and restored as one.
fn only_ours(vault: &Vault, folder: &Folder, name: &str) -> Result<()> {
    for half in [Half::Data, Half::Keys] {
        let Some(newest) = folder.names(half)?.pop() else { continue };
        let path = folder.path(half, &newest);
        let ours = Reading::open(&path).is_ok_and(|file| file.head.installation == installation_of(vault));
        // Files are restored and deleted in the order of their names: one from a day to come would stay the newest.
        ensure!(
            newest.as_str() <= name,
            "{} is of a moment to come: look at the clock, and move the file away. Nothing was changed.",
            path.display()
        );
        ensure!(ours, "{} is no backup of this installation: name another folder. Nothing was changed.", path.display());
    }
    Ok(())
}
