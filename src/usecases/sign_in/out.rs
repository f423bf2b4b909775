//! Signs out. The browser's session is ended by whoever holds it; this is the record of it.

use crate::{
    domain::actor::Actor,
    store::event::{Action, Event, Subject},
    usecases::{authorise, error::Error, portal::Portal},
};

pub async fn out(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let event = Event::of(Action::SignedOut, Subject::Customer(customer));
    portal
        .store
        .write::<_, Error>(actor, move |tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) }))
        .await
        .map_err(Error::settled)?;
    Ok(())
}
