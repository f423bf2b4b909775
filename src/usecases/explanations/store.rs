//! Keeps an explanation, when the brand had any business with what it explains.

use sha2::{Digest, Sha256};

use super::{
    content::place,
    fits::{Draft, fits},
    refused::{At, refused},
    rests::find,
};
use crate::{
    domain::{
        actor::Actor,
        choices::Choices,
        decide::Reason,
        effect::state,
        ids::{CustomerId, ExplanationId},
        language::Language,
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        explanations::New,
    },
    usecases::{
        attempts::note,
        authorise,
        change::change,
        customers::their_language::TheirLanguage,
        error::{Error, Fault, Flaw, Pointer},
        inquiries::note,
        portal::Portal,
    },
    vault::{index::IndexField, keys::KeyOwner},
};

/// Where to find it, in the customer's own language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stored {
    pub id: ExplanationId,
    pub language: Language,
}

/// Why it is not kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refusal {
    Faults(Vec<Fault<Pointer>>),
    /// The purpose is off for this customer: nothing may have been personalized for it.
    Off(Reason),
    /// It rests on something the person said no to.
    ByCustomer(Vec<At>),
}

pub async fn store(portal: &Portal, actor: Actor, draft: Draft) -> Result<Result<Stored, Refusal>, Error> {
    authorise::brand(actor)?;
    let purpose = draft.purpose.clone();
    let stored = change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, actor, draft))).await?;
    if !matches!(stored, Err(Refusal::Faults(_))) {
        note::explained(portal, actor, &purpose);
    }
    Ok(stored)
}

async fn write(portal: Portal, mut tx: Tx, actor: Actor, draft: Draft) -> Result<store::Committed<Result<Stored, Refusal>>, Error> {
    Ok(match keep(&portal, &mut tx, actor, draft).await? {
        Ok((stored, event)) => tx.commit(event, Ok(stored)).await?,
        Err((Refusal::ByCustomer(what), Some(whose))) => {
            let event = Event::of(Action::ExplanationRefused, Subject::Customer(whose));
            tx.commit(event, Err(Refusal::ByCustomer(what))).await?
        }
        Err((refusal, _)) => tx.commit_unaudited(Unaudited::NothingStored, Err(refusal)).await?,
    })
}

/// Why it is not kept, and whose it would have been.
type Refused = (Refusal, Option<CustomerId>);

async fn keep(portal: &Portal, tx: &mut Tx, actor: Actor, draft: Draft) -> Result<Result<(Stored, Event), Refused>, Error> {
    let shelf = portal.shelf()?;
    let fitting = fits(&portal.brand, &shelf.notice.catalogue, &draft, tx.at);
    // The customer named is looked up in any case, so that one answer names every fault.
    let index = portal.vault.blind_index(IndexField::Reference, draft.customer.as_str());
    let known = tx.lock_known(&index).await?;
    let nobody = || Fault { field: Pointer("/customer".to_owned()), flaw: Flaw::Unknown };
    let ((purpose, mut content), (whose, known)) = match (fitting, known) {
        (Ok(fitting), Some(known)) => (fitting, known),
        (Err(faults), Some(_)) => return Ok(Err((Refusal::Faults(faults), None))),
        (fitting, None) => {
            let faults = [nobody()].into_iter().chain(fitting.err().unwrap_or_default());
            return Ok(Err((Refusal::Faults(faults.collect()), None)));
        }
    };
    let unknown = find(portal, tx, known.id, &draft.reasons, &mut content).await?;
    if !unknown.is_empty() {
        return Ok(Err((Refusal::Faults(unknown), None)));
    }
    let choices: Choices = serde_json::from_str(&known.state).map_err(|_| store::Error::Damaged("a row of choices"))?;
    let reason = state(&shelf.notice, &choices, purpose, tx.at);
    let key = portal.vault.unwrap(KeyOwner::Person(known.id.into()), &known.wrapped)?;
    let by_customer = refused(portal, tx, known.id, (purpose, reason), &content, &choices).await?;
    if !by_customer.is_empty() {
        for (at, since) in &by_customer {
            note(portal, tx, (&whose, &key), actor, (&at.refused, *since)).await?;
        }
        let by_customer = by_customer.into_iter().map(|(at, _)| at).collect();
        return Ok(Err((Refusal::ByCustomer(by_customer), Some(known.id))));
    }
    if !reason.allows() {
        return Ok(Err((Refusal::Off(reason), None)));
    }
    let id = ExplanationId::new(&*portal.clock, &*portal.entropy);
    let sealed = key.seal_json(&place(known.id, id), &content, &*portal.entropy)?;
    let language = TheirLanguage::of_customer(portal, tx, known.id).await?.get();
    tx.insert_explanation(
        &whose,
        New { id, touchpoint: &draft.touchpoint, purpose: purpose.id.as_str(), sealed: &sealed, expires_at: draft.expires_at },
    )
    .await?;
    let event = Event::of(Action::ExplanationStored, Subject::Customer(known.id)).committing_to(Sha256::digest(id.as_bytes()).into());
    Ok(Ok((Stored { id, language }, event)))
}
