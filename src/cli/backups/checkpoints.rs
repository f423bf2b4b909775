//! The checkpoints beside the backups: held against the log by every backup; read by a restore before anything is written, and brought along
//! with the log they are of.

use anyhow::{Result, anyhow, ensure};
use std::{collections::HashSet, path::Path};

use super::folder::{Folder, SET_APART};
use crate::{
    cli::wording::worded,
    domain::log_tree::proof::Head,
    store::checkpoints::Checkpoints,
    usecases::{
        log::{
            kept::{fits, mirror, of_the_table},
            set_apart::bring,
        },
        portal::Portal,
    },
    vault::{keys::Vault, log_key},
};

/// The checkpoints of a folder, each with the number of its entries.
#[derive(Debug, Default)]
pub struct Brought {
    /// Of entries that the backup has.
    here: Vec<(u64, String)>,
    /// Of others: they would say that the log was cut off, which it was. They are evidence, set apart.
    apart: Vec<(u64, String)>,
}

impl Brought {
    /// Those beside a backup with so many entries.
    ///
    /// # Errors
    /// One was not signed by this log.
    pub async fn from(vault: &Vault, folder: &Folder, entries: i64) -> Result<Self> {
        let entries = u64::try_from(entries).unwrap_or(0);
        // Those of a past that an earlier restore ended are of no log that goes on.
        let ended = ended(folder).await?;
        let mut brought = Self::default();
        for (head, note) in signed(vault, &folder.checkpoints()).await? {
            let of_the_backup = !ended.contains(&note) && head.size <= entries;
            let those = if of_the_backup { &mut brought.here } else { &mut brought.apart };
            those.push((head.size, note));
        }
        Ok(brought)
    }

    /// Keeps them with the restored log. How many were set apart.
    pub async fn write(self, portal: &Portal) -> Result<usize> {
        let evidence = self.apart.iter().map(|(_, note)| note.clone()).collect();
        Checkpoints::at(portal.ledger.path().with_file_name(SET_APART)).append(evidence).await?;
        bring(portal, self.here, self.apart).await.map_err(worded)
    }
}

/// Holds the log against the folder's checkpoints that the database does not know.
///
/// # Errors
/// One was not signed by this log, or the log is not the one it was signed over.
pub async fn hold(portal: &Portal, folder: &Folder) -> Result<()> {
    // Those that only this machine's file has are known from here on.
    mirror(portal).await.map_err(worded)?;
    let (here, apart) = of_the_table(portal).await.map_err(worded)?;
    // The newest that the database knows covers all before it.
    if let Some(newest) = here.last() {
        let head = log_key::read(&portal.vault.log_public_key(), newest).map_err(|_| {
            anyhow!("the newest checkpoint of the database was not signed by this log: `candor audit verify`. Nothing was changed.")
        })?;
        ensure!(
            fits(portal, head).await.map_err(worded)?,
            "the newest checkpoint, over {} entries, is not of the log as it is now: its end was cut off, or it was written anew. `candor audit \
             verify` says more; keep the backups you have. Nothing was changed.",
            head.size
        );
    }
    let known: HashSet<String> = here.into_iter().chain(apart).chain(ended(folder).await?).collect();
    let path = folder.checkpoints();
    for (head, note) in signed(&portal.vault, &path).await? {
        if known.contains(&note) {
            continue;
        }
        ensure!(
            fits(portal, head).await.map_err(worded)?,
            "a checkpoint over {} entries in {} is not of the log as it is now: its end was cut off, or it was written anew. `candor audit \
             verify --checkpoint {}` says more; keep the backups you have. Nothing was changed.",
            head.size,
            path.display(),
            path.display()
        );
    }
    Ok(())
}

/// Brings the folder's checkpoints up to the table.
pub async fn copy(portal: &Portal, folder: &Folder) -> Result<()> {
    let (here, mut apart) = of_the_table(portal).await.map_err(worded)?;
    apart.extend(Checkpoints::at(portal.ledger.path().with_file_name(SET_APART)).read().await?.whole);
    for (notes, to) in [(here, folder.checkpoints()), (apart, folder.set_apart())] {
        let copy = Checkpoints::at(to);
        let mut there: HashSet<String> = copy.read().await?.whole.into_iter().collect();
        copy.append(notes.into_iter().filter(|note| there.insert(note.clone())).collect()).await?;
    }
    Ok(())
}

async fn ended(folder: &Folder) -> Result<HashSet<String>> {
    Ok(Checkpoints::at(folder.set_apart()).read().await?.whole.into_iter().collect())
}

/// Every checkpoint of a file, with the head it says.
async fn signed(vault: &Vault, path: &Path) -> Result<Vec<(Head, String)>> {
    let key = vault.log_public_key();
    let notes = Checkpoints::at(path).read().await?.whole.into_iter().zip(1_u64..);
    let heads = notes.map(|(note, number)| match log_key::read(&key, &note) {
        Ok(head) => Ok((head, note)),
        Err(_) => Err(anyhow!(
            "checkpoint {number} in {} was not signed by this log: somebody wrote it, or it is another installation's. Keep a copy of the \
             file, and take it out. Nothing was changed.",
            path.display()
        )),
    });
    heads.collect()
}
