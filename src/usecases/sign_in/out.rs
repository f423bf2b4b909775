//! Signs out. The browser's session is ended by whoever holds it; this is the record of it.

use crate::{
    domain::actor::Actor,
    store::event::{Action, Event, Subject},
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

pub async fn out(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let event = Event::of(Action::SignedOut, Subject::Customer(customer));
    change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await?;
    Ok(())
}
