//! A record is kept, and not used to show or to guess anything, until its person lets it be used again. Guesses that rest on it are deleted.

use std::collections::BTreeSet;

use super::{
    content::{Ground, Inference, inference_name},
    list::{Record, guesses_of, one},
    noted::noted,
    withdraw_copies::{copies_made_again, kinds},
};
use crate::{
    domain::{
        actor::Actor,
        catalogue::{Category, Origin},
        data_change::DataChange,
        gone::{What, remembered_until},
        ids::{CustomerId, RecordId},
        time::Millis,
    },
    store::{
        self, Conn, Locked, LockedPerson, Tx,
        erasures::Named,
        event::{Action, Event, Events, Subject, Unaudited},
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

/// A person's word on the use of a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Use {
    Not,
    Again,
}

impl Use {
    /// As the buttons send it.
    fn parse(text: Option<&str>) -> Result<Self, Error> {
        match text {
            Some("not") => Ok(Self::Not),
            Some("again") => Ok(Self::Again),
            Some(_) => Err(Error::invalid(Field::Verdict, Flaw::Unknown)),
            None => Err(Error::invalid(Field::Verdict, Flaw::Missing)),
        }
    }
}

/// The kind of data it is, and what was understood. `NotFound` for a guess, about which there are verdicts, and for what is not theirs.
pub async fn choose_use(portal: &Portal, actor: Actor, id: &str, said: Option<&str>) -> Result<(String, Use), Error> {
    let customer = authorise::customer(actor)?;
    let said = Use::parse(said)?;
    let id: RecordId = id.parse().map_err(|_| Error::NotFound)?;
    let category = change(portal, actor, move |portal, tx| Box::pin(write(portal, tx, customer, id, said))).await?;
    ledger::mirror(portal).await?;
    Ok((category, said))
}

async fn write(portal: Portal, mut tx: Tx, customer: CustomerId, id: RecordId, said: Use) -> Result<store::Committed<String>, Error> {
    let whose = tx.lock_customer(customer).await?;
    let record = one(&portal, &mut tx, customer, id).await?;
    if record.content.inference.is_some() {
        return Err(Error::NotFound);
    }
    let category = record.category.clone();
    // Pressed twice, or in another tab before.
    if record.excluded_at.is_some() == (said == Use::Not) {
        return Ok(tx.commit_unaudited(Unaudited::NothingChanged, category).await?);
    }
    let events = say(&portal, &mut tx, &whose, record, said).await?;
    Ok(tx.commit(events, category).await?)
}

async fn say(portal: &Portal, tx: &mut Tx, whose: &Locked<CustomerId>, record: Record, said: Use) -> Result<Events, Error> {
    match said {
        Use::Not => exclude(portal, tx, whose, record).await,
        Use::Again => include(portal, tx, whose, record).await,
    }
}

async fn exclude(portal: &Portal, tx: &mut Tx, whose: &Locked<CustomerId>, record: Record) -> Result<Events, Error> {
    let (customer, now) = (whose.id(), tx.said_at());
    let sent = tx.exclude_record(whose, record.id, Some(now)).await?;
    let [excluded, _] = ledger::on_use(portal, customer, &sent);
    tx.remember_no(excluded);
    let (_, own) = data_key(portal, tx, customer).await?;
    let guesses = guesses_from(portal, tx, customer, record.id, &sent).await?;
    for guess in &guesses {
        let Some(Inference { key, .. }) = &guess.content.inference else { continue };
        let name = portal.vault.blind_index(IndexField::Inference, &inference_name(&guess.category, key));
        tx.refuse_inference_for(whose, &sent, &name, remembered_until(now)).await?;
        // Its id is not closed: it may come again when the record may be used again.
        tx.delete_record(guess.id, ledger::over(portal, guess.id)).await?;
        let matter =
            Matter { category: guess.category.parse().ok(), record: guess.content.id.clone(), key: Some(key.clone()), ..Matter::default() };
        tell(portal, tx, whose, &own, DataChange::GuessDeleted, &matter)?;
    }
    let event = noted(portal, Action::RecordExcluded, customer, record.id);
    let matter = Matter { category: record.category.parse().ok(), record: record.content.id, ..Matter::default() };
    tell(portal, tx, whose, &own, DataChange::RecordExcluded, &matter)?;
    if guesses.is_empty() {
        return Ok(event.into());
    }
    let amount = i64::try_from(guesses.len()).unwrap_or(i64::MAX);
    let deleted = Event::of(Action::InferenceDeleted, Subject::Customer(customer)).about(amount);
    let changed = kinds(guesses.iter().map(|guess| guess.category.as_str()).chain([record.category.as_str()]));
    let withdrawn = copies_made_again(portal, tx, whose, &changed).await?;
    Ok(Events::from(event).and(deleted).and_also(withdrawn))
}

async fn include(portal: &Portal, tx: &mut Tx, whose: &Locked<CustomerId>, record: Record) -> Result<Events, Error> {
    let customer = whose.id();
    let sent = tx.exclude_record(whose, record.id, None).await?;
    let [_, included] = ledger::on_use(portal, customer, &sent);
    tx.remember_no(included);
    tx.allow_inferences_of(whose, &sent).await?;
    let (_, own) = data_key(portal, tx, customer).await?;
    let event = noted(portal, Action::RecordIncluded, customer, record.id);
    let matter = Matter { category: record.category.parse().ok(), record: record.content.id, ..Matter::default() };
    tell(portal, tx, whose, &own, DataChange::RecordIncluded, &matter)?;
    Ok(event.into())
}

/// The guesses that rest on a record, on guesses that do, and so on. One that was taken back and came anew has another id than before: then
/// guesses that rest on what is gone may rest on it.
async fn guesses_from(portal: &Portal, conn: &mut Conn, customer: CustomerId, id: RecordId, sent: &[u8]) -> Result<Vec<Record>, Error> {
    let shelf = portal.shelf()?;
    let mut guesses = Vec::new();
    for category in &shelf.notice.catalogue.categories {
        if category.origin == Origin::Inferred {
            guesses.extend(guesses_of(portal, conn, customer, category).await?);
        }
    }
    let mut grounds = BTreeSet::from([id]);
    if conn.was_taken_back(sent).await? {
        for ground in records_named(&guesses) {
            if conn.record(customer, ground).await?.is_none() {
                grounds.insert(ground);
            }
        }
    }
    Ok(resting_on(grounds, guesses))
}

fn records_named(guesses: &[Record]) -> BTreeSet<RecordId> {
    let made = guesses.iter().filter_map(|guess| guess.content.inference.as_ref());
    let named = made.flat_map(|made| &made.from).filter_map(|ground| match ground {
        Ground::Record(id) => Some(*id),
        Ground::Category(_) => None,
    });
    named.collect()
}

fn resting_on(mut grounds: BTreeSet<RecordId>, mut left: Vec<Record>) -> Vec<Record> {
    let (mut names, mut found) = (BTreeSet::<String>::new(), Vec::new());
    loop {
        // The same guess made again is under another id: it is all of them, as where a person deletes it.
        let rests = |guess: &Record| {
            let on = |from: &Ground| matches!(from, Ground::Record(id) if grounds.contains(id));
            let made = guess.content.inference.as_ref();
            made.is_some_and(|made| made.from.iter().any(on) || names.contains(&inference_name(&guess.category, &made.key)))
        };
        let (more, others): (Vec<Record>, Vec<Record>) = left.into_iter().partition(rests);
        if more.is_empty() {
            return found;
        }
        for guess in more {
            grounds.insert(guess.id);
            names.extend(guess.content.inference.as_ref().map(|made| inference_name(&guess.category, &made.key)));
            found.push(guess);
        }
        left = others;
    }
}

/// Since when the person wants a record not used that comes in anew: by their newest word that the ledger knows, also where a restored backup
/// never had the record; else as it was when its source took it back.
pub(super) async fn excluded_since(
    portal: &Portal,
    conn: &mut Conn,
    customer: CustomerId,
    category: &Category,
    key_index: &[u8; 32],
    before: Option<Millis>,
) -> Result<Option<Millis>, Error> {
    // About guesses there are verdicts.
    if category.origin == Origin::Inferred {
        return Ok(before);
    }
    Ok(match conn.newer_word(ledger::on_use(portal, customer, key_index)).await? {
        Some((What::Included, _)) => None,
        Some((_, since)) => Some(since),
        None => before,
    })
}

/// Says again what a person said at a moment of a record that a restored backup brought back as it was before. One that cannot be opened is
/// left.
pub(in crate::usecases) async fn say_again(portal: &Portal, record: Named, said: Use, then: Millis) -> Result<(), Error> {
    let again = change(portal, Actor::House, move |portal, mut tx| {
        tx.say_as_of(then);
        Box::pin(write_again(portal, tx, record, said))
    });
    again.await
}

async fn write_again(portal: Portal, mut tx: Tx, record: Named, said: Use) -> Result<store::Committed<()>, Error> {
    let Named { id, customer_id, .. } = record;
    let whose = match tx.lock_person(customer_id).await? {
        Some(LockedPerson::Customer(whose)) => whose,
        // Erased since: only what a law keeps is here, and nothing uses that.
        Some(LockedPerson::Guest(_)) | None => return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?),
    };
    let found = one(&portal, &mut tx, customer_id, id).await.ok();
    let Some(record) = found.filter(|record| record.excluded_at.is_some() != (said == Use::Not)) else {
        return Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?);
    };
    let events = say(&portal, &mut tx, &whose, record, said).await?;
    Ok(tx.commit(events, ()).await?)
}
