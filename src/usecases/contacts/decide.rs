//! May we, now? With a slot reserved where the person counts contacts.

use crate::{
    decisions::{
        answer::{Answer, Question, ReferenceKey, Slot},
        snapshot::NoAnswer,
    },
    domain::{actor::Actor, boundaries::RESERVED_FOR, decide::Reason, ids::ReservationId},
    store::{self, contacts::Reserved, event::Unaudited},
    usecases::{authorise, change::change, error::Error, inquiries::note, portal::Portal},
    vault::index::IndexField,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

/// An answer that holds, and the slot it took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decision {
    pub answer: Answer,
    pub reservation: Option<ReservationId>,
}

/// The customer of a question, by the brand's reference.
pub fn customer_of(portal: &Portal, reference: &str) -> ReferenceKey {
    portal.vault.blind_index(IndexField::Reference, reference)
}

/// Answers each question by itself; all slots are reserved in one change, so that two callers never get the same one.
pub async fn decide(portal: &Portal, actor: Actor, questions: &[Question<'_>]) -> Result<Vec<Result<Decision, NoAnswer>>, Error> {
    authorise::brand(actor)?;
    let decisions = held(portal, actor, questions).await?;
    for (question, decision) in questions.iter().zip(&decisions) {
        let said = decision.as_ref().map(|decision| decision.answer.reason).map_err(|none| *none);
        portal.decisions.count(said);
        if let Ok(reason) = said {
            note::asked(portal, actor, question, reason);
        }
    }
    Ok(decisions)
}

/// The answers, with every slot that could be reserved.
async fn held(portal: &Portal, actor: Actor, questions: &[Question<'_>]) -> Result<Vec<Result<Decision, NoAnswer>>, Error> {
    let ask = |question| portal.decisions.ask(question, portal.clock.moment());
    let mut decisions: Vec<_> =
        questions.iter().map(|question| ask(question).map(|answer| Decision { answer, reservation: None })).collect();
    let wanted: Vec<Option<Wanted>> = decisions
        .iter()
        .zip(questions)
        .map(|(decision, question)| {
            let slot = decision.as_ref().ok().and_then(|decision| decision.answer.slot)?;
            Some(Wanted { slot, purpose: question.purpose.to_owned() })
        })
        .collect();
    if wanted.iter().all(Option::is_none) {
        return Ok(decisions);
    }
    let reserved = reserve(portal, actor, wanted).await?;
    let mut in_vain = Vec::new();
    for ((decision, question), reserved) in decisions.iter_mut().zip(questions).zip(reserved) {
        let Some(got) = reserved else { continue };
        // A customer who withdrew or asked for less while the slot was written is obeyed.
        *decision = match (ask(question), got) {
            (Ok(answer), Reservation::Got(id, slot)) if answer.slot == Some(slot) => Ok(Decision { answer, reservation: Some(id) }),
            (Ok(answer), got) => {
                in_vain.extend(got.id());
                let reason = if answer.reason.allows() && answer.slot.is_some() { Reason::Frequency } else { answer.reason };
                Ok(Decision { answer: Answer { reason, slot: None, ..answer }, reservation: None })
            }
            (Err(none), got) => {
                in_vain.extend(got.id());
                Err(none)
            }
        };
    }
    release(portal, actor, in_vain).await?;
    Ok(decisions)
}

/// A slot, and the use it is for.
#[derive(Debug)]
struct Wanted {
    slot: Slot,
    purpose: String,
}

#[derive(Debug, Clone, Copy)]
enum Reservation {
    Got(ReservationId, Slot),
    Full,
}

impl Reservation {
    const fn id(self) -> Option<ReservationId> {
        match self {
            Self::Got(id, _) => Some(id),
            Self::Full => None,
        }
    }
}

async fn reserve(portal: &Portal, actor: Actor, wanted: Vec<Option<Wanted>>) -> Result<Vec<Option<Reservation>>, Error> {
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            // In one order for everybody, so that two batches never wait for each other.
            let customers: BTreeSet<_> = wanted.iter().flatten().map(|wanted| wanted.slot.customer).collect();
            let mut held = BTreeMap::new();
            for customer in customers {
                match tx.lock_customer(customer).await {
                    Ok(lock) => drop(held.insert(customer, lock)),
                    // Erased meanwhile: the next look at the snapshot says so.
                    Err(store::Error::Gone(_)) => {}
                    Err(error) => return Err(error.into()),
                }
            }
            let mut reserved = Vec::with_capacity(wanted.len());
            for wanted in wanted {
                reserved.push(match wanted {
                    None => None,
                    Some(Wanted { slot, purpose }) => {
                        let id = ReservationId::new(&*portal.clock, &*portal.entropy);
                        let since = tx.at.minus(Duration::from_secs(slot.days * 24 * 3600));
                        let new = Reserved { id, channel: slot.channel, purpose: &purpose, since, lapses_at: tx.at.plus(RESERVED_FOR) };
                        Some(match held.get(&slot.customer) {
                            Some(whose) if tx.reserve_contact(whose, new).await? => Reservation::Got(id, slot),
                            _ => Reservation::Full,
                        })
                    }
                });
            }
            Ok(tx.commit_unaudited(Unaudited::ContactReserved, reserved).await?)
        })
    })
    .await
}

/// Releases reservations that will not be used.
async fn release(portal: &Portal, actor: Actor, ids: Vec<ReservationId>) -> Result<(), Error> {
    if ids.is_empty() {
        return Ok(());
    }
    change(portal, actor, move |_, mut tx| {
        Box::pin(async move {
            for id in ids {
                tx.release_contact(id).await?;
            }
            Ok(tx.commit_unaudited(Unaudited::ContactReleased, ()).await?)
        })
    })
    .await
}
