//! Takes in what the brand's systems know about people: each record by itself, all that fit in one change.

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};
use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use super::{
    content::{Content, Ground, Inference, inference_name, place, rule},
    refusal::Refusal,
};
use crate::{
    catalog::notice::canonical,
    domain::{
        actor::Actor,
        catalogue::{Catalogue, Category, Origin},
        choices::Choices,
        customer::Reference,
        effect::state,
        ids::{CustomerId, KeyId, RecordId},
        notice::Notice,
        retention::{self, Activity, Holder},
        time::Millis,
    },
    store::{
        self, Locked, Tx,
        event::{Action, Event, Subject, Unaudited},
        records::New,
    },
    usecases::{
        authorise,
        change::change,
        customers::introduce::introduce,
        error::{Error, Flaw},
        keys::retained_key,
        portal::Portal,
        received::plausible,
    },
    vault::{envelope::DataKey, index::IndexField, keys::KeyOwner},
};

/// Clocks of different machines never agree.
const SKEW: Duration = Duration::from_secs(5 * 60);
const MOST_DATA_BYTES: usize = 64 * 1024;

/// One record as it came in.
#[derive(Debug, Clone)]
pub struct Draft {
    /// The id the brand's system gave it; the same id never counts twice.
    pub id: String,
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

/// The outcome of each record, in their order.
pub type Outcomes = Vec<Result<RecordId, Refusal>>;

pub async fn take_in(portal: &Portal, actor: Actor, drafts: Vec<Draft>, strangers: Strangers) -> Result<Outcomes, Error> {
    authorise::brand(actor)?;
    if strangers == Strangers::Introduce {
        let references: BTreeSet<&str> = drafts.iter().map(|draft| draft.customer.as_str()).collect();
        for reference in references {
            introduce(portal, actor, reference).await?;
        }
    }
    change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, drafts))).await
}

/// A customer some of the records are about, locked for the length of the change.
struct Person {
    id: CustomerId,
    lock: Locked<CustomerId>,
    choices: Choices,
    key_id: KeyId,
    key: DataKey,
    activity: Activity,
    /// As it was before this call.
    was_active: Option<Millis>,
    retained: BTreeMap<String, (KeyId, DataKey)>,
}

async fn write(portal: Portal, mut tx: Tx, drafts: Vec<Draft>) -> Result<store::Committed<Outcomes>, Error> {
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
    for draft in drafts {
        let outcome = match people.get_mut(draft.customer.as_str()) {
            Some(person) => one(&portal, &mut tx, &shelf.notice, person, draft).await?,
            None => Err(Refusal::UnknownCustomer),
        };
        outcomes.push(outcome.map(|(id, repeat)| {
            if repeat == Repeat::No {
                first.get_or_insert(id);
                stored.update(id.as_bytes());
                amount += 1;
            }
            id
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
        None => tx.commit_unaudited(Unaudited::NothingStored, outcomes).await?,
    })
}

async fn meet(portal: &Portal, tx: &mut Tx, reference: &str) -> Result<Option<Person>, Error> {
    let index = portal.vault.blind_index(IndexField::Reference, reference);
    let Some((lock, row)) = tx.lock_known(&index).await? else { return Ok(None) };
    let choices = serde_json::from_str(&row.state).map_err(|_| store::Error::Damaged("a row of choices"))?;
    let key = portal.vault.unwrap(KeyOwner::Customer(row.id), &row.wrapped)?;
    let activity = Activity { last_active: row.last_active_at.map(Millis), closed: row.closed_at.map(Millis) };
    let was_active = activity.last_active;
    Ok(Some(Person { id: row.id, lock, choices, key_id: row.key_id, key, activity, was_active, retained: BTreeMap::new() }))
}

/// Whether it had come before.
#[derive(PartialEq)]
enum Repeat {
    No,
    Yes,
}

type Taken = Result<(RecordId, Repeat), Refusal>;

async fn one(portal: &Portal, tx: &mut Tx, notice: &Notice, person: &mut Person, draft: Draft) -> Result<Taken, Error> {
    let category = match fits(portal, notice, person, &draft, tx.at) {
        Ok(category) => category,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let inference = match inference(portal, tx, notice, person, category, &draft).await? {
        Ok(inference) => inference,
        Err(refusal) => return Ok(Err(refusal)),
    };
    let content = Content { data: draft.data, inference };
    let plain = serde_json::to_vec(&content).map_err(Error::internal)?;
    let whole = serde_json::json!([category.id, draft.touchpoint, draft.source, draft.occurred_at, content]);
    let content_index = portal.vault.blind_index(IndexField::RecordContent, &canonical(whole).to_string());
    let key_index = portal.vault.blind_index(IndexField::RecordKey, &draft.id);
    // Before a key is made for it that nothing would be sealed under.
    if category.must_keep.is_some()
        && let Some(came_before) = repeated(tx, person, &key_index, &content_index).await?
    {
        return Ok(came_before);
    }
    let id = RecordId::new(&*portal.clock, &*portal.entropy);
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
    };
    if !tx.insert_record(&person.lock, new).await? {
        // It came before, perhaps a moment ago.
        return repeated(tx, person, &key_index, &content_index).await?.ok_or(store::Error::Gone("a record's place").into());
    }
    person.activity.last_active = person.activity.last_active.max(Some(draft.occurred_at));
    Ok(Ok((id, Repeat::No)))
}

/// `None` when nothing came under this key before.
async fn repeated(tx: &mut Tx, person: &Person, key_index: &[u8; 32], content_index: &[u8; 32]) -> Result<Option<Taken>, Error> {
    let before = tx.record_by_key(key_index).await?;
    Ok(before.map(|(owner, id, content)| {
        let same = owner == person.id && content == content_index;
        if same { Ok((id, Repeat::Yes)) } else { Err(Refusal::Conflict) }
    }))
}

/// The category, when the notice says that it is collected there.
pub(in crate::usecases) fn collected<'a>(catalogue: &'a Catalogue, category: &str, touchpoint: &str) -> Result<&'a Category, Refusal> {
    let category = catalogue.category(category).ok_or(Refusal::UnknownCategory)?;
    let touchpoint = catalogue.touchpoint(touchpoint).ok_or(Refusal::UnknownTouchpoint)?;
    if category.touchpoints.contains(&touchpoint.id) { Ok(category) } else { Err(Refusal::NotCollectedThere) }
}

/// Checks a record against the catalogue and the person's choices.
fn fits<'a>(portal: &Portal, notice: &'a Notice, person: &Person, draft: &Draft, now: Millis) -> Result<&'a Category, Refusal> {
    let catalogue = &notice.catalogue;
    let category = collected(catalogue, &draft.category, &draft.touchpoint)?;
    plausible(draft.occurred_at, now.plus(SKEW))
        .map_err(|flaw| if flaw == Flaw::TooEarly { Refusal::TooEarly } else { Refusal::Future })?;
    if serde_json::to_vec(&draft.data).map_or(true, |bytes| bytes.len() > MOST_DATA_BYTES) {
        return Err(Refusal::TooLarge);
    }
    let zone = &portal.brand.time_zone;
    if retention::last_day_of(category, draft.occurred_at, Holder::Here(person.activity), zone)
        .is_some_and(|last| retention::is_over(last, now, zone))
    {
        return Err(Refusal::Over);
    }
    let mut uses = catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id));
    if uses.any(|purpose| state(notice, &person.choices, purpose, now).allows()) { Ok(category) } else { Err(Refusal::NotAllowed) }
}

/// `None` for what is no guess.
async fn inference(
    portal: &Portal,
    tx: &mut Tx,
    notice: &Notice,
    person: &Person,
    category: &Category,
    draft: &Draft,
) -> Result<Result<Option<Inference>, Refusal>, Error> {
    let Some(name) = draft.key.clone() else {
        let missing = category.origin == Origin::Inferred;
        let needless = !draft.from.is_empty();
        return Ok(if missing {
            Err(Refusal::NameMissing)
        } else if needless {
            Err(Refusal::NameNeedless)
        } else {
            Ok(None)
        });
    };
    if category.origin != Origin::Inferred {
        return Ok(Err(Refusal::NameNeedless));
    }
    let index = portal.vault.blind_index(IndexField::Inference, &inference_name(category.id.as_str(), &name));
    if tx.unwanted_until(person.id, &index).await?.is_some_and(|until| tx.at < until) {
        return Ok(Err(Refusal::Unwanted));
    }
    let mut from = Vec::with_capacity(draft.from.len());
    for source in &draft.from {
        from.push(if let Some(category) = notice.catalogue.category(source) {
            Ground::Category(category.id.clone())
        } else {
            match tx.record_by_key(&portal.vault.blind_index(IndexField::RecordKey, source)).await? {
                Some((owner, id, _)) if owner == person.id => Ground::Record(id),
                _ => return Ok(Err(Refusal::UnknownFrom)),
            }
        });
    }
    Ok(if from.is_empty() { Err(Refusal::UnknownFrom) } else { Ok(Some(Inference { key: name, from })) })
}
