//! Parts that no data file names: of files that are deleted, and of backups that were cut off before their end.

use anyhow::{Context, Result};
use std::{collections::HashSet, fs};

use super::folder::{Folder, files};
use crate::{
    domain::backup::Half,
    store::portable::{
        disk::lasting,
        file::Reading,
        parts::{file_of, named},
    },
};

/// Parts that went.
#[derive(Debug, Default)]
pub struct Swept {
    pub parts: usize,
    /// A data file that cannot be read, and why: nobody knows which parts it names, so that none went.
    pub unread: Option<String>,
}

/// Removes them. Only under the folder's lock, since a backup that is being written names its parts at its end.
pub fn sweep(folder: &Folder) -> Result<Swept> {
    // A data file that was deleted comes back by no loss of power: its parts would be missing.
    lasting(&folder.data)?;
    let parts = folder.parts();
    let mut unneeded: HashSet<_> = files(&parts)?.iter().filter_map(|path| named(path)).collect();
    for name in folder.names(Half::Data)? {
        match Reading::parts_of(&folder.path(Half::Data, &name)) {
            Ok(needed) => unneeded.retain(|part| !needed.contains(part)),
            Err(error) => return Ok(Swept { parts: 0, unread: Some(error.to_string()) }),
        }
    }
    for part in &unneeded {
        let path = file_of(&parts, part);
        fs::remove_file(&path).with_context(|| format!("cannot remove {}", path.display()))?;
    }
    Ok(Swept { parts: unneeded.len(), unread: None })
}
