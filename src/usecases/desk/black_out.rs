//! Data of others, trade secrets and what would endanger security are blacked out in a copy, never in what it is made from (GDPR
//! Article 15(4), recital 63). The copy says that something is missing, and why.

use super::{
    change::{Seen, act},
    stands::stands,
};
use crate::{
    domain::{
        actor::Actor,
        passage::Passage,
        request::{LeftOut, OwnPart, Part, Verb},
        staff::Deed,
    },
    store::{
        Tx,
        event::{Action, Event, Events, Subject},
    },
    usecases::{
        error::{Error, Field, Flaw, together},
        portal::Portal,
        records::withdraw_copies::made_again,
        requests::{
            asked::{read_asked, write_asked},
            held::HeldCase,
            kept::Asked,
            look::{Blot, Blotted, to_look},
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

/// `Invalid` without a reason of the list, with nothing to black out, and for a passage that stands nowhere in the copy.
pub async fn black_out(portal: &Portal, actor: Actor, seen: Seen<'_>, black: Black<'_>) -> Result<(), Error> {
    let why = black.why.filter(|why| !why.is_empty()).ok_or(Error::invalid(Field::Reason, Flaw::Missing));
    let chosen = |why: &str| why.parse().ok().filter(|why| LeftOut::CHOSEN.contains(why));
    let why = why.and_then(|why| chosen(why).ok_or(Error::invalid(Field::Reason, Flaw::Unknown)));
    let which = black.which.filter(|which| !which.is_empty());
    let (why, typed) = together(why, if which.is_none() { passage(black.words).map(Some) } else { Ok(None) })?;
    let row = super::change::look(portal, actor, Deed::Answer, Verb::BlackOut, &seen).await?;
    let what = match typed {
        Some((passage, what)) if stands(portal, &row, &passage).await? => what,
        Some(_) => return Err(Error::invalid(Field::Words, Flaw::Unknown)),
        None => shown(portal, seen.reference, which.unwrap_or_default()).await?.ok_or(Error::invalid(Field::Value, Flaw::Unknown))?,
    };
    let blot = Blot { what, why };
    change(portal, actor, seen, why.as_str(), Some(blot.clone()), move |blots| {
        if blots.iter().any(|there| there.what == blot.what) {
            return Ok(());
        }
        if blots.len() >= MOST {
            return Err(Error::invalid(Field::Words, Flaw::TooMany));
        }
        blots.push(blot);
        Ok(())
    })
    .await
}

/// Puts something back into the copy. `Invalid` for what is not blacked out.
pub async fn put_back(portal: &Portal, actor: Actor, seen: Seen<'_>, which: Option<&str>) -> Result<(), Error> {
    let which = which.unwrap_or_default().to_owned();
    change(portal, actor, seen, "put-back", None, move |blots| {
        let at = blots.iter().position(|blot| blot.what.id().is_ok_and(|id| id == which));
        blots.remove(at.ok_or(Error::invalid(Field::Value, Flaw::Unknown))?);
        Ok(())
    })
    .await
}

fn passage(words: Option<&str>) -> Result<(Passage, Blotted), Error> {
    let words = words.map(str::trim).filter(|words| !words.is_empty()).ok_or(Error::invalid(Field::Words, Flaw::Missing))?;
    if words.chars().count() > LONGEST {
        return Err(Error::invalid(Field::Words, Flaw::TooLong));
    }
    let passage = Passage::of(words).ok_or(Error::invalid(Field::Words, Flaw::TooShort))?;
    Ok((passage, Blotted::Words(words.to_owned())))
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
    out: Option<Blot>,
    change: impl FnOnce(&mut Vec<Blot>) -> Result<(), Error> + Send + 'static,
) -> Result<(), Error> {
    act(portal, actor, Deed::Answer, Verb::BlackOut, seen, move |portal, tx, case, taking| {
        Box::pin(async move {
            let mut asked = read_asked(portal, tx, case).await?.ok_or(Error::NotFound)?;
            let look = asked.look_mut().ok_or(Error::NotFound)?;
            change(&mut look.blots)?;
            let count = i64::try_from(look.blots.len()).unwrap_or(i64::MAX);
            write_asked(portal, tx, case, &asked).await?;
            // A copy that is made, or being made, does not know of it.
            if taking.facts.work != OwnPart::NotBegun {
                made_again(portal, tx, &case.lock).await?;
            }
            // A mandate ends with its request.
            if let Some(blot) = out.filter(|_| asked.behalf.is_none()) {
                in_other_copies(portal, tx, case, &blot).await?;
            }
            Ok(Events::from(Event::of(Action::CopyBlackedOut, Subject::Request(case.id)).saying(said).about(count)))
        })
    })
    .await
}

/// Every other copy of the person that can be fetched, or is being made, leaves it out from now on, too.
async fn in_other_copies(portal: &Portal, tx: &mut Tx, case: &HeldCase, blot: &Blot) -> Result<(), Error> {
    // People who are gone have none.
    let Ok(whose) = case.whose() else { return Ok(()) };
    for request in tx.copies_out(&whose).await?.into_iter().filter(|request| *request != case.id) {
        let mut other = HeldCase::hold(tx, request, whose.id()).await?;
        if let Some(mut asked) = read_asked(portal, tx, &other).await?.filter(|asked| asked.behalf.is_none()) {
            let Some(look) = asked.look_mut().filter(|look| look.blots.iter().all(|there| there.what != blot.what)) else { continue };
            look.blots.push(blot.clone());
            write_asked(portal, tx, &mut other, &asked).await?;
            other.save(tx).await?;
            made_again(portal, tx, &other.lock).await?;
        }
    }
    Ok(())
}
