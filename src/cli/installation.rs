//! An installation: a data folder, a database, and the root key everything in it is sealed under.
//!
//! `serve` and `migrate` begin an installation or bring one up to date; every other command takes it as it is. A root key is made
//! for an empty database only, and one that is not the database's own is refused before anything is written.

use anyhow::{Context, Result, anyhow, bail, ensure};
use std::{fs, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};

use super::{
    machine::{SystemClock, SystemEntropy},
    practice::{enter, is_its_own},
    settings::Settings,
    witness::{Witness, existing_key, fits, is_of, not_its_key, witness},
};
use crate::{
    catalog::demo::Shipped,
    domain::actor::Actor,
    store::{Error as StoreError, Schema, Store, event::Unaudited, ledger::Ledger},
    vault::{
        index::IndexField,
        keys::Vault,
        root::{Made, RootKeys},
    },
    web::demo::cast::Cast,
};

/// An installation that was begun: its parts, and whether a demo was here.
pub struct Installation {
    pub store: Store,
    pub vault: Vault,
    pub of_a_demo: bool,
}

/// Opens an installation as it is. Nothing is made and nothing is changed.
pub async fn open(settings: &Settings) -> Result<(Store, Vault)> {
    let store = store(settings).await?;
    let vault = Vault::new(existing_key(settings)?);
    let witness = witness(&store, Schema::Current).await?;
    fits(settings, &vault, &witness)?;
    ensure!(!witness.is_being_restored(), half_restored(settings));
    if let Witness::Row(row) = &witness {
        vault.turn_to(row.root_key.0)?;
    }
    Ok((store, vault))
}

/// The database of an installation as it is.
pub async fn store(settings: &Settings) -> Result<Store> {
    let Some(store) = Store::find(&settings.database, Arc::new(SystemClock)).await? else { bail!(nothing_here(settings)) };
    match store.schema().await? {
        Schema::Current => Ok(store),
        Schema::Empty => bail!(nothing_here(settings)),
        other => bail!("{}", unfit(settings, other)),
    }
}

/// Opens an installation and brings its tables up to date, or begins one.
pub async fn begin(settings: &Settings) -> Result<Installation> {
    enter(settings)?;
    let found = Store::find(&settings.database, Arc::new(SystemClock)).await?;
    let schema = match &found {
        Some(store) => store.schema().await?,
        None => Schema::Empty,
    };
    ensure!(!matches!(schema, Schema::Newer(_)), "{}", unfit(settings, schema));
    let witness = match &found {
        Some(store) => witness(store, schema).await?,
        None => Witness::Nobody,
    };
    is_its_own(settings, &witness)?;
    let standing = match (settings.root_key.stands()?, &witness) {
        (false, Witness::Nobody) => None,
        _ => Some(Vault::new(existing_key(settings)?)),
    };
    if let Some(vault) = &standing {
        fits(settings, vault, &witness)?;
    }
    ensure!(!witness.is_being_restored(), half_restored(settings));
    if matches!(witness, Witness::Nobody) {
        nothing_was_erased(settings).await?;
    }
    private_folder(settings.data.path())?;
    if let Some(file) = settings.root_key.file() {
        RootKeys::tidy(file);
    }
    let store = match found {
        Some(store) => {
            store.migrate().await?;
            store
        }
        None => Store::open_and_migrate(&settings.database, Arc::new(SystemClock)).await?,
    };
    let (vault, made) = match standing {
        Some(vault) => {
            if matches!(witness, Witness::Nobody)
                && let Some(file) = settings.root_key.file()
            {
                RootKeys::settle(file)?;
            }
            (vault, Made::Before)
        }
        None => {
            let file = settings.root_key.file().context("a command printed no root key")?;
            let (ring, made) = RootKeys::create(file, &SystemEntropy)?;
            (Vault::new(ring), made)
        }
    };
    match note(settings, &store, &vault).await {
        Ok(of_a_demo) => Ok(Installation { store, vault, of_a_demo }),
        Err(refusal) => {
            // The row may have come to the database though nobody could say so, and then this key is the only one: it goes where another's
            // row is there.
            if made == Made::Now
                && let Some(file) = settings.root_key.file()
                && is_anothers(&store, &vault).await
            {
                fs::remove_file(file).context("the root key that was just made is of no use, and cannot be removed")?;
            }
            Err(refusal)
        }
    }
}

/// An empty database beside a ledger with lines is not one to begin in: another belongs to it, or a restore does not know of it yet.
async fn nothing_was_erased(settings: &Settings) -> Result<()> {
    let ledger = Ledger::at(settings.data.path().join(Ledger::NAME));
    ensure!(
        ledger.read().await?.is_empty(),
        "the database ({}) is empty, and {} names what was erased in another: a restore was cut off, or this is not the database of this data \
         folder. Run `candor restore`, or name the right --database; a new installation begins in a data folder of its own. Nothing was \
         changed.",
        settings.shown_database(),
        ledger.path().display()
    );
    Ok(())
}

/// Writes down which root key it is, once. Says whether a demo was here.
async fn note(settings: &Settings, store: &Store, vault: &Vault) -> Result<bool> {
    let (active, demo) = (vault.ring().active_id(), settings.demo.is_some());
    let value = vault.ring().check_value(active).context("a ring without its active key")?;
    let knows_demo = !demo && demo_staff(store, vault).await?;
    let write = store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            tx.install(active, &value, demo || knows_demo).await?;
            if demo {
                tx.mark_demo(true).await?;
            }
            let row = tx.installation().await?;
            tx.commit_unaudited(Unaudited::InstallationNoted, row).await
        })
    });
    let row = write.await?.value.context("the installation's row")?;
    // Another server may have been first.
    ensure!(is_of(vault, &row), not_its_key(settings));
    // A restore may have begun since it was looked at.
    ensure!(!row.is_being_restored(), half_restored(settings));
    // The database says which key is in use: a rotation may have gone further than this copy of the file.
    vault.turn_to(row.root_key.0)?;
    Ok(row.is_of_a_demo())
}

/// Whether the database is known to name another root key.
async fn is_anothers(store: &Store, vault: &Vault) -> bool {
    let Ok(mut conn) = store.read().await else { return false };
    matches!(conn.installation().await, Ok(Some(row)) if !is_of(vault, &row))
}

/// A database from before the row that would say so was a demo's, and Larkfield's, when the demo's staff is in it.
async fn demo_staff(store: &Store, vault: &Vault) -> Result<bool> {
    let mut conn = store.read().await?;
    for email in Cast::of(Shipped::Larkfield).staff_addresses() {
        if conn.staff_by_email(&vault.blind_index(IndexField::Staff, email)).await?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

pub(super) fn half_restored(settings: &Settings) -> String {
    format!(
        "a restore into {} was cut off: people may be in it who were erased since the backup. Empty the database and the data folder but \
         for the root key, and run `candor restore` again. Nothing was changed.",
        settings.shown_database()
    )
}

pub(super) fn nothing_here(settings: &Settings) -> String {
    format!(
        "there is no installation here: the data folder is {} (--data or CANDOR_DATA names another), the database {} (--database or \
         CANDOR_DATABASE). `candor serve` or `candor migrate` begins one; no other command does.",
        settings.data.path().display(),
        settings.shown_database()
    )
}

pub(super) fn unfit(settings: &Settings, schema: Schema) -> anyhow::Error {
    let (shown, needs) = (settings.shown_database(), Schema::newest());
    match schema {
        Schema::Newer(has) => anyhow!(
            "the database ({shown}) has schema {has}, made by a newer candor than this one, which knows {needs}: use the newer program. \
             Nothing was changed."
        ),
        Schema::Older(has) => anyhow!(
            "the database ({shown}) has schema {has}, and this program needs {needs}. Run `candor migrate --data {}` with the same \
             --database, if you name one; or start `candor serve`, which does the same first. Nothing was changed.",
            settings.data.path().display()
        ),
        Schema::Empty | Schema::Current => anyhow!(nothing_here(settings)),
    }
}

pub fn private_folder(path: &Path) -> Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .with_context(|| format!("cannot make the data folder {}", path.display()))
}
