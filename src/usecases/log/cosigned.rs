//! Signatures of witnesses outside below checkpoints of the log: taken in, kept, and served with the newest.

use super::kept::{fits, mirror};
use crate::{
    domain::{actor::Actor, time::Millis},
    store::{
        cosignatures::{New, Row},
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{change::change, error::Error, portal::Portal},
    vault::{
        cosigner::{Standing, standing},
        log_key::{Line, Signed, apart},
    },
};

/// So many witnesses sign one checkpoint.
const MOST: usize = 16;
/// No line is longer: one of a signature that withstands quantum computers has some 3 300 letters.
const LONGEST: usize = 4_096;
/// Nor a name: with the checkpoint it is a key of the table, and PostgreSQL takes no long ones.
const LONGEST_NAME: usize = 255;
/// So many of the newest lines are looked at.
const NEWEST: i64 = 64;

/// A witness behind the log up to some entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cosigned {
    pub name: String,
    /// The operator named its key, and the signature fits; of any other, nothing was checked.
    pub is_known: bool,
    /// It signed over so many entries.
    pub entries: u64,
    /// When its signature was taken in.
    pub at: Millis,
}

/// Why nothing was taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Refused {
    /// It is no checkpoint that this log signed, or one that was set apart.
    NotOurs,
    /// The log does not begin with its entries any more.
    NotAsTheLog,
    /// It is signed by no other.
    Alone,
    /// There are too many lines below it, or one is too long.
    TooMuch,
    /// The signature of this witness, whose key the operator named, does not fit.
    Wrong(String),
}

/// Keeps what witnesses signed below a checkpoint.
///
/// # Errors
/// Those of the store.
pub async fn take_in(portal: &Portal, text: &str) -> Result<Result<Vec<Cosigned>, Refused>, Error> {
    let Ok(Signed { head, note, others }) = apart(&portal.vault.log_public_key(), text) else { return Ok(Err(Refused::NotOurs)) };
    let taken = match looked(portal, head.size, &note, &others) {
        Ok(taken) => taken,
        Err(refused) => return Ok(Err(refused)),
    };
    // A checkpoint that only this server's file knows is one of the log as well.
    mirror(portal).await?;
    if !fits(portal, head).await? {
        return Ok(Err(Refused::NotAsTheLog));
    }
    let size = i64::try_from(head.size).unwrap_or(i64::MAX);
    let write = change(portal, Actor::Operator, move |_, mut tx| {
        Box::pin(async move {
            let mut keys = tx.cosigners(&note).await?;
            keys.extend(others.iter().map(|one| (one.name.clone(), i64::from(one.key_id))));
            let is_ours = tx.is_log_checkpoint(&note).await?;
            if !is_ours || keys.len() > MOST {
                let refused = if is_ours { Refused::TooMuch } else { Refused::NotOurs };
                return Ok(tx.commit_unaudited(Unaudited::NothingChanged, Err(refused)).await?);
            }
            for (Line { name, key_id, text }, Cosigned { is_known, .. }) in others.iter().zip(&taken) {
                let (key_id, is_known) = (i64::from(*key_id), *is_known);
                tx.keep_cosignature(New { note: &note, name, key_id, size, line: text, is_known }).await?;
            }
            let event = Event::of(Action::CheckpointCosigned, Subject::Nobody).about(size);
            Ok(tx.commit(event, Ok(taken)).await?)
        })
    });
    write.await
}

/// The lines as they are told, where each may be kept.
fn looked(portal: &Portal, entries: u64, note: &str, others: &[Line]) -> Result<Vec<Cosigned>, Refused> {
    if others.is_empty() {
        return Err(Refused::Alone);
    }
    if others.len() > MOST || others.iter().any(|one| one.text.len() > LONGEST || one.name.len() > LONGEST_NAME) {
        return Err(Refused::TooMuch);
    }
    let at = portal.clock.now();
    let told = |one: &Line| match standing(&portal.cosigners, note, &one.text) {
        Standing::Wrong => Err(Refused::Wrong(one.name.clone())),
        stands => Ok(Cosigned { name: one.name.clone(), is_known: stands == Standing::Known, entries, at }),
    };
    others.iter().map(told).collect()
}

/// The newest lines.
async fn newest(portal: &Portal) -> Result<Vec<Row>, Error> {
    Ok(portal.store.read().await?.newest_cosignatures(NEWEST).await?)
}

/// Whether a kept line is of a known witness; none where it does not fit a key that the operator named since.
fn known(portal: &Portal, row: &Row) -> Option<bool> {
    match standing(&portal.cosigners, &row.note, &row.line) {
        Standing::Wrong => None,
        stands => Some(stands == Standing::Known),
    }
}

/// The witnesses behind the log, each with the newest that it signed.
///
/// # Errors
/// Those of the store.
pub async fn witnesses(portal: &Portal) -> Result<Vec<Cosigned>, Error> {
    let mut said: Vec<(String, i64)> = Vec::new();
    let mut witnesses = Vec::new();
    for row in newest(portal).await? {
        let key = (row.name.clone(), row.key_id);
        if !said.contains(&key)
            && let Some(is_known) = known(portal, &row)
        {
            witnesses.push(Cosigned { name: row.name, is_known, entries: row.size.unsigned_abs(), at: Millis(row.at) });
            said.push(key);
        }
    }
    Ok(witnesses)
}

/// The newest checkpoint below which a witness signed whose key the operator named, or any where none did; with all of its lines.
///
/// # Errors
/// `NotFound` before there is one, and those of the store.
pub async fn cosigned(portal: &Portal) -> Result<String, Error> {
    let all = newest(portal).await?;
    // Anybody may ask for it: no more signatures are worked out than it takes.
    let first = all.iter().find(|row| known(portal, row) == Some(true)).or_else(|| all.iter().find(|row| known(portal, row).is_some()));
    let note = &first.ok_or(Error::NotFound)?.note;
    let below = all.iter().filter(|row| row.note == *note && known(portal, row).is_some());
    let lines: String = below.map(|row| row.line.as_str()).collect();
    Ok(format!("{note}{lines}"))
}
