//! The job of a connected system: reads for a copy, erases for a deletion, and says what came of it.

use crate::{
    domain::{
        ids::{RequestId, SystemId},
        request::Kind,
    },
    i18n::texts::{Texts, texts},
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
    let words = texts(portal.brand.voice(portal.brand.languages.default));
    if doing.known_by.is_empty() {
        let why = Outcome::Failed(words.system_fails_nothing_known());
        return Ok(settle(portal, &doing, why).await?.err().unwrap_or(End::Never("system-nothing-known")));
    }
    match done(portal, &doing).await? {
        Ok(Ok(outcome)) => Ok(settle(portal, &doing, outcome).await?.err().unwrap_or(End::Done)),
        Ok(Err(end)) => Ok(end),
        Err(failure) => {
            tracing::warn!(%system, why = failure.code(), "a connected system could not do its part");
            let noted = settle(portal, &doing, Outcome::Failed(why(words, &failure))).await?;
            Ok(noted.err().unwrap_or_else(|| end_of(&failure)))
        }
    }
}

/// Some faults last until a person mends them; the others may pass.
const fn end_of(failure: &Failure) -> End {
    match failure {
        Failure::Several | Failure::TooMuch => End::Never(failure.code()),
        _ => End::Later(failure.code()),
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
        let found = connected.copy(&doing.known_by, &|category| doing.going.contains_key(category)).await;
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

/// For whoever looks after the request, in the brand's own language.
fn why(words: &Texts, failure: &Failure) -> String {
    match failure {
        Failure::NoAddress => words.system_fails_no_address(),
        Failure::NoMapping => words.system_fails_no_mapping(),
        Failure::Away => words.system_fails_away(),
        Failure::Refused => words.system_fails_refused(),
        Failure::Forbidden => words.system_fails_forbidden(),
        Failure::Busy => words.system_fails_busy(),
        Failure::TooSlow => words.system_fails_too_slow(),
        Failure::Differs(_) => words.system_fails_differs(),
        Failure::Several => words.system_fails_several(),
        Failure::TooMuch => words.system_fails_too_much(),
        Failure::StillNamed => words.system_fails_still_named(),
        Failure::Unfit => words.system_fails_unfit(),
        Failure::Other => words.system_fails_other(),
    }
}
