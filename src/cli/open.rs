//! Opens the portal behind its door: store, vault, brand. Shared by the server and the commands beside it.

use anyhow::{Result, anyhow, ensure};
use std::{path::Path, sync::Arc};

use super::{
    installation::{self, Installation},
    machine::{SystemClock, SystemEntropy},
    settings::{MailRoute, Settings},
};
use crate::{
    catalog::{Publishable, Source, check},
    domain::{catalogue::SystemKind, outgoing::listed::Listed},
    store::{Store, ledger::Ledger},
    usecases::portal::Portal,
    vault::{keys::Vault, root::RootKeys},
};

/// The portal as it is, and the brand's folder as it is now: for every command beside the server.
pub async fn open(settings: &Settings) -> Result<(Portal, Publishable)> {
    let (store, vault) = installation::open(settings).await?;
    let draft = whole_draft(settings)?;
    Ok((portal(settings, store, vault, &draft), draft))
}

/// For a command that opens nothing sealed, and so asks for no root key.
pub async fn open_without_root_key(settings: &Settings) -> Result<Portal> {
    let store = installation::store(settings).await?;
    Ok(portal(settings, store, Vault::new(RootKeys::ephemeral(&SystemEntropy)), &whole_draft(settings)?))
}

/// The portal, begun or brought up to date; the brand's folder as it is now; and whether a demo was here: for the server.
pub async fn begin(settings: &Settings) -> Result<(Portal, Publishable, bool)> {
    let draft = whole_draft(settings)?;
    let Installation { store, vault, of_a_demo } = installation::begin(settings).await?;
    Ok((portal(settings, store, vault, &draft), draft, of_a_demo))
}

pub fn draft(settings: &Settings) -> Result<Publishable> {
    if let Source::Folder(folder) = &settings.brand {
        ensure!(folder.is_dir(), "there is no brand folder at {0}: make one with `candor init {0}`", folder.display());
    }
    check(&settings.brand).map_err(|findings| {
        let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
        anyhow!("the brand's folder has to be mended first:\n{}", lines.join("\n"))
    })
}

/// The same, with each system whose database is named: a name that is misspelt would leave its tasks to nobody.
fn whole_draft(settings: &Settings) -> Result<Publishable> {
    let draft = draft(settings)?;
    let systems: Vec<_> = draft.catalogue.systems.iter().filter(|system| system.kind == SystemKind::Sql).map(|system| &system.id).collect();
    for name in settings.databases.named() {
        let known: Vec<String> = systems.iter().map(|id| format!("`{id}`")).collect();
        let known = if known.is_empty() { "there is none".to_owned() } else { format!("there is {}", known.join(", ")) };
        ensure!(systems.contains(&name), "--system-database names `{name}`, and the brand has no such system with kind = \"sql\": {known}");
    }
    Ok(draft)
}

fn portal(settings: &Settings, store: Store, vault: Vault, draft: &Publishable) -> Portal {
    portal_in(settings.data.path(), settings, store, vault, draft)
}

/// With its files in another folder than the data's.
pub fn portal_in(folder: &Path, settings: &Settings, store: Store, vault: Vault, draft: &Publishable) -> Portal {
    let ledger = Ledger::at(folder.join(Ledger::NAME));
    let portal = Portal::new(store, vault, ledger, draft.brand.clone(), Arc::new(SystemClock), Arc::new(SystemEntropy));
    portal.with_parts(|parts| {
        parts.drafted = Some(Arc::new(draft.catalogue.clone()));
        parts.listed = Arc::new(if settings.is_practice() { Listed::shut() } else { Listed::new(&settings.own_hosts) });
        parts.databases = Arc::new(settings.databases.clone());
        parts.cosigners = settings.cosigners.as_slice().into();
        parts.has_mail = matches!(settings.mail, MailRoute::Smtp { .. });
    })
}
