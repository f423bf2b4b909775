//! The server's own look at its root key file, so that a rotation goes on while it serves.

use anyhow::{Result, ensure};
use std::time::Duration;
use tokio::sync::watch;

use crate::{
    cli::{key_place::KeyPlace, wording::worded},
    usecases::{
        portal::Portal,
        pulse::Seldom,
        servers::{Server, Welcome},
    },
    vault::root::RootKeys,
};

const LOOKS_EVERY: Duration = Duration::from_secs(2);
/// It says that it is there well before it would be taken for gone.
const SAYS_EVERY: u32 = 5;

/// Says which root keys this server has. Refused while another one seals under a key that is not among them.
pub async fn come(portal: &Portal, place: &KeyPlace) -> Result<Server> {
    let server = Server::of(portal);
    if let Welcome::LacksKey(number) = server.note(portal).await.map_err(worded)? {
        server.leave(portal).await.map_err(worded)?;
        ensure!(false, "another server on this database uses root key {number}, which is not in {place}: put the newest key file there");
    }
    Ok(server)
}

/// Takes in a ring that a rotation changed, and says so, until the server stops.
pub async fn watch(portal: Portal, place: KeyPlace, server: Server, mut stopping: watch::Receiver<bool>) {
    let (mut troubled, mut looks) = (Seldom::default(), 0_u32);
    loop {
        tokio::select! {
            _ = stopping.wait_for(|stopping| *stopping) => break,
            () = tokio::time::sleep(LOOKS_EVERY) => {}
        }
        looks = looks.wrapping_add(1);
        let changed = look(&portal, &place);
        let noted = match changed {
            Ok(changed) if changed || looks.is_multiple_of(SAYS_EVERY) => server.note(&portal).await.map(|_| ()).map_err(worded),
            Ok(_) => Ok(()),
            Err(cause) => Err(cause),
        };
        if let Err(cause) = noted
            && let Some(before) = troubled.say(portal.pulse.now())
        {
            tracing::warn!(before, "the root key file cannot be followed: {cause:#}");
        }
    }
    if let Err(cause) = server.leave(&portal).await {
        tracing::warn!("the server could not say that it stops: {:#}", worded(cause));
    }
}

/// Whether the file had another newest or active key. A command is asked at the start only: it may cost, or wait for a person.
fn look(portal: &Portal, place: &KeyPlace) -> Result<bool> {
    let Some(file) = place.file() else { return Ok(false) };
    let (now, newer) = (portal.vault.ring(), RootKeys::open(file)?);
    if (now.newest_id(), now.active_id()) == (newer.newest_id(), newer.active_id()) {
        return Ok(false);
    }
    portal.vault.take_in(&newer)?;
    Ok(true)
}
