//! Settles a reserved contact: sent or released.

use super::refused::count_if_refused;
use crate::{
    domain::{actor::Actor, ids::ReservationId},
    store::{
        self,
        contacts::State,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error, Field, Flaw},
        inquiries::note,
        portal::Portal,
    },
};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Settled {
    /// It counts, even when the word comes late.
    Sent,
    /// It never went out, so it does not count.
    Released,
}

/// The same word twice is fine. What was sent cannot be unsent: `TooLate`. A contact that was sent and that no decision knows of is counted
/// as one of the system, and refused.
pub async fn settle(portal: &Portal, actor: Actor, reservation: &str, outcome: Settled) -> Result<(), Error> {
    let settled = settled(portal, actor, reservation, outcome).await;
    if outcome == Settled::Sent
        && let Err(Error::Invalid(faults)) = &settled
        && faults.iter().any(|fault| fault.field == Field::Reservation)
    {
        note::contacted(portal, actor);
    }
    settled
}

async fn settled(portal: &Portal, actor: Actor, reservation: &str, outcome: Settled) -> Result<(), Error> {
    authorise::brand(actor)?;
    let unknown = || Error::invalid(Field::Reservation, Flaw::Unknown);
    let id: ReservationId = reservation.parse().map_err(|_| unknown())?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let known = tx.contact(id).await?.ok_or_else(unknown)?;
            // They can be erased in between, and their contacts with them.
            let whose = match tx.lock_customer(known.customer).await {
                Err(store::Error::Gone(_)) => return Err(unknown()),
                locked => locked?,
            };
            let state = tx.contact(id).await?.ok_or_else(unknown)?.state;
            match (outcome, state) {
                (Settled::Sent, State::Sent) | (Settled::Released, State::Released) => {
                    Ok(tx.commit_unaudited(Unaudited::ContactKnown, ()).await?)
                }
                (Settled::Sent, State::Reserved | State::Released) => {
                    if let Some(purpose) = &known.purpose {
                        count_if_refused(&portal, &mut tx, &whose, actor, purpose).await?;
                    }
                    tx.confirm_contact(&whose, id).await?;
                    Ok(tx.commit(Event::of(Action::ContactSent, Subject::Customer(known.customer)), ()).await?)
                }
                (Settled::Released, State::Reserved) => {
                    tx.release_contact(id).await?;
                    Ok(tx.commit_unaudited(Unaudited::ContactReleased, ()).await?)
                }
                (Settled::Released, State::Sent) => Err(Error::Conflict(Clash::TooLate)),
            }
        })
    })
    .await
}
