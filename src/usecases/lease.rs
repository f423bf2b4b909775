//! The right to do something for all servers: one of them has it at a time.

use std::time::Duration;

use super::{change::change, error::Error, portal::Portal};
use crate::{domain::actor::Actor, store::event::Unaudited};

/// How long its holder may be silent before another takes over.
pub const LASTS: Duration = Duration::from_secs(3 * 60);

/// A lease one server would hold.
#[derive(Debug, Clone, Copy)]
pub struct Lease {
    name: &'static str,
    holder: [u8; 16],
}

impl Lease {
    pub fn of(portal: &Portal, name: &'static str) -> Self {
        let mut holder = [0; 16];
        portal.entropy.fill(&mut holder);
        Self { name, holder }
    }

    /// Takes it, or renews it. `false` when another server has it, or this one's clock differs too much from the database's.
    pub async fn take(self, portal: &Portal) -> Result<bool, Error> {
        if !portal.clocks.fit() {
            return Ok(false);
        }
        change(portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                let ours = tx.take_lease(self.name, &self.holder, LASTS).await?;
                Ok(tx.commit_unaudited(Unaudited::Heartbeat, ours).await?)
            })
        })
        .await
    }

    /// Another server may take over at once.
    pub async fn give_up(self, portal: &Portal) -> Result<(), Error> {
        change(portal, Actor::House, move |_, mut tx| {
            Box::pin(async move {
                tx.give_up_lease(self.name, &self.holder).await?;
                Ok(tx.commit_unaudited(Unaudited::Heartbeat, ()).await?)
            })
        })
        .await
    }
}
