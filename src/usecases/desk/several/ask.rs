//! The answers are asked for together, or given at once by somebody who is alone.

use std::collections::BTreeSet;

use super::pick::{MOST, Picked};
use crate::{
    domain::{
        actor::Actor,
        ids::{SeveralId, StaffId},
        request::{Grave, Second},
        staff::Deed,
    },
    usecases::{
        authorise,
        desk::{
            change::Seen,
            second::{self, Decision, why_alone},
        },
        error::{Clash, Error, Field, Flaw},
        portal::Portal,
        requests::talk::message,
        second::{
            need::need as need_of,
            pass::{Alone, By},
        },
    },
};

/// The last answer in one of the cases: a template is in the language of its person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    pub of: Picked,
    pub words: String,
}

/// Answers that wait or go out together. `alone` says why it does not wait, where nobody else may say yes.
#[derive(Debug, Clone, Copy)]
pub struct Answers<'a> {
    pub id: SeveralId,
    pub answers: &'a [Answer],
    pub alone: Option<&'a str>,
}

/// The numbers of cases whose answer waits or is given, and of those that have changed and get none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Came {
    pub waits: bool,
    pub done: Vec<String>,
    pub left: Vec<String>,
}

/// Whether a colleague may say yes to any of them.
pub async fn need(portal: &Portal, actor: Actor, picked: &[Picked]) -> Result<Second, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
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

/// Each of the cases is asked about, or answered, whole or not at all. `Invalid` for none or too many, and without words or a reason.
pub async fn ask(portal: &Portal, actor: Actor, Answers { id, answers, alone }: Answers<'_>) -> Result<Came, Error> {
    let (staff, _) = authorise::desk(portal, actor, Deed::Answer).await?;
    if answers.is_empty() || answers.len() > MOST {
        return Err(Error::invalid(Field::Picked, if answers.is_empty() { Flaw::Missing } else { Flaw::TooMany }));
    }
    for answer in answers {
        message(Some(&answer.words))?;
    }
    let picked: Vec<Picked> = answers.iter().map(|answer| answer.of.clone()).collect();
    let others = with_a_second(portal, staff, &picked).await?;
    let reason = if others.is_empty() { Some(why_alone(alone)?) } else { None };
    let mut came = Came { waits: reason.is_none(), ..Came::default() };
    for answer in answers {
        let (number, revision) = (&answer.of.reference, answer.of.revision.to_string());
        let seen = Seen { reference: number, revision: Some(&revision) };
        let decision = Decision::Finish { words: answer.words.clone(), partly: String::new(), file: String::new() };
        let done = match &reason {
            // The item of oversight is about the first that was answered, and names all.
            Some(reason) => {
                let first = came.done.first().unwrap_or(number).clone();
                let rest = picked.iter().map(|one| one.reference.clone()).filter(|other| *other != first);
                let together = std::iter::once(first.clone()).chain(rest).collect();
                decision.carry_out(portal, By::Alone(actor, Alone::with_all(reason.clone(), together)), seen).await
            }
            None if others.contains(number) => ask_one(portal, actor, seen, &decision, id).await,
            None => Err(Error::Conflict(Clash::StoodOtherwise)),
        };
        match done {
            Ok(()) => came.done.push(number.clone()),
            Err(Error::Conflict(_) | Error::NotFound) => came.left.push(number.clone()),
            Err(other) => return Err(other),
        }
    }
    Ok(came)
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
