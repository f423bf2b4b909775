//! The drill: the newest backup is restored into a folder that is thrown away, and everything in it is tried.

use anyhow::{Error, Result, anyhow, bail};
use std::{
    fmt,
    io::{self, ErrorKind},
    path::Path,
    process::ExitCode,
    sync::Arc,
};

use super::{
    checkpoints::Brought,
    chosen::choose,
    drill_place::{Place, sweep},
    folder::Folder,
    ledgers::ledgers,
    restore::{Restored, Wanted, put_back},
};
use crate::{
    catalog::Publishable,
    cli::{
        machine::SystemClock,
        open::portal_in,
        serve::stop::asked_to_stop,
        settings::Settings,
        wording::{Away, worded},
    },
    domain::{actor::Actor, backup::Ended, ids::CustomerId, log_tree::verdict::Verdict},
    store::{
        Error as StoreError, Store,
        event::{Action, Event, Subject},
    },
    usecases::{
        change::change,
        log::verify::verified,
        people::contact,
        portal::Portal,
        records::{
            figures::figures,
            list::{Filter, list},
        },
    },
};

/// So many people are opened with what is kept about them.
const SAMPLE: i64 = 25;
/// The backup does not restore. A 1 says that this could not be found out.
pub const FAILED: u8 = 2;
/// A disk with less room than this is full.
const FULL: u64 = 16 * 1024 * 1024;

/// A drill that did not pass.
#[derive(Debug)]
pub enum NotPassed {
    /// The backup does not restore.
    Failed(Error),
    /// The drill itself could not be done: for want of room, or since it was ended.
    NotFoundOut(Error),
}

impl fmt::Display for NotPassed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (Self::Failed(why) | Self::NotFoundOut(why)) = self;
        write!(f, "{why:#}")
    }
}

/// A drill that passed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Drilled {
    pub name: String,
    pub rows: u64,
    pub people: u64,
    pub replayed: usize,
    pub entries: i64,
    /// Of the people in the sample, with so many of their records.
    pub opened: usize,
    pub records: usize,
}

/// Notes how it ended in the audit log of the installation itself.
pub async fn drill(
    settings: &Settings,
    portal: &Portal,
    draft: &Publishable,
    folder: &Folder,
) -> Result<(Result<Drilled, NotPassed>, ExitCode)> {
    let tried = try_out(settings, portal, draft, folder).await;
    let (amount, ended, code) = match &tried {
        Ok(drilled) => (i64::try_from(drilled.people).unwrap_or(i64::MAX), Ended::Passed, ExitCode::SUCCESS),
        Err(NotPassed::Failed(_)) => (0, Ended::Failed, ExitCode::from(FAILED)),
        Err(NotPassed::NotFoundOut(_)) => (0, Ended::NotFoundOut, ExitCode::FAILURE),
    };
    let event = Event::of(Action::RestoreDrilled, Subject::Nobody).about(amount).saying(ended.as_str());
    change(portal, Actor::Operator, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await.map_err(worded)?;
    Ok((tried, code))
}

async fn try_out(settings: &Settings, portal: &Portal, draft: &Publishable, folder: &Folder) -> Result<Drilled, NotPassed> {
    let of_ours = |error: StoreError| NotPassed::NotFoundOut(error.into());
    let chosen = choose(&portal.vault, folder, None).map_err(NotPassed::Failed)?;
    // The ledger of the installation as well: a backup is newer than no erasure of it.
    let from = Wanted { folder: folder.clone(), name: None, ledgers: vec![], without_ledger: false };
    let mut lines = ledgers(&portal.vault, &from).await.map_err(NotPassed::Failed)?;
    lines.extend(portal.ledger.read().await.map_err(of_ours)?);
    let brought = Brought::from(&portal.vault, folder, chosen.data.head.entry).await.map_err(NotPassed::Failed)?;
    sweep();
    let place = Place::take().map_err(NotPassed::NotFoundOut)?;
    let url = format!("sqlite:{}", place.path().join("candor.db").display());
    let store = Store::found(&url, Arc::new(SystemClock)).await.map_err(of_ours)?;
    let tried = portal_in(place.path(), settings, store.clone(), portal.vault.clone(), draft);
    let done = async {
        let restored = put_back(tried, chosen, (lines, &from), brought).await?;
        let entries = whole_log(&restored.portal).await?;
        let (opened, records) = sample(&restored.portal).await?;
        let Restored { chosen, filled, replayed, .. } = restored;
        Ok::<_, Error>(Drilled {
            name: chosen.data.head.name,
            rows: filled.rows,
            people: filled.people,
            replayed,
            entries,
            opened,
            records,
        })
    };
    // The drill, ended by a signal, leaves nothing of it behind.
    let done = tokio::select! {
        done = done => done.map_err(|why| judged(why, place.path())),
        () = asked_to_stop() => Err(NotPassed::NotFoundOut(anyhow!("the drill was ended before its end"))),
    };
    store.close().await;
    match (done, place.close()) {
        (Ok(_), Err(error)) => Err(NotPassed::NotFoundOut(Error::from(error).context("the folder of the drill cannot be deleted"))),
        (done, _) => done,
    }
}

fn judged(why: Error, place: &Path) -> NotPassed {
    if is_of_the_place(&why, place) { NotPassed::NotFoundOut(why) } else { NotPassed::Failed(why) }
}

/// The drill's own database could not be written, or the disk that it is on is full: that says nothing of the backup.
fn is_of_the_place(why: &Error, place: &Path) -> bool {
    let no_room =
        |error: &io::Error| matches!(error.kind(), ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::ReadOnlyFilesystem);
    let of_the_place = why.chain().any(|cause| {
        cause.is::<Away>()
            || cause.downcast_ref::<StoreError>().is_some_and(StoreError::is_away)
            || cause.downcast_ref::<io::Error>().is_some_and(no_room)
    });
    of_the_place || rustix::fs::statvfs(place).is_ok_and(|space| space.f_bavail.saturating_mul(space.f_frsize) < FULL)
}

/// How many entries it has.
async fn whole_log(portal: &Portal) -> Result<i64> {
    match verified(portal, Actor::Operator, &[]).await.map_err(worded)? {
        Verdict::Whole { entries } => Ok(entries),
        verdict => bail!("the audit log of the restored backup is not whole: {}", verdict.as_str()),
    }
}

async fn sample(portal: &Portal) -> Result<(usize, usize)> {
    let people = portal.store.read().await?.people_after(None, SAMPLE).await?;
    let mut records = 0;
    for person in &people {
        let mut conn = portal.store.read().await?;
        contact(portal, &mut conn, *person).await.map_err(worded)?;
        drop(conn);
        if let Some(customer) = person.customer() {
            records += records_of(portal, customer).await?;
        }
    }
    Ok((people.len(), records))
}

async fn records_of(portal: &Portal, customer: CustomerId) -> Result<usize> {
    let mut opened = 0;
    let shelf = portal.shelf().map_err(worded)?;
    let held = figures(portal, Actor::Customer(customer)).await.map_err(worded)?;
    for category in shelf.notice.catalogue.categories.iter().filter(|category| held.of_category(category.id.as_str()).is_some()) {
        let listed = list(portal, Actor::Customer(customer), category.id.as_str(), &Filter::default(), None, 10).await.map_err(worded)?;
        opened += listed.records.len();
    }
    Ok(opened)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_disk_that_is_full_says_nothing_of_the_backup() {
        let here = std::env::temp_dir();
        let full = Error::from(io::Error::from(ErrorKind::StorageFull)).context("writing");
        assert!(is_of_the_place(&full, &here) && is_of_the_place(&Away.into(), &here));
        assert!(!is_of_the_place(&anyhow!("a file was cut off"), &here));
        assert!(!is_of_the_place(&Error::from(StoreError::Damaged("a row")), &here));
    }
}
