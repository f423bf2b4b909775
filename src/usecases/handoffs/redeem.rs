//! Signs in with a one-time address. Opening it does nothing; pressing its button uses it up.

use super::destination::Destination;
use crate::{
    domain::{actor::Actor, ids::CustomerId},
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
        refusals,
    },
    vault::token::Token,
};

/// `Invalid` with `Unknown`, `Used` or `Expired`.
pub async fn redeem(portal: &Portal, token: Option<&str>) -> Result<(CustomerId, Destination), Error> {
    let token = token.and_then(Token::parse).ok_or(Error::invalid(Field::Handoff, Flaw::Unknown))?;
    let redeemed = change(portal, Actor::Anonymous, move |_, tx| Box::pin(attempt(tx, token.hash()))).await?;
    redeemed.map_err(|flaw| {
        refusals::note(portal, Event::of(Action::SignInFailed, Subject::Nobody).saying(flaw.as_str()));
        Error::invalid(Field::Handoff, flaw)
    })
}

type Redeemed = Result<(CustomerId, Destination), Flaw>;

async fn attempt(mut tx: Tx, hash: [u8; 32]) -> Result<store::Committed<Redeemed>, Error> {
    let Some(row) = tx.handoff(&hash).await? else {
        return Ok(tx.commit_unaudited(Unaudited::SignInTried, Err(Flaw::Unknown)).await?);
    };
    if !tx.use_handoff(&hash).await? {
        let flaw = if row.used_at.is_some() { Flaw::Used } else { Flaw::Expired };
        return Ok(tx.commit_unaudited(Unaudited::SignInTried, Err(flaw)).await?);
    }
    let now = tx.at;
    tx.customer_was_active(row.customer_id, now).await?;
    let destination = Destination::parse(&row.destination).unwrap_or(Destination::Overview);
    let event = Event::of(Action::SignedIn, Subject::Customer(row.customer_id));
    Ok(tx.commit(event, Ok((row.customer_id, destination))).await?)
}
