//! An installation with a key file, a folder for its backups, and places to restore into.

use candor::{
    catalog::Source,
    cli::{
        backups::{
            folder::Folder,
            make::{KEYS_LIVE, Kept, Made, make},
            restore::{Restored, Wanted, restore},
        },
        options::Options,
        settings::Settings,
    },
    domain::actor::Actor,
    store::{
        Error, Store,
        event::Unaudited,
        portable::{
            tables::{Goes, TABLES},
            value::Value,
        },
    },
};
use std::{collections::BTreeMap, path::PathBuf, time::Duration};

use crate::{engines::Engine, house::House};

pub const HOUR: Duration = Duration::from_secs(3600);

pub struct Backed {
    pub house: House,
    pub place: tempfile::TempDir,
}

impl Backed {
    pub async fn of(house: House) -> Self {
        let place = tempfile::tempdir().unwrap();
        let ring = house.vault.ring();
        let (active, value) = (ring.active_id(), ring.check_value(ring.active_id()).unwrap());
        let write = house.store.write::<_, Error>(Actor::House, move |mut tx| {
            Box::pin(async move {
                tx.install(active, &value, false).await?;
                tx.commit_unaudited(Unaudited::InstallationNoted, ()).await
            })
        });
        write.await.unwrap();
        ring.save(&place.path().join("root-key.json")).unwrap();
        Self { house, place }
    }

    pub fn key(&self) -> PathBuf {
        self.place.path().join("root-key.json")
    }

    pub fn folder(&self) -> Folder {
        Folder::at(self.place.path().join("backups"), Some(self.place.path().join("keys")))
    }

    /// An hour after the last one.
    pub async fn back_up(&self) -> Made {
        self.house.later(HOUR).await;
        make(&self.house, &self.folder(), Kept { keys_live: KEYS_LIVE, data: None }).await.unwrap()
    }

    pub fn from(&self) -> Wanted {
        Wanted { folder: self.folder(), name: None, ledgers: vec![], without_ledger: false }
    }

    pub fn settings(&self, engine: &Engine) -> Settings {
        let options = Options {
            data: Some(engine.folder().join("data")),
            database: Some(engine.url.clone()),
            root_key: Some(self.key()),
            ..Options::default()
        };
        let mut settings = Settings::from_options(options).unwrap();
        settings.brand = Source::Demo;
        settings
    }

    pub async fn restore(&self, engine: &Engine, from: &Wanted) -> anyhow::Result<Restored> {
        restore(&self.settings(engine), from).await
    }
}

/// Every row that a backup holds, table by table.
pub async fn rows(store: &Store) -> BTreeMap<&'static str, Vec<Vec<Value>>> {
    rows_that(store, |goes| !matches!(goes, Goes::Nowhere(_))).await
}

/// Every row of the database.
pub async fn all_rows(store: &Store) -> BTreeMap<&'static str, Vec<Vec<Value>>> {
    rows_that(store, |_| true).await
}

async fn rows_that(store: &Store, are_meant: impl Fn(Goes) -> bool) -> BTreeMap<&'static str, Vec<Vec<Value>>> {
    let mut conn = store.read().await.unwrap();
    let mut all = BTreeMap::<_, Vec<_>>::new();
    for table in TABLES.iter().filter(|table| are_meant(table.goes)) {
        let columns = conn.shape(table.name).await.unwrap();
        let rows = all.entry(table.name).or_default();
        conn.each_row(table, &columns, |values| {
            rows.push(values.to_vec());
            Ok(())
        })
        .await
        .unwrap();
    }
    for rows in all.values_mut() {
        rows.sort_by_key(|row| format!("{row:?}"));
    }
    all
}
