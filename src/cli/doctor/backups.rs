//! Backups and drills: when the last ones were, whether the newest files are there, and whether the oldest are gone in time.

use jiff::tz::TimeZone;
use std::{path::PathBuf, time::Duration};

use super::finding::{Finding, length};
use crate::{
    cli::{
        backups::{chosen::choose, drill_place::left_behind, folder::Folder},
        machine::SystemClock,
    },
    domain::{
        backup::{BACKED_UP_WITHIN, DRILLED_WITHIN, Ended, Half, named},
        period::Period,
        ports::Clock,
        retention::over_before,
    },
    store::{Error, Store},
    vault::keys::Vault,
};

const ABOUT: &str = "backup";
const DRILL: &str = "drill";

/// The log's word on them. That a backup was made says nothing of its files, which are seen only where their folder is `named`.
pub async fn noted(store: &Store, named: bool) -> Vec<Finding> {
    read(store, named).await.unwrap_or_else(|error| vec![Finding::broken(ABOUT, error.to_string())])
}

async fn read(store: &Store, named: bool) -> Result<Vec<Finding>, Error> {
    let (mut conn, now) = (store.read().await?, SystemClock.now());
    let backup = match conn.last_backup().await? {
        None => Finding::look(ABOUT, "none was ever made by `candor backup`"),
        Some(last) => {
            let ago = last.at.until(now);
            let said = format!("the last one was made {} ago", length(ago));
            if ago > BACKED_UP_WITHIN {
                Finding::look(ABOUT, format!("{said}: is the timer running that calls `candor backup`?"))
            } else if named {
                Finding::ok(ABOUT, said)
            } else {
                Finding::unseen(ABOUT, format!("{said}, as the log says; no file was looked at: name the folder by --backups"))
            }
        }
    };
    let drill = match conn.last_drill_done().await? {
        None => Finding::look(DRILL, "nobody ever tried whether a backup restores: `candor restore DIR --drill`"),
        Some(last) if last.detail.as_deref() != Some(Ended::Passed.as_str()) => {
            Finding::broken(DRILL, "the last backup that was tried does not restore: `candor restore DIR --drill` says why")
        }
        Some(last) => {
            let ago = last.at.until(now);
            let said = format!("a backup restored {} ago", length(ago));
            if ago > DRILLED_WITHIN {
                Finding::look(DRILL, format!("{said}: try again by `candor restore DIR --drill`"))
            } else {
                Finding::ok(DRILL, said)
            }
        }
    };
    let undone = conn.last_drill().await?.filter(|last| last.detail.as_deref() == Some(Ended::NotFoundOut.as_str()));
    let undone =
        undone.map(|_| Finding::look(DRILL, "the last one could not be done, and found nothing out: `candor restore DIR --drill`"));
    Ok([backup, drill].into_iter().chain(undone).collect())
}

/// Folders of drills that were killed: each holds a whole database with its keys.
pub fn drills_left() -> Vec<Finding> {
    let look = |path: PathBuf| {
        Finding::look(
            DRILL,
            format!(
                "{} is left of a drill that was killed, a whole database with its keys: the next drill or backup deletes it",
                path.display()
            ),
        )
    };
    left_behind().into_iter().map(look).collect()
}

/// Reads the newest files from their first line to their last. Without a root key nobody can say whether they are whole.
pub fn files(vault: Option<&Vault>, folder: &Folder) -> Finding {
    let Some(vault) = vault else {
        return Finding::unseen(ABOUT, "no file was looked at: that takes the root key");
    };
    match choose(vault, folder, None) {
        Ok(chosen) => {
            let ago = chosen.data.head.made_at.until(SystemClock.now());
            let said = format!("{} is whole, with its keys, from {} ago", chosen.data.path.display(), length(ago));
            if ago > BACKED_UP_WITHIN {
                Finding::look(ABOUT, format!("{said}, and there is no newer one: does the timer write to this folder?"))
            } else {
                Finding::ok(ABOUT, said)
            }
        }
        Err(error) => Finding::broken(ABOUT, format!("{error:#}")),
    }
}

/// The promises about the age of files.
#[derive(Debug, Clone, Copy)]
pub struct Promised {
    /// The pages of a deletion say how long copies of the database live; `None` where the brand cannot be read.
    pub copies: Option<Period>,
    /// An erasure reaches backups when keys files of before it are gone.
    pub keys_days: u32,
}

/// No file may be older than what was promised of it.
pub fn ages(folder: &Folder, promised: Promised) -> Vec<Finding> {
    aged(folder, promised).unwrap_or_else(|error| vec![Finding::broken(ABOUT, format!("{error:#}"))])
}

fn aged(folder: &Folder, Promised { copies, keys_days }: Promised) -> anyhow::Result<Vec<Finding>> {
    let now = SystemClock.now();
    let oldest = |half| anyhow::Ok(folder.names(half)?.into_iter().next());
    let (data, keys) = (oldest(Half::Data)?, oldest(Half::Keys)?);
    if data.is_none() && keys.is_none() {
        return Ok(vec![Finding::unseen(ABOUT, format!("there is no file in {} whose age could be seen", folder.data.display()))]);
    }
    let mut findings = Vec::new();
    if let Some(copies) = copies {
        let last = named(over_before(copies, now, &TimeZone::UTC));
        let of = |half, oldest: &Option<String>| oldest.clone().filter(|name| *name < last).map(|name| folder.path(half, &name));
        findings.extend([of(Half::Data, &data), of(Half::Keys, &keys)].into_iter().flatten().map(|path| {
            Finding::look(
                ABOUT,
                format!(
                    "{} is older than the brand tells people ({copies}): let `candor backup --keep` keep fewer, or say a longer \
                     `backups_kept` in brand.toml",
                    path.display()
                ),
            )
        }));
    } else {
        findings.push(Finding::unseen(ABOUT, "how long people are told that copies live is not known: the brand's folder cannot be read"));
    }
    // The backup after a file's last day deletes it.
    let lives = Duration::from_secs(u64::from(keys_days) * 24 * 60 * 60) + BACKED_UP_WITHIN;
    if let Some(name) = keys.filter(|name| *name < named(now.minus(lives))) {
        findings.push(Finding::look(
            ABOUT,
            format!(
                "{} lives for longer than {keys_days} days: no erasure since reaches the backups while it does. `candor backup` into this \
                 folder deletes it",
                folder.path(Half::Keys, &name).display()
            ),
        ));
    }
    if findings.is_empty() {
        let told = copies.map(|copies| copies.to_string()).unwrap_or_default();
        findings.push(Finding::ok(ABOUT, format!("no file is older than the brand says ({told}), and no keys file than {keys_days} days")));
    }
    Ok(findings)
}
