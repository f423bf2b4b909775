//! The answer to what a person was asked, or their no.

use crate::{
    domain::{
        actor::Actor,
        asking::{Ask, Question, Said},
        ids::CustomerId,
        time::Millis,
    },
    store::event::Unaudited,
    usecases::{authorise, change::change, error::Error, ledger, portal::Portal},
};

/// Says no. No effect where nothing was asked.
pub async fn no(portal: &Portal, actor: Actor, question: Question, about: &str) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let about = about.to_owned();
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let held = tx.lock_customer(customer).await?;
            let why = if tx.answer_ask(&held, question, &about, Said::No).await? {
                tx.remember_no(ledger::question(&portal, customer, question));
                Unaudited::AskNoted
            } else {
                Unaudited::NothingStored
            };
            Ok(tx.commit_unaudited(why, ()).await?)
        })
    })
    .await
}

/// Says again, for somebody, a no that a restored backup forgot. No effect where the database knows that they answered such a question since.
pub(in crate::usecases) async fn no_again(portal: &Portal, customer: CustomerId, question: Question, then: Millis) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            tx.say_as_of(then);
            let held = tx.lock_customer(customer).await?;
            let since = |one: &Ask| one.question == question && one.said.is_some_and(|(_, at)| at >= then);
            if tx.asks_of(customer).await?.iter().any(since) {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
            }
            tx.put_no(&held, question, then).await?;
            tx.remember_no(ledger::question(&portal, customer, question));
            Ok(tx.commit_unaudited(Unaudited::AskNoted, ()).await?)
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
