//! The erasure ledgers that a restore obeys: all their lines, or none of them is obeyed, unless the operator says otherwise.

use anyhow::{Result, anyhow, ensure};
use std::collections::HashSet;

use super::{chosen::installation_of, folder::Folder, restore::Wanted};
use crate::{
    domain::backup::Half,
    store::{
        ledger::{Ledger, Line},
        portable::file::Reading,
    },
    vault::keys::Vault,
};

/// Every line of the folder's ledger and of those that were named. Refused where one cannot be read, and where they are fewer than the
/// newest backup knew of: what the others name would come back, and nobody would be told.
pub(super) async fn ledgers(vault: &Vault, from: &Wanted) -> Result<Vec<Line>> {
    let mut lines = read(&Ledger::at(from.folder.ledger()), from).await?;
    for path in &from.ledgers {
        ensure!(path.is_file(), "there is no erasure ledger {}", path.display());
        lines.extend(read(&Ledger::at(path), from).await?);
    }
    let mut known = HashSet::new();
    lines.retain(|line| known.insert(line.same()));
    if let Some((name, erasures)) = newest(vault, &from.folder)? {
        let here = u64::try_from(lines.len()).unwrap_or(u64::MAX);
        ensure!(
            from.without_ledger || here >= erasures,
            "the erasure ledger {} has {here} lines, and backup {name} knew of {erasures}: whatever the others name would come back. Name the \
             ledger of the lost machine by --ledger. To go on without, knowingly, there is --without-ledger. Nothing was changed.",
            from.folder.ledger().display()
        );
    }
    Ok(lines)
}

async fn read(ledger: &Ledger, from: &Wanted) -> Result<Vec<Line>> {
    if from.without_ledger {
        return Ok(ledger.readable().await?);
    }
    ledger.read().await.map_err(|error| {
        anyhow!(
            "{error}: whatever it names would come back. Put another copy of the ledger in its place. To go on without that line, knowingly, \
             there is --without-ledger. Nothing was changed."
        )
    })
}

/// The newest backup, and how many lines it knew of; `None` where no file says so.
fn newest(vault: &Vault, folder: &Folder) -> Result<Option<(String, u64)>> {
    let ours = installation_of(vault);
    for name in folder.names(Half::Data)?.into_iter().rev() {
        // One that is no whole file is refused when it is restored.
        if let Ok(file) = Reading::open(&folder.path(Half::Data, &name))
            && file.head.installation == ours
        {
            return Ok(file.head.erasures.map(|erasures| (name, erasures)));
        }
    }
    Ok(None)
}

/// Into the ledger of what is restored.
pub(super) async fn add_lines(ledger: &Ledger, lines: &[Line]) -> Result<()> {
    let mut known: HashSet<_> = ledger.read().await?.iter().map(Line::same).collect();
    let new: Vec<Line> = lines.iter().filter(|line| known.insert(line.same())).copied().collect();
    Ok(ledger.append(new).await?)
}
