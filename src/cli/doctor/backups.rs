//! Backups and drills: when the last ones were, whether the newest files are there, and whether the oldest are gone in time.

use jiff::tz::TimeZone;
use std::{path::PathBuf, time::Duration};

use super::finding::{Finding, length};
use crate::{
    cli::{
        backups::{chosen::choose, drill::Ended, drill_place::left_behind, folder::Folder},
        machine::SystemClock,
    },
    domain::{
        backup::{Half, named},
        period::Period,
        ports::Clock,
        retention::over_before,
    },
    store::{Error, Store},
    vault::keys::Vault,
};

const ABOUT: &str = "backup";
const DRILL: &str = "drill";
const BACKED_UP_WITHIN: Duration = Duration::from_secs(26 * 60 * 60);
const DRILLED_WITHIN: Duration = Duration::from_secs(92 * 24 * 60 * 60);

pub async fn noted(store: &Store) -> Vec<Finding> {
    read(store).await.unwrap_or_else(|error| vec![Finding::broken(ABOUT, error.to_string())])
}

async fn read(store: &Store) -> Result<Vec<Finding>, Error> {
    let (mut conn, now) = (store.read().await?, SystemClock.now());
    let backup = match conn.last_backup().await? {
        None => Finding::look(ABOUT, "none was ever made by `candor backup`"),
        Some(last) => {
            let ago = last.at.until(now);
            let said = format!("the last one was made {} ago", length(ago));
            if ago > BACKED_UP_WITHIN {
                Finding::look(ABOUT, format!("{said}: is the timer running that calls `candor backup`?"))
            } else {
                Finding::ok(ABOUT, said)
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

/// Reads the newest files from their first line to their last.
pub fn files(vault: &Vault, folder: &Folder) -> Finding {
    match choose(vault, folder, None) {
        Ok(chosen) => {
            let ago = length(chosen.data.head.made_at.until(SystemClock.now()));
            Finding::ok(ABOUT, format!("{} is whole, with its keys, from {ago} ago", chosen.data.path.display()))
        }
        Err(error) => Finding::broken(ABOUT, format!("{error:#}")),
    }
}

/// The pages of a deletion say how long copies of the database live; no file may be older.
pub fn ages(folder: &Folder, promised: Period) -> Finding {
    match [Half::Data, Half::Keys].map(|half| oldest(folder, half, promised)) {
        [Err(error), _] | [_, Err(error)] => Finding::broken(ABOUT, format!("{error:#}")),
        [Ok(None), Ok(None)] => Finding::ok(ABOUT, format!("no file is older than the brand says ({promised})")),
        [Ok(Some(path)), _] | [_, Ok(Some(path))] => Finding::look(
            ABOUT,
            format!(
                "{} is older than the brand tells people ({promised}): let `candor backup --keep` keep fewer, or say a longer \
                 `backups_kept` in brand.toml",
                path.display()
            ),
        ),
    }
}

/// The oldest file, where it is older than promised.
fn oldest(folder: &Folder, half: Half, promised: Period) -> anyhow::Result<Option<PathBuf>> {
    let last = named(over_before(promised, SystemClock.now(), &TimeZone::UTC));
    let oldest = folder.names(half)?.into_iter().next();
    Ok(oldest.filter(|name| *name < last).map(|name| folder.path(half, &name)))
}
