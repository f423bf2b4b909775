//! How everything stands: the rules in force and everyone's choices.

use super::customer::{self, Customer, Handle};
use crate::{
    domain::{actor::Actor, ids::CustomerId, notice::Notice},
    store::event::{Action, Event, Subject},
    usecases::{
        api_keys::authenticate::still_in_force, authorise, change::change, error::Error, inquiries::note, portal::Portal, published,
        told_systems::read_everybody,
    },
};

const AT_ONCE: i64 = 1_000;

/// A walk over everybody.
#[derive(Debug, Clone)]
pub struct Walk {
    /// The pages read are at least as new as this change.
    pub seq: i64,
    actor: Actor,
    last: Option<CustomerId>,
}

impl Walk {
    pub async fn begin(portal: &Portal, actor: Actor) -> Result<Self, Error> {
        authorise::brand(actor)?;
        let seq = portal.store.read().await?.last_change().await?;
        Ok(Self { seq, actor, last: None })
    }

    /// Puts into the log that a system reads about everybody.
    pub async fn log(&self, portal: &Portal) -> Result<(), Error> {
        let Actor::System(key) = self.actor else { return Ok(()) };
        note::fetched_list(portal, self.actor);
        let event = Event::of(Action::SnapshotRead, Subject::ApiKey(key));
        change(portal, self.actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await
    }

    pub async fn notice(&self, portal: &Portal) -> Result<Notice, Error> {
        published::newest(&mut portal.store.read().await?).await?.ok_or(Error::Unavailable)
    }

    /// The next of them, and nobody when everybody was there. `Unavailable` while the server stops. Whoever cannot be opened is
    /// named by their handle.
    pub async fn next(&mut self, portal: &Portal) -> Result<Vec<Result<Customer, Handle>>, Error> {
        if *portal.stopping.borrow() {
            return Err(Error::Unavailable);
        }
        still_in_force(portal, self.actor)?;
        let rows = portal.store.read().await?.customers_after(self.last, AT_ONCE).await?;
        self.last = rows.last().map(|row| row.id).or(self.last);
        Ok(rows.iter().map(|row| customer::open(portal, row, None).map(|(customer, _)| customer)).collect())
    }

    /// Everybody was there.
    pub async fn ended(&self, portal: &Portal) -> Result<(), Error> {
        read_everybody(portal, self.actor, self.seq).await
    }
}
