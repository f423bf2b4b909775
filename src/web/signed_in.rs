//! How a customer last showed who they are: kept in their session, and with what they ask for.

use super::{
    flash::Next,
    session::{Key, Proven, Session},
};
use crate::{
    domain::{
        actor::Actor,
        ids::CustomerId,
        signed_in::{ProvenBy, SignedIn},
        time::Millis,
    },
    usecases::{error::Error, portal::Portal, sessions::meet},
    vault::token::Token,
};

const SIGNED_IN: Key<SignedIn> = Key::new("signed-in");

impl Session {
    /// Begins a customer's session; their owner gets a letter about a browser that is new.
    pub async fn begin_as_customer(
        &self,
        portal: &Portal,
        customer: CustomerId,
        (browser, device): (&str, &Token),
        (proven, by): (Proven, ProvenBy),
    ) -> Result<Next, Error> {
        let next = self.begin(portal, Actor::Customer(customer), browser, proven).await?;
        self.note_signed_in(by, portal.clock.now()).await?;
        meet(portal, customer, device).await?;
        Ok(next)
    }

    pub async fn note_signed_in(&self, by: ProvenBy, at: Millis) -> Result<(), Error> {
        self.put(SIGNED_IN, &SignedIn { by, at }).await
    }

    /// They showed it once more: a new session id, as with every step up.
    pub async fn prove_by(&self, by: ProvenBy, now: Millis) -> Result<(), Error> {
        self.note_signed_in(by, now).await?;
        self.prove(now).await
    }

    pub async fn signed_in(&self) -> Option<SignedIn> {
        self.get(SIGNED_IN).await.ok().flatten()
    }
}
