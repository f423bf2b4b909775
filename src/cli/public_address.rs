//! The address people use, for the commands beside the server: the one that a command is told, or that a server noted when it began.

use anyhow::{Result, ensure};
use std::net::SocketAddr;
use url::Url;

use super::{settings::Settings, wording::worded};
use crate::{
    domain::actor::Actor,
    store::{Error as StoreError, Store, event::Unaudited},
    usecases::{
        log::checkpoint::{last_origin, origin},
        portal::Portal,
    },
};

pub async fn address(settings: &Settings, store: &Store) -> Result<Url> {
    if let Some(given) = settings.given_url() {
        return Ok(given.clone());
    }
    noted(store).await?.map_or_else(|| settings.public_url(settings.addr), Ok)
}

/// The same, to sign the log by. Only a server begins to sign it under another name.
pub async fn of_the_log(settings: &Settings, portal: &Portal) -> Result<Url> {
    let address = address(settings, &portal.store).await?;
    let is_noted = noted(&portal.store).await?.as_ref() == Some(&address);
    let (ours, last) = (origin(&address), last_origin(portal).await.map_err(worded)?.unwrap_or_default());
    ensure!(
        is_noted || last.is_empty() || last == ours,
        "the log is signed as {last}, and this would sign it as {ours}: name its own address by --public-url, or start the server at the \
         new one first. Nothing was signed."
    );
    Ok(address)
}

/// Where a server is found, noted for the commands. One that is told no address goes on at the one that another was told: a made-up one takes
/// the place of made-up ones alone, which are never of https.
pub async fn settle(settings: &Settings, store: &Store, listening: SocketAddr) -> Result<Url> {
    let (address, noted) = (settings.public_url(listening)?, noted(store).await?);
    let is_made_up = settings.given_url().is_none() && settings.demo.is_none();
    match noted {
        Some(noted) if noted == address || (is_made_up && noted.scheme() == "https") => return Ok(noted),
        _ => {}
    }
    let url = address.to_string();
    let write = store.write::<_, StoreError>(Actor::House, move |mut tx| {
        Box::pin(async move {
            tx.note_public_url(&url).await?;
            tx.commit_unaudited(Unaudited::InstallationNoted, ()).await
        })
    });
    write.await?;
    Ok(address)
}

async fn noted(store: &Store) -> Result<Option<Url>> {
    Ok(store.read().await?.public_url().await?.and_then(|url| url.parse().ok()))
}
