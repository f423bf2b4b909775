//! A member of staff signs out. The holder of the browser's session ends it; this is the record of it.

use crate::{
    domain::actor::Actor,
    store::event::{Action, Event, Subject},
    usecases::{change::change, error::Error, portal::Portal},
};

pub async fn out(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let Actor::Staff(id, _) = actor else { return Err(Error::NotSignedIn) };
    let event = Event::of(Action::StaffSignedOut, Subject::Staff(id));
    let write = change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) }));
    write.await?;
    Ok(())
}
