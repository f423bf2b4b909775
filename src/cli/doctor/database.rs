//! The database: whether it is there, sound, of this program and of this key, and what of the past stays in it.

use std::{fs, sync::Arc, time::Duration};

use super::{
    clock::clock,
    finding::{Finding, length},
};
use crate::{
    cli::{
        installation::{half_restored, nothing_here, unfit},
        machine::SystemClock,
        settings::Settings,
        witness::{fits, witness},
    },
    domain::ports::Clock,
    store::{Address, Error, Schema, Store, condition::Condition},
    vault::keys::Vault,
};

const ABOUT: &str = "database";
const LOG: &str = "audit log";
/// A log written ahead that is larger is not folded in.
const LARGE: u64 = 256 * 1024 * 1024;
const VERIFIED_WITHIN: Duration = Duration::from_secs(2 * 24 * 60 * 60);

/// The store only where the rest can be read from it.
pub async fn database(settings: &Settings, vault: Option<&Vault>) -> (Vec<Finding>, Option<Store>) {
    match opened(settings, vault).await {
        Ok(opened) => opened,
        Err(error) => (vec![Finding::broken(ABOUT, error.to_string())], None),
    }
}

async fn opened(settings: &Settings, vault: Option<&Vault>) -> Result<(Vec<Finding>, Option<Store>), Error> {
    let Some(store) = Store::find(&settings.database, Arc::new(SystemClock)).await? else {
        return Ok((vec![Finding::broken(ABOUT, nothing_here(settings))], None));
    };
    match store.schema().await? {
        Schema::Current => {}
        Schema::Empty => return Ok((vec![Finding::broken(ABOUT, nothing_here(settings))], None)),
        other => return Ok((vec![Finding::broken(ABOUT, unfit(settings, other).to_string())], None)),
    }
    let mut findings = vec![Finding::ok(ABOUT, format!("{} has schema {}", settings.shown_database(), Schema::newest()))];
    findings.extend(key(settings, &store, vault).await);
    findings.extend(condition(settings, &store).await?);
    findings.push(clock(&store).await?);
    findings.push(log(&store).await?);
    let parked: i64 = store.read().await?.job_counts().await?.iter().filter(|count| count.state == "parked").map(|count| count.count).sum();
    if parked > 0 {
        findings.push(Finding::look("jobs", format!("{parked} are set aside: staff start them again at /en/staff/systems")));
    }
    Ok((findings, Some(store)))
}

/// Whether the root key is the database's.
async fn key(settings: &Settings, store: &Store, vault: Option<&Vault>) -> Vec<Finding> {
    const KEY: &str = "root key";
    let witness = match witness(store, Schema::Current).await {
        Ok(witness) => witness,
        Err(error) => return vec![Finding::unseen(KEY, format!("whether it is the database's could not be found out: {error:#}"))],
    };
    let restoring = witness.is_being_restored().then(|| Finding::broken(ABOUT, half_restored(settings)));
    let own = match vault.map(|vault| fits(settings, vault, &witness)) {
        None => Finding::unseen(KEY, "whether it is the database's was not looked at, without one that opens"),
        Some(Err(refusal)) => Finding::broken(KEY, refusal.to_string()),
        Some(Ok(())) => Finding::ok(KEY, "it is the database's"),
    };
    restoring.into_iter().chain([own]).collect()
}

async fn condition(settings: &Settings, store: &Store) -> Result<Vec<Finding>, Error> {
    Ok(match store.condition().await? {
        Condition::Sqlite { version, fault: None } => {
            let mut findings = vec![Finding::ok(ABOUT, format!("SQLite {version} finds the file sound"))];
            let ahead = settings.database.parse().ok().and_then(|address: Address| address.written_ahead());
            let ahead = ahead.and_then(|log| fs::metadata(log).ok()).map(|about| about.len());
            if let Some(bytes) = ahead.filter(|bytes| *bytes > LARGE) {
                findings.push(Finding::look(ABOUT, format!("the log written ahead has {bytes} bytes: something reads for very long")));
            }
            findings
        }
        Condition::Sqlite { fault: Some(fault), .. } => {
            vec![Finding::broken(ABOUT, format!("the file is damaged ({fault}): stop the server and restore the newest backup"))]
        }
        Condition::Postgres { version, dead_rows, archives } => {
            let mut findings = vec![Finding::ok(ABOUT, format!("PostgreSQL {version} answers"))];
            if dead_rows > 0 {
                findings.push(Finding::look(
                    ABOUT,
                    format!("about {dead_rows} dead rows: what was deleted stands in them until PostgreSQL vacuums (`VACUUM`)"),
                ));
            }
            if archives {
                findings.push(Finding::look(
                    ABOUT,
                    "PostgreSQL archives its log, or hands it on: what was deleted stands in the archive for as long as you keep it",
                ));
            }
            findings
        }
    })
}

async fn log(store: &Store) -> Result<Finding, Error> {
    let now = SystemClock.now();
    Ok(match store.read_one().await?.last_verified().await? {
        None => Finding::look(LOG, "nobody verified it yet: run `candor audit verify`"),
        Some(verified) if verified.detail.as_deref() != Some("whole") => {
            Finding::broken(LOG, "it was not whole when it was last verified: `candor audit verify` says where")
        }
        Some(verified) => {
            let ago = verified.at.until(now);
            let said = format!("it was whole {} ago", length(ago));
            if ago > VERIFIED_WITHIN {
                Finding::look(LOG, format!("{said}; a running server verifies it every day: does one run?"))
            } else {
                Finding::ok(LOG, said)
            }
        }
    })
}
