//! The texts go out together: at once, where one is enough; asked for together, where a last answer needs a second; or given at once by
//! somebody who is alone.

use std::collections::BTreeSet;

use super::{
    pick::{MOST, Picked},
    sends::{Letter, Sends},
};
use crate::{
    domain::{
        actor::Actor,
        ids::{SeveralId, StaffId},
        request::{Grave, Second},
    },
    usecases::{
        authorise,
        desk::{
            answer::say,
            ask::{self, Question},
            change::Seen,
            second::{self, Decision, why_alone},
        },
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        requests::talk::to_person,
        second::{
            need::need as need_of,
            pass::{Alone, By},
        },
    },
};

/// Texts that go out or wait together. `alone` says why a last answer does not wait, where nobody else may say yes.
#[derive(Debug, Clone, Copy)]
pub struct Sending<'a> {
    pub id: SeveralId,
    pub sends: &'a Sends,
    pub letters: &'a [Letter],
    pub alone: Option<&'a str>,
}

/// The numbers of cases whose text waits or is sent, and of those that have changed and get none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Came {
    pub waits: bool,
    pub done: Vec<String>,
    pub left: Vec<String>,
}

/// Whether it waits for a colleague, and whether one may say yes to any of them.
pub async fn need(portal: &Portal, actor: Actor, sends: &Sends, picked: &[Picked]) -> Result<Second, Error> {
    let (staff, _) = authorise::desk(portal, actor, sends.deed()).await?;
    if !matches!(sends, Sends::Last { .. }) {
        return Ok(Second::Needless);
    }
    let someone = !with_a_second(portal, staff, picked).await?.is_empty();
    Ok(if someone { Second::Waits(Grave::Several) } else { Second::Alone(Grave::Several) })
}

/// The numbers of those to which a colleague may say yes.
async fn with_a_second(portal: &Portal, staff: StaffId, picked: &[Picked]) -> Result<BTreeSet<String>, Error> {
    let mut conn = portal.store.read().await?;
    let mut found = BTreeSet::new();
    for one in picked {
        let Some(row) = conn.request(&one.reference).await? else { continue };
        if matches!(need_of(portal, &mut conn, &row, staff, Some(Grave::Several)).await?, Second::Waits(_)) {
            found.insert(row.reference);
        }
    }
    Ok(found)
}

/// Each of the cases gets it, or is asked about, whole or not at all. `Invalid` for none or too many, and without words or a reason.
pub async fn send(portal: &Portal, actor: Actor, Sending { id, sends, letters, alone }: Sending<'_>) -> Result<Came, Error> {
    let (staff, _) = authorise::desk(portal, actor, sends.deed()).await?;
    if letters.is_empty() || letters.len() > MOST {
        return Err(Error::invalid(Field::Picked, if letters.is_empty() { Flaw::Missing } else { Flaw::TooMany }));
    }
    for letter in letters {
        to_person(Some(&letter.words))?;
    }
    let picked: Vec<Picked> = letters.iter().map(|letter| letter.of.clone()).collect();
    let last = matches!(sends, Sends::Last { .. });
    let others = if last { with_a_second(portal, staff, &picked).await? } else { BTreeSet::new() };
    let reason = if last && others.is_empty() { Some(why_alone(alone)?) } else { None };
    let mut came = Came { waits: !others.is_empty(), ..Came::default() };
    for letter in letters {
        let (number, revision) = (&letter.of.reference, letter.of.revision.to_string());
        let seen = Seen { reference: number, revision: Some(&revision) };
        let done = match (sends.decision(letter), &reason) {
            (None, _) => at_once(portal, actor, seen, sends, letter).await,
            // The item of oversight is about the first that was answered, and names all.
            (Some(decision), Some(reason)) => {
                let first = came.done.first().unwrap_or(number).clone();
                let rest = picked.iter().map(|one| one.reference.clone()).filter(|other| *other != first);
                let together = std::iter::once(first.clone()).chain(rest).collect();
                decision.carry_out(portal, By::Alone(actor, Alone::with_all(reason.clone(), together)), seen).await
            }
            (Some(decision), None) if others.contains(number) => ask_one(portal, actor, seen, &decision, id).await,
            (Some(_), None) => Err(Error::Conflict(Clash::StoodOtherwise)),
        };
        match done {
            Ok(()) => came.done.push(number.clone()),
            // It has changed, or the text does not fit it any more: the others get theirs.
            Err(Error::Conflict(_) | Error::NotFound | Error::Invalid(_)) => came.left.push(number.clone()),
            Err(other) => return Err(other),
        }
    }
    Ok(came)
}

/// One is enough for what decides nothing.
async fn at_once(portal: &Portal, actor: Actor, seen: Seen<'_>, sends: &Sends, letter: &Letter) -> Result<(), Error> {
    match sends {
        Sends::Question { by } => {
            let question = Question { words: Some(&letter.words), by: Some(by), file: Some(&letter.file), ..Question::default() };
            ask::ask(portal, actor, seen, question).await
        }
        Sends::Message | Sends::Last { .. } => say(portal, actor, seen, Some(&letter.words), &letter.file).await,
    }
}

async fn ask_one(portal: &Portal, actor: Actor, seen: Seen<'_>, decision: &Decision, id: SeveralId) -> Result<(), Error> {
    let mut conn = portal.store.read().await?;
    let row = conn.request(seen.reference).await?.ok_or(Error::NotFound)?;
    match conn.second_look(row.id).await?.map(|waits| waits.several()) {
        // The same press came before, and was cut short.
        Some(Some(before)) if before == id => return Ok(()),
        // Another's question stays.
        Some(_) => return Err(Error::Conflict(Clash::StoodOtherwise)),
        None => {}
    }
    drop(conn);
    decision.check(portal, actor, seen).await?;
    second::ask(portal, actor, seen, decision, second::Together { kind: Grave::Several, several: Some(id) }).await
}
