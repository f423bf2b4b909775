//! Data of others, trade secrets and what would endanger security are blacked out in a copy, never in what it is made from (GDPR
//! Article 15(4), recital 63). The copy says that something is missing, and why.

use super::change::{Seen, act};
use crate::{
    domain::{
        actor::Actor,
        passage::Passage,
        request::{LeftOut, OwnPart, Part, TaskState, Verb},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Events, Subject},
    },
    usecases::{
        error::{Error, Field, Flaw},
        jobs::{enqueue::enqueue_work, post::Work},
        portal::Portal,
        requests::{
            asked::read_asked,
            held::HeldCase,
            kept::Asked,
            look::{Blot, Blotted, put, to_look},
        },
    },
};

const LONGEST: usize = 500;
/// More than anybody blacks out by hand.
const MOST: usize = 500;

/// Something to black out, as the form sends it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Black<'a> {
    /// The id of a value or an answer that the page showed; none for a passage.
    pub which: Option<&'a str>,
    pub words: Option<&'a str>,
    pub why: Option<&'a str>,
}

/// `Invalid` without a reason of the list, or with nothing to black out.
pub async fn black_out(portal: &Portal, actor: Actor, seen: Seen<'_>, black: Black<'_>) -> Result<(), Error> {
    let why = black.why.filter(|why| !why.is_empty()).ok_or(Error::invalid(Field::Reason, Flaw::Missing))?;
    let why = why.parse().ok().filter(|why| LeftOut::CHOSEN.contains(why)).ok_or(Error::invalid(Field::Reason, Flaw::Unknown))?;
    let what = match black.which.filter(|which| !which.is_empty()) {
        None => passage(black.words)?,
        Some(which) => {
            super::change::look(portal, actor, Deed::Answer, Verb::BlackOut, &seen).await?;
            shown(portal, seen.reference, which).await?.ok_or(Error::invalid(Field::Value, Flaw::Unknown))?
        }
    };
    change(portal, actor, seen, why.as_str(), move |blots| {
        if blots.iter().any(|blot| blot.what == what) {
            return Ok(());
        }
        if blots.len() >= MOST {
            return Err(Error::invalid(Field::Words, Flaw::TooMany));
        }
        blots.push(Blot { what, why });
        Ok(())
    })
    .await
}

/// Puts something back into the copy. `Invalid` for what is not blacked out.
pub async fn put_back(portal: &Portal, actor: Actor, seen: Seen<'_>, which: Option<&str>) -> Result<(), Error> {
    let which = which.unwrap_or_default().to_owned();
    change(portal, actor, seen, "put-back", move |blots| {
        let at = blots.iter().position(|blot| blot.what.id().is_ok_and(|id| id == which));
        blots.remove(at.ok_or(Error::invalid(Field::Value, Flaw::Unknown))?);
        Ok(())
    })
    .await
}

fn passage(words: Option<&str>) -> Result<Blotted, Error> {
    let words = words.map(str::trim).filter(|words| !words.is_empty()).ok_or(Error::invalid(Field::Words, Flaw::Missing))?;
    if words.chars().count() > LONGEST {
        return Err(Error::invalid(Field::Words, Flaw::TooLong));
    }
    Passage::of(words).ok_or(Error::invalid(Field::Words, Flaw::TooShort))?;
    Ok(Blotted::Words(words.to_owned()))
}

/// Everything of a case that can be blacked out as a whole.
pub async fn whole(
    portal: &Portal,
    asked: &Asked,
    person: crate::domain::person::Person,
    answered: &[Part],
) -> Result<Vec<Blotted>, Error> {
    let values = to_look(portal, person, asked).await?.values.into_iter().map(|(said, _)| Blotted::Value(said));
    Ok(values.chain(answered.iter().map(|part| Blotted::Answer(part.to_string()))).collect())
}

async fn shown(portal: &Portal, reference: &str, which: &str) -> Result<Option<Blotted>, Error> {
    let mut conn = portal.store.read().await?;
    let row = conn.request(reference).await?.ok_or(Error::NotFound)?;
    let asked = read_asked(portal, &mut conn, &row).await?.ok_or(Error::NotFound)?;
    let tasks = conn.request_tasks(row.id).await?;
    drop(conn);
    let answered: Vec<Part> = tasks.into_iter().filter(|task| task.answer.is_some()).map(|task| task.part).collect();
    Ok(whole(portal, &asked, row.person, &answered).await?.into_iter().find(|one| one.id().is_ok_and(|id| id == which)))
}

async fn change(
    portal: &Portal,
    actor: Actor,
    seen: Seen<'_>,
    said: &'static str,
    change: impl FnOnce(&mut Vec<Blot>) -> Result<(), Error> + Send + 'static,
) -> Result<(), Error> {
    act(portal, actor, Deed::Answer, Verb::BlackOut, seen, move |portal, tx, case, taking| {
        Box::pin(async move {
            let mut asked = read_asked(portal, tx, case).await?.ok_or(Error::NotFound)?;
            let look = asked.look_mut().ok_or(Error::NotFound)?;
            change(&mut look.blots)?;
            let count = i64::try_from(look.blots.len()).unwrap_or(i64::MAX);
            put(portal, tx, case, &asked).await?;
            if taking.facts.work != OwnPart::NotBegun {
                made_again(portal, tx, case).await?;
            }
            Ok(Events::from(Event::of(Action::CopyBlackedOut, Subject::Request(case.id)).saying(said).about(count)))
        })
    })
    .await
}

/// A copy that is made, or being made, does not know of it: it cannot be fetched any more, and another one is made.
async fn made_again(portal: &Portal, tx: &mut Tx, case: &HeldCase) -> Result<(), Error> {
    tx.take_copy_back(&case.lock).await?;
    for mut own in tx.request_tasks(case.id).await?.into_iter().filter(|task| task.part == Part::Portal) {
        (own.state, own.done, own.total, own.settled_at) = (TaskState::Running, 0, 0, None);
        tx.update_request_task(&case.lock, &own).await?;
    }
    enqueue_work(portal, tx, &Work::Copy { request: case.id }).await
}
