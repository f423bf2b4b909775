//! `candor root-key check` and `candor root-key rotate`.

use anyhow::{Result, ensure};

use super::{
    installation,
    options::Options,
    rotation::{self, Left, Step},
    settings::Settings,
};
use crate::vault::root::RootKeys;

/// So many rows are wrapped or sealed anew in one change.
const AT_ONCE: i64 = 5_000;

pub async fn check(options: Options) -> Result<()> {
    let settings = Settings::from_options(options)?;
    let (store, vault) = installation::open(&settings).await?;
    let left = rotation::left(&store, &vault).await?;
    store.close().await;
    let (path, active) = (settings.root_key.display(), vault.ring().active_id());
    println!("Root key {active} in {path} is this database's ({}).", settings.shown_database());
    if left == Left::default() && vault.ring().older_ids().is_empty() {
        println!("Everything hangs on it.");
    } else {
        println!(
            "A rotation is not finished: {} keys and {} rows hang on older ones. `candor root-key rotate` goes on.",
            left.keys, left.rows
        );
    }
    Ok(())
}

pub async fn rotate(options: Options, servers_are_stopped: bool) -> Result<()> {
    let settings = Settings::from_options(options)?;
    let (store, _) = installation::open(&settings).await?;
    ensure!(
        servers_are_stopped,
        "stop every server on this database first: what they would seal meanwhile could not be opened later. Then say \
         --servers-are-stopped. Nothing was changed."
    );
    let _held = RootKeys::lock(&settings.root_key)?;
    rotation::begin(&settings.root_key, &store).await?;
    loop {
        match rotation::step(&settings.root_key, &store, AT_ONCE).await? {
            Step::DatabaseMoved => println!("The new key is made; the database asks for it from here on."),
            Step::Rewrapped(count) => println!("{count} keys are wrapped anew."),
            Step::Resealed(table, count) => println!("{count} rows of {} are sealed anew.", table.names().0),
            Step::OldKeysDropped => println!("Nothing hangs on the old key any more; it is gone from the file."),
            Step::Finished => break,
        }
    }
    store.close().await;
    println!("Done. Keep a copy of {} apart from the backups, and give it to every server before it starts.", settings.root_key.display());
    println!("Backups from before still need the old key: keep the old copy with them, and delete both together.");
    Ok(())
}
