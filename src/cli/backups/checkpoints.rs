//! The checkpoints beside the backups: read before anything is written, and brought along with the log they are of.

use anyhow::{Result, anyhow};
use std::collections::HashSet;

use super::folder::{Folder, SET_APART};
use crate::{
    store::checkpoints::Checkpoints,
    usecases::portal::Portal,
    vault::{keys::Vault, log_key},
};

/// The checkpoints of a folder.
#[derive(Debug, Default)]
pub struct Brought {
    /// Of entries that the backup has.
    here: Vec<String>,
    /// Of others: they would say that the log was cut off, which it was. They are evidence, set apart.
    apart: Vec<String>,
}

impl Brought {
    /// Those beside a backup with so many entries.
    ///
    /// # Errors
    /// One was not signed by this log.
    pub async fn from(vault: &Vault, folder: &Folder, entries: i64) -> Result<Self> {
        let (key, entries) = (vault.log_public_key(), u64::try_from(entries).unwrap_or(0));
        // Those of a past that an earlier restore ended are of no log that goes on.
        let ended: HashSet<String> = Checkpoints::at(folder.set_apart()).read().await?.whole.into_iter().collect();
        let mut brought = Self::default();
        for (note, number) in Checkpoints::at(folder.checkpoints()).read().await?.whole.into_iter().zip(1_u64..) {
            let head = log_key::read(&key, &note).map_err(|_| {
                anyhow!(
                    "checkpoint {number} in {} was not signed by this log: somebody wrote it, or it is another installation's. Keep a copy \
                     of the file, and take it out. Nothing was changed.",
                    folder.checkpoints().display()
                )
            })?;
            let of_the_backup = !ended.contains(&note) && head.size <= entries;
            let those = if of_the_backup { &mut brought.here } else { &mut brought.apart };
            those.push(note);
        }
        Ok(brought)
    }

    /// Writes them beside the restored database. How many were set apart.
    pub async fn write(self, portal: &Portal) -> Result<usize> {
        let beside = portal.ledger.path().with_file_name(Checkpoints::NAME);
        let set_apart = self.apart.len();
        Checkpoints::at(&beside).append(self.here).await?;
        Checkpoints::at(beside.with_file_name(SET_APART)).append(self.apart).await?;
        Ok(set_apart)
    }
}
