//! `candor key create`, `list` and `revoke`.

use anyhow::Result;
use std::time::Duration;

use super::{open::open, options::Options, settings::Settings, wording::worded};
use crate::{
    domain::{actor::Actor, ids::ApiKeyId, scope::Scope},
    i18n::dates,
    usecases::api_keys,
};

/// Every server on this database has seen a change after this long.
const OBEYED_WITHIN: Duration = Duration::from_millis(400);

pub async fn create(options: Options, name: &str, scopes: &[Scope], system: Option<&str>) -> Result<()> {
    let (portal, _) = open(&Settings::from_options(options)?).await?;
    let key = api_keys::create::create_for(&portal, Actor::Operator, name, scopes, system).await.map_err(worded)?;
    tokio::time::sleep(OBEYED_WITHIN).await;
    portal.store.close().await;
    say!("{}", key.text());
    hint!("Keep it now: only its hash is stored.");
    Ok(())
}

pub async fn list(options: Options) -> Result<()> {
    let (portal, _) = open(&Settings::from_options(options)?).await?;
    for key in api_keys::list::list(&portal, Actor::Operator).await.map_err(worded)? {
        let state = if key.revoked_at.is_some() { "revoked" } else { "in force" };
        say!("{}  {state:8}  {}  {}  {}", key.id, dates::machine(key.created_at), key.scopes, key.name);
    }
    portal.store.close().await;
    Ok(())
}

pub async fn revoke(options: Options, id: ApiKeyId) -> Result<()> {
    let (portal, _) = open(&Settings::from_options(options)?).await?;
    api_keys::revoke::revoke(&portal, Actor::Operator, id).await.map_err(worded)?;
    // Not said before it is true.
    tokio::time::sleep(OBEYED_WITHIN).await;
    portal.store.close().await;
    say!("{id} is revoked; the next call with it is refused.");
    Ok(())
}
