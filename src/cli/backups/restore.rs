//! Puts a backup back into an empty installation, and lets the erasure ledger have its say before anybody is served.

use anyhow::{Result, anyhow, ensure};
use std::{collections::HashSet, path::PathBuf, sync::Arc};

use super::{
    checkpoints::Brought,
    chosen::{Chosen, choose},
    fill::{Filled, fill},
    folder::Folder,
    ledgers::{add_lines, ledgers},
};
use crate::{
    cli::{
        installation::{half_restored, private_folder},
        machine::SystemClock,
        open,
        settings::Settings,
        witness::{Witness, witness},
        wording::worded,
    },
    domain::{actor::Actor, backup::Head, gone::What},
    store::{
        Error as StoreError, Schema, Store,
        event::{Action, Event, Subject, Unaudited},
        ledger::Line,
    },
    usecases::{
        change::change,
        erasure::replay::{Replayed, replay},
        feed::restart::restart,
        portal::Portal,
        snapshot::load::load,
    },
    vault::keys::Vault,
};

/// The log's word for a restore that went on without the whole ledger.
const WITHOUT_LEDGER: &str = "without-ledger";

/// An installation that was restored. Nobody served it yet.
pub struct Restored {
    pub portal: Portal,
    pub chosen: Chosen,
    pub filled: Filled,
    /// Lines of the ledger that the backup did not know: what they name was deleted, refused or ended again.
    pub replayed: usize,
    /// Among them every no that could not be said again.
    pub unmatched: usize,
    /// Checkpoints of entries that came after the backup, set apart.
    pub set_apart: usize,
}

/// The backup that is restored, and the ledgers that are obeyed.
pub struct Wanted {
    pub folder: Folder,
    /// The newest where it says nothing.
    pub name: Option<String>,
    /// Ledgers beside the folder's own, e.g. that of the lost machine.
    pub ledgers: Vec<PathBuf>,
    /// Goes on by the lines there are, also where some are missing or cannot be read.
    pub without_ledger: bool,
}

/// The key file has to be in its place, and the database empty.
pub async fn restore(settings: &Settings, from: &Wanted) -> Result<Restored> {
    ensure!(
        settings.root_key.stands()?,
        "there is no root key at {}: put its copy there first, or name its place by --root-key. Nothing was changed.",
        settings.root_key
    );
    let vault = Vault::new(settings.root_key.open()?);
    ensure!(from.folder.data.is_dir(), "there is no folder {}", from.folder.data.display());
    let chosen = choose(&vault, &from.folder, from.name.as_deref())?;
    let lines = ledgers(&vault, from).await?;
    let brought = Brought::from(&vault, &from.folder, chosen.data.head.entry).await?;
    let draft = open::draft(settings)?;
    let store = empty(settings).await?;
    private_folder(settings.data.path())?;
    let portal = open::portal_in(settings.data.path(), settings, store, vault, &draft);
    put_back(portal, chosen, (lines, from), brought).await
}

/// Also into a folder that is thrown away.
pub(super) async fn put_back(portal: Portal, chosen: Chosen, (lines, from): (Vec<Line>, &Wanted), brought: Brought) -> Result<Restored> {
    let has = match portal.store.schema().await? {
        Schema::Empty => 0,
        Schema::Older(has) | Schema::Newer(has) => has,
        Schema::Current => Schema::newest(),
    };
    ensure!(
        has <= chosen.data.head.schema,
        "the database has tables already, of schema {has}, and the backup is of schema {}: restore into a database without tables. Nothing \
         was changed.",
        chosen.data.head.schema
    );
    // On the disk first: whatever cuts this off from here on, a start knows that this is no place to begin in.
    add_lines(&portal.ledger, &lines).await?;
    portal.store.migrate_to(chosen.data.head.schema).await?;
    mark(&portal.store, &chosen.data.head).await?;
    let erased: HashSet<_> = lines.iter().filter(|line| line.what == What::Customer).map(|line| line.hash).collect();
    let filled = fill(&portal.store, &portal.vault, &chosen, erased).await?;
    portal.store.migrate().await?;
    let set_apart = brought.write(&portal).await?;
    // An installation that never published a notice has nobody in it.
    let published = portal.store.read().await?.newest_notice().await?.is_some();
    let Replayed { lines: replayed, unmatched } = if published {
        load(&portal).await.map_err(worded)?;
        replay(&portal).await.map_err(worded)?
    } else {
        Replayed::default()
    };
    // A replay that deletes begins with that.
    if replayed == 0 {
        restart(&portal).await.map_err(worded)?;
    }
    let event = Event::of(Action::BackupRestored, Subject::Nobody).about(chosen.data.head.made_at.0);
    let event = if from.without_ledger { event.saying(WITHOUT_LEDGER) } else { event };
    let ended = change(&portal, Actor::Operator, move |_, mut tx| {
        Box::pin(async move {
            tx.mark_restoring(false).await?;
            Ok(tx.commit(event, ()).await?)
        })
    });
    ended.await.map_err(worded)?;
    let _ = portal.store.empty_log().await?;
    Ok(Restored { portal, chosen, filled, replayed, unmatched, set_apart })
}

/// The database to restore into. Made only where there is none.
async fn empty(settings: &Settings) -> Result<Store> {
    let lives = || {
        anyhow!(
            "there is an installation in {} already: restore into an empty database and a new data folder, and keep the old ones until \
             all is well. Nothing was changed.",
            settings.shown_database()
        )
    };
    let Some(store) = Store::find(&settings.database, Arc::new(SystemClock)).await? else {
        private_folder(settings.data.path())?;
        return Ok(Store::found(&settings.database, Arc::new(SystemClock)).await?);
    };
    let schema = store.schema().await?;
    ensure!(!matches!(schema, Schema::Newer(_)), lives());
    let witness = witness(&store, schema).await?;
    // One whose restore was cut off before its rows holds the mark alone; one whose tables were made and never filled is as good as none.
    if matches!(witness, Witness::Nobody) || (witness.is_being_restored() && !store.read().await?.holds_anything().await?) {
        return Ok(store);
    }
    ensure!(!witness.is_being_restored(), half_restored(settings));
    Err(lives())
}

/// From here on the database says that it is being restored, before a row is in it.
async fn mark(store: &Store, head: &Head) -> Result<()> {
    let (root_key, check_value) = (head.root_key, head.check_value);
    let write = store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            tx.install(root_key, &check_value, false).await?;
            tx.mark_restoring(true).await?;
            tx.commit_unaudited(Unaudited::RowsRestored, ()).await
        })
    });
    write.await?;
    Ok(())
}
