//! The server's own look at its root key file and at the key that the database names, so that a rotation goes on while it serves.

use anyhow::{Result, bail};
use std::time::Duration;
use tokio::sync::watch;

use crate::{
    cli::{key_place::KeyPlace, wording::worded},
    usecases::{
        portal::Portal,
        pulse::Seldom,
        servers::{Followed, Server},
    },
    vault::root::RootKeys,
};

const LOOKS_EVERY: Duration = Duration::from_secs(2);
/// It says that it is there at each fifth look, well before it would be taken for gone.
const SAYS_EVERY: u32 = 5;

/// Says that this server is there: a rotation waits for it from here on. Refused where its ring lacks the key in use.
pub async fn come(portal: &Portal, place: &KeyPlace) -> Result<Server> {
    let server = Server::of(portal);
    server.note(portal).await.map_err(worded)?;
    // A rotation may have gone on since the ring was opened.
    look(portal, place)?;
    if let Followed::Lacks(number) = Server::follow(portal).await.map_err(worded)? {
        server.leave(portal).await.map_err(worded)?;
        bail!("root key {number} is in use on this database and not in {place}: put the newest key file there");
    }
    server.note(portal).await.map_err(worded)?;
    Ok(server)
}

/// Follows a rotation until the server stops. A server that lost the key in use is told to stop: what it sealed would open nowhere.
pub async fn watch(portal: Portal, place: KeyPlace, server: Server, mut stopping: watch::Receiver<bool>) {
    let (mut troubled, mut looks) = (Seldom::default(), 0_u32);
    loop {
        tokio::select! {
            _ = stopping.wait_for(|stopping| *stopping) => break,
            () = tokio::time::sleep(LOOKS_EVERY) => {}
        }
        looks = looks.wrapping_add(1);
        if let Err(cause) = turn(&portal, &place, server, looks.is_multiple_of(SAYS_EVERY)).await
            && let Some(before) = troubled.say(portal.pulse.now())
        {
            tracing::warn!(before, "the root key cannot be followed: {cause:#}");
        }
    }
}

/// One look. A file that cannot be read keeps the server from nothing but knowing a new key, and a rotation waits for it.
async fn turn(portal: &Portal, place: &KeyPlace, server: Server, is_time: bool) -> Result<()> {
    let looked = look(portal, place);
    let followed = Server::follow(portal).await;
    if let Ok(Followed::Lacks(number)) = followed {
        tracing::error!(number, "the root key in use is not in {place}: this server stops. Put the newest key file there");
        portal.stopping.send_replace(true);
    }
    if is_time || matches!(looked, Ok(true)) || matches!(followed, Ok(Followed::Turned)) {
        server.note(portal).await.map_err(worded)?;
    }
    followed.map_err(worded)?;
    looked.map(drop)
}

/// Whether the file had a key that was not known. A command is asked at the start only: it may cost, or wait for a person.
fn look(portal: &Portal, place: &KeyPlace) -> Result<bool> {
    let Some(file) = place.file() else { return Ok(false) };
    let (before, ring) = (portal.vault.ring(), RootKeys::open(file)?);
    portal.vault.take_in(&ring)?;
    Ok(portal.vault.ring().newest_id() != before.newest_id())
}
