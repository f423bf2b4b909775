//! The drill: the newest backup is restored into a folder that is thrown away, and everything in it is tried.

use anyhow::{Result, anyhow, bail};
use std::{process::ExitCode, sync::Arc};

use super::{
    checkpoints::Brought,
    chosen::choose,
    folder::Folder,
    restore::{Restored, Wanted, ledgers, put_back},
};
use crate::{
    catalog::Publishable,
    cli::{machine::SystemClock, open::portal_in, serve::stop::asked_to_stop, settings::Settings, wording::worded},
    domain::{actor::Actor, ids::CustomerId, log_tree::verdict::Verdict, words::words},
    store::{
        Store,
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
/// The backup does not restore. A 1 says that the drill itself could not be done.
pub const FAILED: u8 = 2;

words! {
    /// How a drill ended, as the audit log has it.
    Ended {
        Passed => "passed",
        Failed => "failed",
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
pub async fn drill(settings: &Settings, portal: &Portal, draft: &Publishable, folder: &Folder) -> Result<(Result<Drilled>, ExitCode)> {
    let tried = try_out(settings, portal, draft, folder).await;
    let (amount, ended, code) = match &tried {
        Ok(drilled) => (i64::try_from(drilled.people).unwrap_or(i64::MAX), Ended::Passed, ExitCode::SUCCESS),
        Err(_) => (0, Ended::Failed, ExitCode::from(FAILED)),
    };
    let event = Event::of(Action::RestoreDrilled, Subject::Nobody).about(amount).saying(ended.as_str());
    change(portal, Actor::Operator, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await.map_err(worded)?;
    Ok((tried, code))
}

async fn try_out(settings: &Settings, portal: &Portal, draft: &Publishable, folder: &Folder) -> Result<Drilled> {
    let chosen = choose(&portal.vault, folder, None)?;
    // The ledger of the installation as well: a backup is newer than no erasure of it.
    let from = Wanted { folder: folder.clone(), name: None, ledgers: vec![] };
    let mut lines = ledgers(&from).await?;
    lines.extend(portal.ledger.read().await?);
    let brought = Brought::from(&portal.vault, folder, chosen.data.head.entry).await?;
    let place = tempfile::tempdir()?;
    let url = format!("sqlite:{}", place.path().join("candor.db").display());
    let store = Store::found(&url, Arc::new(SystemClock)).await?;
    let tried = portal_in(place.path(), settings, store.clone(), portal.vault.clone(), draft);
    let done = async {
        let restored = put_back(tried, chosen, lines, brought).await?;
        let entries = whole_log(&restored.portal).await?;
        let (opened, records) = sample(&restored.portal).await?;
        let Restored { chosen, filled, replayed, .. } = restored;
        Ok(Drilled { name: chosen.data.head.name, rows: filled.rows, people: filled.people, replayed, entries, opened, records })
    };
    // The drill, ended by a signal, leaves nothing of it behind.
    let done = tokio::select! {
        done = done => done,
        () = asked_to_stop() => Err(anyhow!("the drill was ended before its end")),
    };
    store.close().await;
    place.close()?;
    done
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
