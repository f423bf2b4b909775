//! Backups and drills: when the last ones were, and whether the newest files are there.

use std::time::Duration;

use super::finding::{Finding, length};
use crate::{
    cli::{
        backups::{chosen::choose, folder::Folder},
        machine::SystemClock,
    },
    domain::ports::Clock,
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
    let drill = match conn.last_drill().await? {
        None => Finding::look(DRILL, "nobody ever tried whether a backup restores: `candor restore DIR --drill`"),
        Some(last) if last.detail.as_deref() != Some("passed") => {
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
    Ok(vec![backup, drill])
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
