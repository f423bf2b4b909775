//! Leave to ask somebody something, which counts from the moment it is given.

use crate::{
    domain::{
        actor::Actor,
        asking::{Facts, May, Question, may_ask},
        ids::CustomerId,
    },
    store::{Conn, event::Unaudited},
    usecases::{change::change, choices::current, error::Error, portal::Portal},
};

/// Proof that a person may be asked this now, and that it is on record. Nothing else makes one:
///
/// ```compile_fail,E0451
/// use candor::{domain::asking::Question, usecases::asking::leave::Leave};
/// let leave = Leave { question: Question::Survey, about: String::new() };
/// ```
#[derive(Debug)]
pub struct Leave {
    question: Question,
    about: String,
}

impl Leave {
    pub const fn question(&self) -> Question {
        self.question
    }
    pub fn about(&self) -> &str {
        &self.about
    }
}

/// Leave to ask on a page, and the note of it. `None` where the rule says no, and for whoever is not signed in: they are asked nothing.
pub async fn leave(portal: &Portal, actor: Actor, question: Question, about: &str) -> Result<Option<Leave>, Error> {
    let Actor::Customer(customer) = actor else { return Ok(None) };
    let given = || Some(Leave { question, about: about.to_owned() });
    match weigh(portal, &mut portal.store.read().await?, customer, question, about).await? {
        None => return Ok(None),
        Some(May::Stands) => return Ok(given()),
        Some(May::Ask) => {}
    }
    let of = about.to_owned();
    let noted = change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            // Two pages that are loaded at once ask once.
            let held = tx.lock_customer(customer).await?;
            let may = weigh(&portal, &mut tx, customer, question, &of).await?;
            if may != Some(May::Ask) {
                return Ok(tx.commit_unaudited(Unaudited::NothingStored, may.is_some()).await?);
            }
            tx.note_ask(&held, question, &of).await?;
            Ok(tx.commit_unaudited(Unaudited::AskNoted, true).await?)
        })
    })
    .await?;
    Ok(if noted { given() } else { None })
}

async fn weigh(portal: &Portal, conn: &mut Conn, customer: CustomerId, question: Question, about: &str) -> Result<Option<May>, Error> {
    let choices = current::of(conn, customer).await?.choices;
    let asked = conn.asks_of(customer).await?;
    let facts = Facts { circumstances: &choices.circumstances, boundaries: &choices.boundaries, asked: &asked, letter: None };
    Ok(may_ask(question, about, facts, portal.clock.now()).ok())
}
