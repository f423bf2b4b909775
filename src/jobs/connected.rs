//! The job of a connected system: reads for a copy, erases for a deletion, and says what came of it.

use crate::{
    domain::{
        ids::{RequestId, SystemId},
        request::{Hindrance, Kind, Why},
    },
    outbound::sql::{failure::Failure, run::Connected},
    usecases::{
        desk::task::Outcome,
        error::Error,
        jobs::end::End,
        portal::Portal,
        tasks::by_itself::{Doing, begin, note_seen, settle},
    },
};

pub async fn work(portal: &Portal, request: RequestId, system: &SystemId) -> Result<End, Error> {
    let doing = match begin(portal, request, system).await? {
        Ok(doing) => doing,
        Err(end) => return Ok(end),
    };
    if doing.known_by.is_empty() {
        let why = Hindrance::NothingKnown;
        let noted = settle(portal, &doing, Outcome::Failed(Why::Known(why))).await?;
        return Ok(noted.err().unwrap_or(End::Never(why.as_str())));
    }
    match done(portal, &doing).await? {
        Ok(Ok(outcome)) => Ok(settle(portal, &doing, outcome).await?.err().unwrap_or(End::Done)),
        Ok(Err(end)) => Ok(end),
        Err(failure) => {
            let why = failure.hindrance();
            tracing::warn!(%system, why = why.as_str(), "a connected system could not do its part");
            let noted = settle(portal, &doing, Outcome::Failed(Why::Known(why))).await?;
            Ok(noted.err().unwrap_or_else(|| end_of(why)))
        }
    }
}

/// Some faults last until a person mends them; the others may pass.
const fn end_of(why: Hindrance) -> End {
    match why {
        Hindrance::Several | Hindrance::TooMuch => End::Never(why.as_str()),
        _ => End::Later(why.as_str()),
    }
}

/// The outcome of a task; or that somebody else was first.
type Came = Result<Result<Outcome, End>, Failure>;

async fn done(portal: &Portal, doing: &Doing) -> Result<Came, Error> {
    let connected = match Connected::find(&portal.databases, portal.brand.mappings.get(&doing.system), &doing.system) {
        Ok(connected) => connected,
        Err(failure) => return Ok(Err(failure)),
    };
    if doing.kind == Kind::Copy {
        let found = connected.copy(&doing.known_by, &|category| doing.going.contains_key(category), &doing.within).await;
        return Ok(found.map(|found| Ok(found.map_or(Outcome::NotFound(String::new()), Outcome::Done))));
    }
    match connected.count(&doing.known_by, &doing.going).await {
        // Done by a try that did not live to say so.
        Ok(None) if doing.seen => return Ok(Ok(Ok(Outcome::Done(String::new())))),
        Ok(None) => return Ok(Ok(Ok(Outcome::NotFound(String::new())))),
        Ok(Some(counts)) => {
            let rows = counts.iter().map(|count| count.found).sum::<usize>();
            if let Err(end) = note_seen(portal, doing, i64::try_from(rows).unwrap_or(i64::MAX)).await? {
                return Ok(Ok(Err(end)));
            }
        }
        Err(failure) => return Ok(Err(failure)),
    }
    Ok(connected.erase(&doing.known_by, &doing.going).await.map(|_| Ok(Outcome::Done(String::new()))))
}
