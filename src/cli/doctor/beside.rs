//! Beside the database: the erasure ledger, the log's checkpoints, and the disks that all of it is on.

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
    time::Duration,
};

use super::finding::Finding;
use crate::{
    cli::{backups::folder::Folder, machine::SystemClock, settings::Settings},
    domain::ports::Clock,
    store::{
        Address, Error, Store,
        checkpoints::Checkpoints,
        ledger::{Ledger, Line},
    },
    vault::{keys::Vault, log_key},
};

const LEDGER: &str = "ledger";
const CHECKPOINTS: &str = "checkpoints";
const LITTLE: u64 = 1024 * 1024 * 1024;
const AT_ONCE: i64 = 1_000;
/// A server writes what other servers deleted once a minute.
const MIRRORED_WITHIN: Duration = Duration::from_secs(3 * 60);

/// Whether the ledger's file and its table have the same lines, whatever their numbers.
pub async fn ledger(settings: &Settings, store: &Store) -> Finding {
    let path = settings.data.path().join(Ledger::NAME);
    read_ledger(&path, store).await.unwrap_or_else(|error| Finding::broken(LEDGER, format!("{}: {error}", path.display())))
}

async fn read_ledger(path: &Path, store: &Store) -> Result<Finding, Error> {
    let mut there: HashSet<_> = Ledger::at(path).read().await?.iter().map(Line::same).collect();
    let (all, shown, now) = (there.len(), path.display(), SystemClock.now());
    let (mut lacking, mut last) = (0_usize, 0);
    loop {
        let page = store.read_one().await?.erasures_after(last, AT_ONCE).await?;
        let Some(newest) = page.last() else { break };
        last = newest.seq;
        lacking += page.iter().filter(|line| !there.remove(&line.same()) && line.at.plus(MIRRORED_WITHIN) < now).count();
    }
    Ok(if lacking > 0 {
        Finding::look(
            LEDGER,
            format!(
                "{shown} lacks {lacking} of the lines that the database has, about deletions, a no, or access that ended: a running server \
                 writes them; does one run, and may it write?"
            ),
        )
    } else if there.is_empty() {
        Finding::ok(LEDGER, format!("{shown} has every line that the database has, and no other ({all})"))
    } else {
        Finding::look(
            LEDGER,
            format!(
                "the database lacks {} of the lines in {shown}: it went back, and a server that is started anew does again what they name",
                there.len()
            ),
        )
    })
}

/// Whether the newest checkpoint was signed by this log, over no more than it has. That it fits is for `candor audit verify` to say.
pub async fn checkpoints(settings: &Settings, store: &Store, vault: Option<&Vault>) -> Finding {
    let path = settings.data.path().join(Checkpoints::NAME);
    let read = read_checkpoints(&path, store, vault).await;
    read.unwrap_or_else(|error| Finding::broken(CHECKPOINTS, format!("{}: {error}", path.display())))
}

async fn read_checkpoints(path: &Path, store: &Store, vault: Option<&Vault>) -> Result<Finding, Error> {
    let (notes, shown) = (Checkpoints::at(path).read().await?, path.display());
    if notes.unreadable > 0 {
        return Ok(Finding::look(CHECKPOINTS, format!("{} in {shown} cannot be read: `candor audit verify` says more", notes.unreadable)));
    }
    let Some(newest) = notes.whole.last() else {
        return Ok(Finding::look(CHECKPOINTS, format!("there is none in {shown}: a running server writes them every ten minutes")));
    };
    let Some(vault) = vault else {
        return Ok(Finding::unseen(CHECKPOINTS, format!("whether {shown} is of this log was not looked at: that takes the root key")));
    };
    let entries = store.read_one().await?.position().await?.entry;
    Ok(match log_key::read(&vault.log_public_key(), newest) {
        Err(_) => Finding::broken(CHECKPOINTS, format!("the newest one in {shown} was not signed by this log: `candor audit verify`")),
        Ok(head) if head.size > u64::try_from(entries).unwrap_or(0) => Finding::broken(
            CHECKPOINTS,
            format!("{shown} names {} entries, and the log has {entries}: `candor audit verify` says what is missing", head.size),
        ),
        Ok(head) => Finding::ok(
            CHECKPOINTS,
            format!("the newest one in {shown} is signed by this log, over no more entries than there are ({})", head.size),
        ),
    })
}

/// The disks of the data folder, of a database that stands elsewhere, and of both folders of backups.
pub fn disks(settings: &Settings, folder: Option<&Folder>) -> Vec<Finding> {
    let data = settings.data.path();
    let of_database = match settings.database.parse() {
        Ok(Address::Sqlite(file)) => file.parent().map(Path::to_owned),
        Ok(Address::Postgres(_)) | Err(_) => None,
    };
    let mut places: Vec<(&'static str, PathBuf)> = vec![("disk", data.to_owned())];
    places.extend(of_database.filter(|of_database| of_database != data).map(|of_database| ("disk", of_database)));
    if let Some(folder) = folder {
        places.push(("backup", folder.data.clone()));
        places.extend(Some(&folder.keys).filter(|keys| **keys != folder.data).map(|keys| ("backup", keys.clone())));
    }
    places.iter().map(|(about, place)| disk(about, place)).collect()
}

fn disk(about: &'static str, folder: &Path) -> Finding {
    let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
    let space = rustix::fs::statvfs(folder).ok();
    judged(about, folder, space.map(|space| space.f_bavail.saturating_mul(space.f_frsize)))
}

/// By how many bytes are free.
fn judged(about: &'static str, folder: &Path, free: Option<u64>) -> Finding {
    let shown = folder.display();
    let Some(free) = free else {
        return Finding::unseen(about, format!("how much is free in {shown} cannot be seen"));
    };
    let megabytes = free / (1024 * 1024);
    if free < LITTLE {
        Finding::look(about, format!("{megabytes} MB are free in {shown}: nothing is kept when none are"))
    } else {
        Finding::ok(about, format!("{megabytes} MB are free in {shown}"))
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::{super::finding::Level, *};

    #[test]
    fn a_disk_with_less_than_a_gigabyte_is_to_be_looked_at_and_one_that_cannot_be_seen_is_not_well() {
        let here = Path::new("/var/lib/candor");
        for (free, level) in [
            (Some(0), Level::Look),
            (Some(LITTLE - 1), Level::Look),
            (Some(LITTLE), Level::Ok),
            (Some(u64::MAX), Level::Ok),
            (None, Level::Unseen),
        ] {
            assert_eq!(judged("disk", here, free).level, level, "{free:?}");
        }
        let folder = tempfile::tempdir().unwrap();
        assert!(disk("disk", folder.path()).level != Level::Unseen && disk("disk", Path::new("")).level != Level::Unseen);
        assert_eq!(disk("disk", &folder.path().join("nowhere")).level, Level::Unseen);
    }
}
