//! Picks the files to restore from, and refuses those that do not fit, before anything is written.

use anyhow::{Context, Result, bail, ensure};
use std::{collections::HashSet, path::PathBuf};

use super::{folder::Folder, make::seal};
use crate::{
    domain::{
        backup::{FORMAT, Half, Head},
        ids::KeyId,
    },
    store::{
        Schema,
        portable::file::{Piece, Reading},
    },
    vault::{index::IndexField, keys::Vault},
};

/// A file that is whole and ours.
#[derive(Debug)]
pub struct File {
    pub path: PathBuf,
    pub head: Head,
}

/// The files that are restored.
#[derive(Debug)]
pub struct Chosen {
    pub data: File,
    pub keys: File,
    /// The keys that the newest keys file still has, where that is another one: whose key is not among them was erased since.
    pub still_there: Option<HashSet<KeyId>>,
}

impl Chosen {
    /// Letters and answers to calls belong to their own moment only.
    pub fn of_one_moment(&self) -> bool {
        self.data.head.name == self.keys.head.name
    }
}

/// The installation that a key file belongs to: the same after every rotation.
pub fn installation_of(vault: &Vault) -> [u8; 32] {
    vault.blind_index(IndexField::Backup, "installation")
}

/// The newest backup, or the one of this name; with its own keys where they are still there, or the newest after it.
pub fn choose(vault: &Vault, folder: &Folder, name: Option<&str>) -> Result<Chosen> {
    let names = folder.names(Half::Data)?;
    let wanted = match name {
        Some(name) => names.iter().find(|known| *known == name).with_context(|| {
            format!(
                "there is no backup {name} in {}; there are {}",
                folder.data.display(),
                if names.is_empty() { "none".to_owned() } else { names.join(", ") }
            )
        })?,
        None => names.last().with_context(|| format!("there is no whole backup in {}", folder.data.display()))?,
    };
    let data = file(vault, folder, Half::Data, wanted).map_err(|error| match name {
        None if names.len() > 1 => error.context(format!("the newest backup does not fit; --at takes an older one: {}", names.join(", "))),
        _ => error,
    })?;
    let kept = folder.names(Half::Keys)?;
    let fits = if kept.contains(wanted) { Some(wanted) } else { kept.iter().rev().find(|name| *name > wanted) };
    let Some(fits) = fits else {
        bail!(
            "no keys file in {} is of the moment of {} or later: without it nobody's data opens. Nothing was changed.",
            folder.keys.display(),
            data.path.display()
        )
    };
    let keys = file(vault, folder, Half::Keys, fits)?;
    ensure!(
        keys.head.entry >= data.head.entry && keys.head.change >= data.head.change && keys.head.made_at >= data.head.made_at,
        "{} is older than {}: people who came in between could not be read. Nothing was changed.",
        keys.path.display(),
        data.path.display()
    );
    let newest = kept.last().filter(|newest| *newest > fits);
    let still_there = newest.map(|newest| keys_in(vault, folder, newest)).transpose()?;
    Ok(Chosen { data, keys, still_there })
}

/// Read from its first line to its last.
fn file(vault: &Vault, folder: &Folder, half: Half, name: &str) -> Result<File> {
    let path = folder.path(half, name);
    let mut reading = Reading::open(&path)?;
    let head = reading.head.clone();
    let shown = path.display();
    ensure!(head.format <= FORMAT, "{shown} was made by a newer candor: use the newer program. Nothing was changed.");
    ensure!(
        head.installation == installation_of(vault),
        "{shown} is of another installation than the root key: put the key file of that installation in its place. Nothing was changed."
    );
    ensure!(
        head.schema <= Schema::newest(),
        "{shown} has schema {}, made by a newer candor than this one, which knows {}: use the newer program. Nothing was changed.",
        head.schema,
        Schema::newest()
    );
    ensure!(
        vault.ring().check_value(head.root_key) == Some(head.check_value),
        "{shown} was made under root key {}, which the key file has no more: it needs the key file from before the rotation. Nothing was \
         changed.",
        head.root_key
    );
    for other in &head.others {
        ensure!(
            vault.ring().has(other.root_key, &other.check_value),
            "{shown} was made during a rotation, and something in it hangs on root key {}, which the key file has no more: it needs the \
             key file with both keys, as it was before the end of the rotation. Nothing was changed.",
            other.root_key
        );
    }
    ensure!(head.half == half && head.name == name, "{shown} is another file under this name. Nothing was changed.");
    loop {
        if let Piece::End { seal: found, sha256, .. } = reading.piece()? {
            ensure!(found == seal(vault, &sha256), "{shown} was altered: its seal does not fit. Nothing was changed.");
            return Ok(File { path, head });
        }
    }
}

fn keys_in(vault: &Vault, folder: &Folder, name: &str) -> Result<HashSet<KeyId>> {
    let File { path, .. } = file(vault, folder, Half::Keys, name)?;
    let (mut reading, mut found, mut within) = (Reading::open(&path)?, HashSet::new(), None);
    loop {
        match reading.piece()? {
            Piece::Table { name, columns } => {
                within = columns.iter().position(|column| column.name == "id").filter(|_| name == "wrapped_keys");
            }
            Piece::Row(values) => {
                let id = within.and_then(|at| values.get(at)).and_then(|value| KeyId::try_from(value.bytes()?).ok());
                found.extend(id);
            }
            Piece::End { .. } => return Ok(found),
        }
    }
}
