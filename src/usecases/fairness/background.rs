//! Answers of people about themselves so that groups can be compared: given with a yes of its own, sealed under their key, used for
//! nothing else, and gone in one press, which takes the yes back.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

use crate::{
    domain::{
        actor::Actor,
        ids::{AnswerId, CustomerId, QuestionId},
        language::Language,
        time::Millis,
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Fault, Field, Flaw},
        keys::data_key,
        ledger,
        portal::Portal,
    },
    vault::envelope::{DataKey, Place},
};

pub type Answers = BTreeMap<QuestionId, AnswerId>;

/// As it is sealed: the answers, and the yes to comparing groups by them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    pub answers: Answers,
    /// The language in which the yes was asked for.
    pub agreed_in: Language,
    pub notice: u32,
}

/// The form as it was sent: an answer for each question, or none.
#[derive(Debug, Clone, Default)]
pub struct Draft {
    pub answers: BTreeMap<String, String>,
    pub agreed: bool,
}

fn place(customer: CustomerId) -> Place {
    Place { table: "backgrounds", column: "sealed", owner: Some(customer.into()), row: *customer.as_bytes() }
}

pub(super) fn open(key: &DataKey, customer: CustomerId, sealed: &[u8]) -> Result<Background, Error> {
    Ok(key.open_json(&place(customer), sealed)?)
}

/// Their answers, and when they gave them; `None` for somebody who said nothing.
pub async fn own(portal: &Portal, actor: Actor) -> Result<Option<(Background, Millis)>, Error> {
    let customer = authorise::customer(actor)?;
    let mut conn = portal.store.read().await?;
    let Some((sealed, at)) = conn.background(customer).await? else { return Ok(None) };
    let (_, key) = data_key(portal, &mut conn, customer).await?;
    Ok(Some((open(&key, customer, &sealed)?, at)))
}

/// Keeps the answers in place of those before. Without a yes nothing is kept.
pub async fn save(portal: &Portal, actor: Actor, draft: Draft, language: Language) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    let mut answers = Answers::new();
    let mut faults = Vec::new();
    for question in &portal.brand.backgrounds {
        let Some(said) = draft.answers.get(question.id.as_str()).filter(|said| !said.is_empty()) else { continue };
        match question.answers.iter().find(|answer| answer.as_str() == said.as_str()) {
            Some(answer) => drop(answers.insert(question.id.clone(), answer.clone())),
            None => faults.push(Fault { field: Field::Answer, flaw: Flaw::Unknown }),
        }
    }
    if answers.is_empty() && faults.is_empty() {
        faults.push(Fault { field: Field::Answer, flaw: Flaw::Missing });
    }
    if !draft.agreed {
        faults.push(Fault { field: Field::Understood, flaw: Flaw::Missing });
    }
    if !faults.is_empty() {
        return Err(Error::Invalid(faults));
    }
    let kept = Background { answers, agreed_in: language, notice: portal.shelf()?.notice.version.0 };
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let whose = tx.lock_customer(customer).await?;
            let (_, key) = data_key(&portal, &mut tx, customer).await?;
            let sealed = key.seal_json(&place(customer), &kept, &*portal.entropy)?;
            tx.put_background(&whose, &sealed).await?;
            let event = Event::of(Action::BackgroundGiven, Subject::Customer(customer)).committing_to(Sha256::digest(&sealed).into());
            Ok(tx.commit(event, ()).await?)
        })
    })
    .await
}

/// Deletes every answer, and takes the yes back.
pub async fn delete(portal: &Portal, actor: Actor) -> Result<(), Error> {
    let customer = authorise::customer(actor)?;
    change(portal, actor, move |portal, tx| Box::pin(forget(portal, tx, customer, Millis(i64::MAX)))).await?;
    ledger::mirror(portal).await
}

/// Deletes answers that were deleted at a moment and came back with a restored backup. Those that were given since are not meant.
pub(in crate::usecases) async fn delete_again(portal: &Portal, customer: CustomerId, then: Millis) -> Result<(), Error> {
    let deleted = change(portal, Actor::House, move |portal, mut tx| {
        tx.say_as_of(then);
        Box::pin(forget(portal, tx, customer, then))
    });
    deleted.await
}

async fn forget(portal: Portal, mut tx: Tx, customer: CustomerId, until: Millis) -> Result<store::Committed<()>, Error> {
    let whose = tx.lock_customer(customer).await?;
    let meant = tx.background(customer).await?.is_some_and(|(_, given_at)| given_at <= until);
    Ok(match meant && tx.delete_background(&whose, ledger::background(&portal, customer)).await? {
        true => tx.commit(Event::of(Action::BackgroundDeleted, Subject::Customer(customer)), ()).await?,
        false => tx.commit_unaudited(Unaudited::NothingChanged, ()).await?,
    })
}
