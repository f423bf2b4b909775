//! Opens the portal behind its door: store, vault, brand. Shared by the server and the commands beside it.

use anyhow::{Context, Result, anyhow};
use std::{fs, os::unix::fs::DirBuilderExt, path::Path, sync::Arc};

use super::{
    machine::{SystemClock, SystemEntropy},
    serve::settings::Settings,
};
use crate::{
    catalog::{Draft, check},
    store::{Store, ledger::Ledger},
    usecases::portal::Portal,
    vault::{keys::Vault, root::RootKeys},
};

/// The portal, and the brand's folder as it is now.
pub async fn open(settings: &Settings) -> Result<(Portal, Draft)> {
    let draft = check(&settings.brand).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        anyhow!("the brand's folder has to be mended first:\n{}", lines.join("\n"))
    })?;
    private_folder(settings.data.path())?;
    let clock = Arc::new(SystemClock);
    let entropy = Arc::new(SystemEntropy);
    let root = RootKeys::open_or_create(&settings.root_key, &*entropy)?;
    let store = Store::open(&settings.database, clock.clone()).await?;
    let ledger = Ledger::at(settings.data.path().join("erasures.jsonl"));
    let portal = Portal::new(store, Vault::new(root), ledger, draft.brand.clone(), clock, entropy);
    Ok((portal, draft))
}

fn private_folder(path: &Path) -> Result<()> {
    fs::DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(path)
        .with_context(|| format!("cannot make the data folder {}", path.display()))
}
