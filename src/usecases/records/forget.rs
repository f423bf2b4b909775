//! A guess about a person is deleted, or called wrong. Either way it is not accepted again for a year.

use super::{
    content::{Inference, inference_name},
    list::{Record, one, same_guess},
    noted::noted,
    withdraw_copies::{copies_made_again, kinds},
};
use crate::{
    domain::{
        actor::Actor,
        data_change::DataChange,
        gone::{WhyGone, remembered_until},
        ids::{CustomerId, RecordId},
        time::Millis,
    },
    store::{
        self, Locked, LockedPerson, Tx,
        erasures::Named,
        event::{Action, Events, Unaudited},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, Field, Flaw},
        keys::data_key,
        ledger,
        matter::{Matter, tell},
        portal::Portal,
    },
    vault::index::IndexField,
};

/// A person's verdict on a guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    Delete,
    /// It stays to be seen, as what it was: a mistake.
    Wrong,
    /// Not wrong after all.
    Right,
}

impl Verdict {
    /// As the buttons send it.
    fn parse(text: Option<&str>) -> Result<Self, Error> {
        match text {
            Some("delete") => Ok(Self::Delete),
            Some("wrong") => Ok(Self::Wrong),
            Some("right") => Ok(Self::Right),
            Some(_) => Err(Error::invalid(Field::Verdict, Flaw::Unknown)),
            None => Err(Error::invalid(Field::Verdict, Flaw::Missing)),
        }
    }
}

/// The kind of data it was about, and what was understood. `NotFound` for what is no guess about this person.
pub async fn judge(portal: &Portal, actor: Actor, id: &str, verdict: Option<&str>) -> Result<(String, Verdict), Error> {
    let customer = authorise::customer(actor)?;
    let verdict = Verdict::parse(verdict)?;
    let id: RecordId = id.parse().map_err(|_| Error::NotFound)?;
    let category = change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, customer, id, verdict))).await?;
    ledger::mirror(portal).await?;
    Ok((category, verdict))
}

async fn write(
    portal: Portal,
    mut tx: Tx,
    customer: CustomerId,
    id: RecordId,
    verdict: Verdict,
) -> Result<store::Committed<String>, Error> {
    let whose = tx.lock_customer(customer).await?;
    let record = one(&portal, &mut tx, customer, id).await?;
    let Some(Inference { key, .. }) = record.content.inference.clone() else { return Err(Error::NotFound) };
    let name = portal.vault.blind_index(IndexField::Inference, &inference_name(&record.category, &key));
    let now = tx.said_at();
    let mut withdrawn = None;
    // The same guess made again stands under another id: the verdict is about all of them.
    let same = same_guess(&portal, &mut tx, customer, &record.category, &key).await?;
    let (action, change) = match verdict {
        Verdict::Delete => {
            for Record { id, .. } in &same {
                delete(&portal, &mut tx, &whose, *id).await?;
            }
            withdrawn = copies_made_again(&portal, &mut tx, &whose, &kinds([record.category.as_str()])).await?;
            tx.refuse_inference(&whose, &name, remembered_until(now)).await?;
            (Action::InferenceDeleted, DataChange::GuessDeleted)
        }
        Verdict::Wrong => {
            for Record { id, .. } in &same {
                tx.remember_no(ledger::wrong(&portal, *id));
                tx.mark_record(&whose, *id, Some(now)).await?;
            }
            tx.refuse_inference(&whose, &name, remembered_until(now)).await?;
            (Action::InferenceCalledWrong, DataChange::GuessWrong)
        }
        Verdict::Right => {
            for Record { id, .. } in &same {
                tx.mark_record(&whose, *id, None).await?;
            }
            tx.allow_inference(&whose, &name).await?;
            (Action::InferenceCalledRight, DataChange::GuessRight)
        }
    };
    let (_, own) = data_key(&portal, &mut tx, customer).await?;
    for Record { content, .. } in same {
        let matter = Matter { category: record.category.parse().ok(), record: content.id, key: Some(key.clone()), ..Matter::default() };
        tell(&portal, &mut tx, &whose, &own, change, &matter)?;
    }
    let event = noted(&portal, action, customer, id);
    Ok(tx.commit(Events::from(event).and_also(withdrawn), record.category).await?)
}

/// A record that does not come in again.
async fn delete(portal: &Portal, tx: &mut Tx, whose: &Locked<CustomerId>, id: RecordId) -> Result<(), Error> {
    tx.remember_record(whose, id, WhyGone::Erased, None).await?;
    tx.delete_record(id, ledger::record(portal, id)).await?;
    Ok(())
}

/// Deletes a guess that was deleted at a moment and came back with a restored backup. From then on it is not accepted for a year.
pub(in crate::usecases) async fn delete_again(portal: &Portal, guess: Named, then: Millis) -> Result<(), Error> {
    let deleted = change(portal, Actor::House, move |portal, mut tx| {
        tx.say_as_of(then);
        Box::pin(write_again(portal, tx, guess, then))
    });
    deleted.await
}

/// Calls a guess wrong that was called so at a moment and came back with a restored backup as if nothing had been said. One that cannot be
/// opened is left.
pub(in crate::usecases) async fn call_wrong_again(portal: &Portal, guess: Named, then: Millis) -> Result<(), Error> {
    let Named { id, customer_id, .. } = guess;
    if one(portal, &mut portal.store.read().await?, customer_id, id).await.is_err() {
        return Ok(());
    }
    let called = change(portal, Actor::House, move |portal, mut tx| {
        tx.say_as_of(then);
        Box::pin(write(portal, tx, customer_id, id, Verdict::Wrong))
    });
    let called = called.await;
    match called {
        Ok(_) | Err(Error::NotFound) => Ok(()),
        Err(error) => Err(error),
    }
}

async fn write_again(portal: Portal, mut tx: Tx, guess: Named, then: Millis) -> Result<store::Committed<()>, Error> {
    let Named { id, customer_id, category, key_id, .. } = guess;
    let whose = match tx.lock_person(customer_id).await? {
        Some(LockedPerson::Customer(whose)) => Some(whose),
        // Erased since: only what a law keeps is here.
        Some(LockedPerson::Guest(_)) | None => None,
    };
    if let Some(whose) = &whose {
        // A record that cannot be opened goes all the same.
        let record = one(&portal, &mut tx, customer_id, id).await.ok();
        if let Some(guess) = record.and_then(|record| record.content.inference) {
            let name = portal.vault.blind_index(IndexField::Inference, &inference_name(&category, &guess.key));
            tx.refuse_inference(whose, &name, remembered_until(then)).await?;
        }
        tx.remember_record(whose, id, WhyGone::Erased, None).await?;
    }
    if !tx.delete_record(id, ledger::record(&portal, id)).await? {
        return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
    }
    tx.delete_empty_key(customer_id, &category, key_id).await?;
    let withdrawn = match &whose {
        Some(whose) => copies_made_again(&portal, &mut tx, whose, &kinds([category.as_str()])).await?,
        None => None,
    };
    let event = noted(&portal, Action::InferenceDeleted, customer_id, id);
    Ok(tx.commit(Events::from(event).and_also(withdrawn), ()).await?)
}
