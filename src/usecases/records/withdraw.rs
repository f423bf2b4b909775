//! Takes records back that a brand's system should not have sent, or that are no longer so.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    content::{Content, corrections_place, place, rule},
    keys_of::keys_of,
    list,
    withdraw_copies::{copies_made_again, kinds},
};
use crate::{
    domain::{
        actor::Actor,
        gone::WhyGone,
        ids::{CustomerId, RecordId},
    },
    store::{
        self, Locked, LockedPerson, Tx,
        erasures::Named,
        event::{Action, Event, Events, Subject, Unaudited},
        gone::{Kept, Under},
    },
    usecases::{
        authorise,
        change::change,
        error::{Error, named},
        keys::data_key,
        ledger,
        portal::Portal,
    },
    vault::index::IndexField,
};

/// One record that is taken back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The id under which it was sent.
    pub id: String,
    /// The state that is taken back: a later one stays. Without it, whatever there is.
    pub revision: Option<i64>,
}

named! {
    /// Why a record is not taken back.
    Refusal {
        // No record came under this id, or it is so long gone that it is forgotten.
        UnknownRecord => "unknown-record",
        // The person deleted it: there is nothing left to take back.
        Erased => "erased",
        // A later state of it came since.
        Superseded => "superseded",
    }
}

/// The outcome of each, in their order. A record that was taken back before is so once more.
pub type Outcomes = Vec<Result<(), Refusal>>;

pub async fn withdraw(portal: &Portal, actor: Actor, drafts: Vec<Draft>) -> Result<Outcomes, Error> {
    authorise::brand(actor)?;
    change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, drafts))).await
}

async fn write(portal: Portal, mut tx: Tx, drafts: Vec<Draft>) -> Result<store::Committed<Outcomes>, Error> {
    let people = hold_owners(&portal, &mut tx, &drafts).await?;
    let (mut outcomes, mut first, mut amount) = (Vec::with_capacity(drafts.len()), None, 0);
    let mut concerned = BTreeMap::<CustomerId, BTreeSet<String>>::new();
    for draft in drafts {
        let outcome = one(&portal, &mut tx, &people, &draft).await?;
        outcomes.push(outcome.map(|taken| {
            let Some((id, owner, category)) = taken else { return };
            first.get_or_insert(id);
            amount += 1;
            concerned.entry(owner).or_default().insert(category);
        }));
    }
    let Some(first) = first else { return Ok(tx.commit_unaudited(Unaudited::NothingChanged, outcomes).await?) };
    let mut events = Events::from(Event::of(Action::RecordsWithdrawn, Subject::Records(first)).about(amount));
    for (owner, categories) in concerned {
        // Copies that were made hold what was taken back.
        if let Some(lock) = people.get(&owner) {
            let changed = kinds(categories.iter().map(String::as_str));
            events = events.and_also(copies_made_again(&portal, &mut tx, lock, &changed).await?);
        }
    }
    Ok(tx.commit(events, outcomes).await?)
}

/// Holds everybody the records are about, in one order.
async fn hold_owners(portal: &Portal, tx: &mut Tx, drafts: &[Draft]) -> Result<BTreeMap<CustomerId, Locked<CustomerId>>, Error> {
    let mut owners = BTreeSet::new();
    let now = tx.at;
    for draft in drafts {
        if let Some(Under::Kept(kept)) = tx.under_key(&portal.vault.blind_index(IndexField::RecordKey, &draft.id), now).await? {
            owners.insert(kept.customer);
        }
    }
    let mut held = BTreeMap::new();
    for owner in owners {
        if let Some(LockedPerson::Customer(lock)) = tx.lock_person(owner).await? {
            held.insert(owner, lock);
        }
    }
    Ok(held)
}

type Taken = Result<Option<(RecordId, CustomerId, String)>, Refusal>;

/// The record that went; `None` for one that was taken back before.
async fn one(portal: &Portal, tx: &mut Tx, people: &BTreeMap<CustomerId, Locked<CustomerId>>, draft: &Draft) -> Result<Taken, Error> {
    let index = portal.vault.blind_index(IndexField::RecordKey, &draft.id);
    let now = tx.at;
    let kept = match tx.under_key(&index, now).await? {
        None => return Ok(Err(Refusal::UnknownRecord)),
        Some(Under::Gone(gone)) if gone.reason == WhyGone::Erased => return Ok(Err(Refusal::Erased)),
        Some(Under::Gone(_)) => return Ok(Ok(None)),
        Some(Under::Kept(kept)) => kept,
    };
    if draft.revision.is_some_and(|revision| revision < kept.revision) {
        return Ok(Err(Refusal::Superseded));
    }
    // Of somebody who was erased a moment ago, only what a law keeps is here.
    let Some(lock) = people.get(&kept.customer) else { return Ok(Err(Refusal::Erased)) };
    let corrections = corrections(portal, tx, &kept, &index).await?;
    tx.remember_record(lock, kept.id, WhyGone::Withdrawn, corrections.as_deref()).await?;
    tx.delete_record(kept.id, ledger::withdrawn(portal, kept.id)).await?;
    tx.delete_empty_key(kept.customer, &kept.category, kept.key).await?;
    Ok(Ok(Some((kept.id, kept.customer, kept.category))))
}

/// The person's corrections of the record, to hold when it comes again; `None` when there are none.
async fn corrections(portal: &Portal, tx: &mut Tx, kept: &Kept, index: &[u8; 32]) -> Result<Option<Vec<u8>>, Error> {
    let rule = portal.shelf()?.notice.catalogue.category(&kept.category).and_then(rule);
    let keys = keys_of(portal, tx, kept.customer, rule).await?;
    let key = keys.get(&kept.key).ok_or(store::Error::Gone("a record's key"))?;
    let content: Content = key.open_json(&place(kept.customer, kept.id), &kept.sealed)?;
    let corrections = content.into_corrections();
    if corrections.is_empty() {
        return Ok(None);
    }
    let (_, own) = data_key(portal, tx, kept.customer).await?;
    Ok(Some(own.seal_json(&corrections_place(kept.customer, index), &corrections, &*portal.entropy)?))
}

/// Takes back a record that was taken back before and came back with a restored backup: a later state of it may come, as before. Of
/// somebody who was erased since, what a law keeps is here.
pub(in crate::usecases) async fn withdraw_again(portal: &Portal, record: Named) -> Result<(), Error> {
    change(portal, Actor::House, move |portal, tx| Box::pin(write_again(portal, tx, record))).await
}

async fn write_again(portal: Portal, mut tx: Tx, record: Named) -> Result<store::Committed<()>, Error> {
    let Named { id, customer_id, category, key_id, .. } = record;
    let whose = match tx.lock_person(customer_id).await? {
        Some(LockedPerson::Customer(whose)) => Some(whose),
        Some(LockedPerson::Guest(_)) | None => None,
    };
    if let Some(whose) = &whose {
        let corrections = corrections_of(&portal, &mut tx, customer_id, id).await?;
        tx.remember_record(whose, id, WhyGone::Withdrawn, corrections.as_deref()).await?;
    }
    if !tx.delete_record(id, ledger::withdrawn(&portal, id)).await? {
        return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
    }
    tx.delete_empty_key(customer_id, &category, key_id).await?;
    let copies = match &whose {
        Some(whose) => copies_made_again(&portal, &mut tx, whose, &kinds([category.as_str()])).await?,
        None => None,
    };
    let event = Event::of(Action::RecordsWithdrawn, Subject::Records(id)).about(1);
    Ok(tx.commit(Events::from(event).and_also(copies), ()).await?)
}

/// The same by the record's own id; `None` too for one that does not open.
async fn corrections_of(portal: &Portal, tx: &mut Tx, customer: CustomerId, id: RecordId) -> Result<Option<Vec<u8>>, Error> {
    let Some(sent) = list::one(portal, tx, customer, id).await.ok().and_then(|record| record.content.id) else { return Ok(None) };
    let (index, now) = (portal.vault.blind_index(IndexField::RecordKey, &sent), tx.at);
    match tx.under_key(&index, now).await? {
        Some(Under::Kept(kept)) if kept.id == id => corrections(portal, tx, &kept, &index).await,
        _ => Ok(None),
    }
}
