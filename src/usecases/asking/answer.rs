//! The answer to what a person was asked, or their no.

use crate::{
    domain::{
        actor::Actor,
        asking::{Question, Said},
    },
    store::event::Unaudited,
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

/// Says no. No effect where nothing was asked.
pub async fn no(portal: &Portal, actor: Actor, question: Question, about: &str) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let about = about.to_owned();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let held = tx.lock_customer(customer).await?;
            let why = if tx.answer_ask(&held, question, &about, Said::No).await? { Unaudited::AskNoted } else { Unaudited::NothingStored };
            Ok(tx.commit_unaudited(why, ()).await?)
        })
    })
    .await
}

/// Answered it. No effect where nothing was asked, or nobody is signed in.
pub async fn yes(portal: &Portal, actor: Actor, question: Question, about: &str) -> Result<(), Error> {
    let Actor::Customer(customer) = actor else { return Ok(()) };
    let about = about.to_owned();
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            let held = tx.lock_customer(customer).await?;
            let why = if tx.answer_ask(&held, question, &about, Said::Yes).await? { Unaudited::AskNoted } else { Unaudited::NothingStored };
            Ok(tx.commit_unaudited(why, ()).await?)
        })
    })
    .await
}
