//! A person says whether an explanation was helpful, odd or too much. They can change their mind as long as it is there.

use sha2::{Digest, Sha256};

use crate::{
    domain::{actor::Actor, explanation::Opinion, ids::ExplanationId},
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// `NotFound` for what is someone else's, over, or was never there.
pub async fn opine(portal: &Portal, actor: Actor, id: &str, opinion: Option<&str>) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let id: ExplanationId = id.parse().map_err(|_| Error::NotFound)?;
    // Ownership is checked before the input: another person's id answers `NotFound` only.
    portal.store.read().await?.explanation(customer, id, portal.clock.now()).await?.ok_or(Error::NotFound)?;
    let opinion = match opinion {
        Some(text) => Opinion::parse(text).ok_or(Error::invalid(Field::Opinion, Flaw::Unknown))?,
        None => return Err(Error::invalid(Field::Opinion, Flaw::Missing)),
    };
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            if !tx.rate_explanation(customer, id, opinion).await? {
                return Err(Error::NotFound);
            }
            let event = Event::of(Action::OpinionGiven, Subject::Customer(customer));
            Ok(tx.commit(event.committing_to(Sha256::digest(id.as_bytes()).into()), ()).await?)
        })
    })
    .await
}
