//! The servers of one database, by the root keys they have. The database says which root key is in use, and which one follows: nothing is
//! sealed under one before each server that is heard of has it.

use std::time::Duration;

use super::{change::change, error::Error, portal::Portal};
use crate::{
    domain::actor::Actor,
    store::{Conn, event::Unaudited, installation::Row},
    vault::root::RootKeys,
};

/// A server that was not heard of for so long is not waited for.
pub const SILENT: Duration = Duration::from_secs(60);
const FORGOTTEN: Duration = Duration::from_secs(24 * 3600);

/// This server.
#[derive(Debug, Clone, Copy)]
pub struct Server([u8; 16]);

/// The root key of this server beside the one that the database names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Followed {
    /// It seals under the key in use, as before.
    Same,
    /// It seals under the key in use from now on.
    Turned,
    /// The key in use, by its number, is not in its ring.
    Lacks(u32),
}

impl Server {
    pub fn of(portal: &Portal) -> Self {
        let mut id = [0; 16];
        portal.entropy.fill(&mut id);
        Self(id)
    }

    /// Seals under the root key that the database names.
    pub async fn follow(portal: &Portal) -> Result<Followed, Error> {
        let Some(row) = portal.store.read().await?.installation().await? else { return Ok(Followed::Same) };
        let ring = portal.vault.ring();
        let in_use = row.root_key.0;
        if !ring.has(in_use, &row.check_value) {
            return Ok(Followed::Lacks(in_use));
        }
        if ring.active_id() == in_use {
            return Ok(Followed::Same);
        }
        portal.vault.turn_to(in_use)?;
        Ok(Followed::Turned)
    }

    /// Says that it is there, and which root keys it has.
    pub async fn note(self, portal: &Portal) -> Result<(), Error> {
        let ring = portal.vault.ring();
        change(portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                if let Some(row) = tx.installation().await? {
                    tx.note_server(&self.0, known(&ring, &row), ring.active_id()).await?;
                }
                let forgotten = tx.at.minus(FORGOTTEN);
                tx.forget_servers_before(forgotten).await?;
                Ok(tx.commit_unaudited(Unaudited::Heartbeat, ()).await?)
            })
        })
        .await
    }

    /// It stops: nobody waits for it.
    pub async fn leave(self, portal: &Portal) -> Result<(), Error> {
        change(portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                tx.forget_server(&self.0).await?;
                Ok(tx.commit_unaudited(Unaudited::Heartbeat, ()).await?)
            })
        })
        .await
    }
}

/// Whether this server has not read the root key in use yet. What does not open here opens elsewhere then, and here in a moment. `ring` is
/// the one from before something did not open: a key that was read since is not taken for one that was there.
pub async fn lacks_key_in_use(ring: &RootKeys, conn: &mut Conn) -> Result<bool, Error> {
    let row = conn.installation().await?;
    Ok(row.is_some_and(|row| !ring.has(row.root_key.0, &row.check_value)))
}

/// The newest key of the ring that the database names, by its value: rings of two machines may have two keys of one number.
fn known(ring: &RootKeys, row: &Row) -> u32 {
    match row.next() {
        Some((next, value)) if ring.has(next, value) => next,
        _ if ring.has(row.root_key.0, &row.check_value) => row.root_key.0,
        _ => 0,
    }
}
