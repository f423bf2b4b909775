//! The servers of one database, by the root keys they have: nothing is sealed under a key that one of them cannot open.

use std::time::Duration;

use super::{change::change, error::Error, portal::Portal};
use crate::{domain::actor::Actor, store::event::Unaudited};

/// A server that was not seen for so long has ended.
pub const SILENT: Duration = Duration::from_secs(60);
const FORGOTTEN: Duration = Duration::from_secs(24 * 3600);

/// This server.
#[derive(Debug, Clone, Copy)]
pub struct Server([u8; 16]);

/// The answer of the others when a server comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Welcome {
    Fine,
    /// Another one seals under a root key that this one has not.
    LacksKey(u32),
}

impl Server {
    pub fn of(portal: &Portal) -> Self {
        let mut id = [0; 16];
        portal.entropy.fill(&mut id);
        Self(id)
    }

    /// Says which root keys it has now.
    pub async fn note(self, portal: &Portal) -> Result<Welcome, Error> {
        let ring = portal.vault.ring();
        let (newest, active) = (ring.newest_id(), ring.active_id());
        change(portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                tx.note_server(&self.0, newest, active).await?;
                let (seen, forgotten) = (tx.at.minus(SILENT), tx.at.minus(FORGOTTEN));
                let in_use = tx.servers_seen_since(seen).await?.into_iter().map(|server| server.active_key).max();
                let unknown = in_use.and_then(|key| u32::try_from(key).ok()).filter(|key| *key > newest);
                tx.forget_servers_before(forgotten).await?;
                Ok(tx.commit_unaudited(Unaudited::Heartbeat, unknown.map_or(Welcome::Fine, Welcome::LacksKey)).await?)
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
