//! Takes in what the brand's systems know about people: each record by itself, all that fit in one change.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};

use super::{
    content::{Content, place, rule},
    fits::{fits, inference},
    person::{Person, meet},
    refusal::Refusal,
    standing::{Repeat, Standing, Taken, standing},
};
use crate::{
    catalog::notice::canonical,
    domain::{actor::Actor, customer::Reference, data_change::DataChange, ids::RecordId, notice::Notice, retention, time::Millis},
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        records::New,
    },
    usecases::{
        authorise,
        change::change,
        customers::{erased::was_erased, introduce::introduce},
        error::Error,
        keys::retained_key,
        matter::{Matter, tell},
        portal::Portal,
    },
    vault::index::IndexField,
};

/// One record as it came in.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The id the brand's system gave it; the same id never counts twice.
    pub id: String,
    /// Which state of the record this is, as its source counts them: a higher one replaces a lower one.
    pub revision: i64,
    pub customer: Reference,
    pub category: String,
    pub touchpoint: String,
    /// The system it comes from.
    pub source: String,
    pub occurred_at: Millis,
    pub data: Map<String, Value>,
    /// The stable name of a guess.
    pub key: Option<String>,
    /// The grounds of a guess: categories, or ids of records.
    pub from: Vec<String>,
}

/// The handling of an unknown reference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strangers {
    Refuse,
    /// Makes a customer without an address, who comes in by hand-off.
    Introduce,
}

/// A record that is stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TakenIn {
    pub id: RecordId,
    /// The person wants it kept and not used.
    pub excluded: bool,
}

/// The outcome of each record, in their order.
pub type Outcomes = Vec<Result<TakenIn, Refusal>>;

pub async fn take_in(portal: &Portal, actor: Actor, drafts: Vec<Draft>, strangers: Strangers) -> Result<Outcomes, Error> {
    authorise::brand(actor)?;
    if strangers == Strangers::Introduce {
        let references: BTreeSet<&str> = drafts.iter().map(|draft| draft.customer.as_str()).collect();
        for reference in references {
            introduce(portal, actor, reference).await?;
        }
    }
    change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, drafts, actor))).await
}

async fn write(portal: Portal, mut tx: Tx, drafts: Vec<Draft>, actor: Actor) -> Result<store::Committed<Outcomes>, Error> {
    // In one order, so that two calls never wait for each other.
    let references: BTreeSet<String> = drafts.iter().map(|draft| draft.customer.as_str().to_owned()).collect();
    let mut people = BTreeMap::new();
    for reference in references {
        if let Some(person) = meet(&portal, &mut tx, &reference).await? {
            people.insert(reference, person);
        }
    }
    let shelf = portal.shelf()?;
    let (mut outcomes, mut stored) = (Vec::with_capacity(drafts.len()), Sha256::new());
    let (mut first, mut amount) = (None, 0);
    let now = tx.at;
    for draft in drafts {
        let outcome = match people.get_mut(draft.customer.as_str()) {
            Some(person) => one(&portal, &mut tx, &shelf.notice, person, draft, actor).await?,
            None if was_erased(&portal, &mut tx, &draft.customer, now).await? => Err(Refusal::Erased),
            None => Err(Refusal::UnknownCustomer),
        };
        outcomes.push(outcome.map(|(taken, repeat)| {
            if repeat == Repeat::No {
                first.get_or_insert(taken.id);
                stored.update(taken.id.as_bytes());
                amount += 1;
            }
            taken
        }));
    }
    for person in people.values() {
        if let Some(moment) = person.activity.last_active.filter(|newest| Some(*newest) > person.was_active) {
            tx.customer_was_active(person.id, moment).await?;
        }
    }
    Ok(match first {
        Some(first) => {
            let event = Event::of(Action::RecordsStored, Subject::Records(first)).committing_to(stored.finalize().into()).about(amount);
            tx.commit(event, outcomes).await?
        }
        None if outcomes.contains(&Err(Refusal::Excluded)) => tx.commit_unaudited(Unaudited::Counted, outcomes).await?,
        None => tx.commit_unaudited(Unaudited::NothingStored, outcomes).await?,
    })
}

async fn one(portal: &Portal, tx: &mut Tx, notice: &Notice, person: &mut Person, draft: Draft, actor: Actor) -> Result<Taken, Error> {
    let category = match fits(portal, notice, person, &draft, tx.at) {
        Ok(category) => category,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let inference = match inference(portal, tx, notice, person, category, &draft, actor).await? {
        Ok(inference) => inference,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let content = Content::new(draft.id.clone(), draft.data, inference);
    let (data, inference) = content.said();
    let whole = serde_json::json!([category.id, draft.touchpoint, draft.source, draft.occurred_at, {"data": data, "inference": inference}]);
    let content_index = portal.vault.blind_index(IndexField::RecordContent, &canonical(whole).to_string());
    let key_index = portal.vault.blind_index(IndexField::RecordKey, &draft.id);
    let (before, content, excluded_at) = match standing(portal, tx, person, category, &key_index, &content_index, draft.revision).await? {
        Standing::Settled(taken) => return Ok(taken),
        Standing::Open { before, corrections, excluded_at } => (before, content.with(corrections), excluded_at),
    };
    let plain = serde_json::to_vec(&content).map_err(Error::internal)?;
    let (key, sealing) = match (rule(category), retention::must_keep_until(category, draft.occurred_at, &portal.brand.time_zone)) {
        (Some(rule), Some(until)) => {
            let month = retention::month(until);
            let slot = format!("{rule} {month}");
            if !person.retained.contains_key(&slot) {
                person.retained.insert(slot.clone(), retained_key(portal, tx, &person.lock, &rule, &month).await?);
            }
            person.retained.get(&slot).map(|(id, key)| (*id, key)).ok_or(store::Error::Gone("a retained key"))?
        }
        _ => (person.key_id, &person.key),
    };
    let id = before.as_ref().map_or_else(|| RecordId::new(&*portal.clock, &*portal.entropy), |kept| kept.id);
    let sealed = sealing.seal(&place(person.id, id), &plain, &*portal.entropy);
    let new = New {
        id,
        category: category.id.as_str(),
        touchpoint: &draft.touchpoint,
        source: &draft.source,
        occurred_at: draft.occurred_at,
        key_index: &key_index,
        content_index: &content_index,
        key,
        sealed: &sealed,
        revision: draft.revision,
        excluded_at,
    };
    match before {
        Some(kept) => {
            tx.replace_record(&person.lock, new).await?;
            if kept.key != key && rule(category).is_some() {
                tx.delete_empty_key(person.id, category.id.as_str(), kept.key).await?;
            }
        }
        // Another customer's came under this id a moment ago.
        None if !tx.insert_record(&person.lock, new).await? => return Ok(Err(Refusal::Conflict)),
        // Systems that hear of it anew hear that as well.
        None if excluded_at.is_some() => {
            let matter = Matter { category: Some(category.id.clone()), record: Some(draft.id), ..Matter::default() };
            tell(portal, tx, &person.lock, &person.key, DataChange::RecordExcluded, &matter)?;
        }
        None => {}
    }
    person.activity.last_active = person.activity.last_active.max(Some(draft.occurred_at));
    Ok(Ok((TakenIn { id, excluded: excluded_at.is_some() }, Repeat::No)))
}
