//! A copy is fetched by whoever it is about, with a fresh proof that it is them.

use crate::{
    domain::{
        actor::Actor,
        ids::{PersonId, RequestId},
        request::{CopyFile, Kind, Request, State},
        time::Millis,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        change::change,
        error::{Clash, Error},
        keys::data_key,
        portal::Portal,
        requests::{
            case::own,
            held::HeldCase,
            story::{Happened, tell},
        },
    },
    vault::envelope::DataKey,
};

/// A copy that may be read, part by part.
pub struct Download {
    request: RequestId,
    person: PersonId,
    key: DataKey,
    generation: i64,
    pub parts: i64,
    pub bytes: i64,
}

/// How long it is, for a program that asks before it fetches: nothing is written down, since nothing goes out. Refused as [`begin`] is.
pub async fn look(portal: &Portal, actor: Actor, reference: &str, proven_at: Option<Millis>) -> Result<i64, Error> {
    let row = copy_of(portal, actor, reference, proven_at).await?;
    let mut conn = portal.store.read().await?;
    let copy = conn.copy(row.id).await?;
    let ready = may_be_fetched(&row, copy.as_ref(), portal.clock.now())?;
    conn.copy_part(row.id, ready.generation, 0).await?.ok_or(Error::Conflict(Clash::CopyExpired))?;
    Ok(ready.bytes)
}

/// The row of a copy of theirs, for whoever has just proven that it is them.
async fn copy_of(portal: &Portal, actor: Actor, reference: &str, proven_at: Option<Millis>) -> Result<Request, Error> {
    let row = own(portal, actor, reference).await?;
    if row.kind != Kind::Copy {
        return Err(Error::NotFound);
    }
    authorise::fresh(portal, proven_at)?;
    Ok(row)
}

/// `CopyExpired` when its three days are over, or what is in it is not so any more; `NotReady` before it is made, and while the
/// case is on hold; `RequestClosed` for one that was not granted; `StepUp` without a fresh proof.
pub async fn begin(portal: &Portal, actor: Actor, reference: &str, proven_at: Option<Millis>) -> Result<Download, Error> {
    let row = copy_of(portal, actor, reference, proven_at).await?;
    change(portal, actor, move |portal, mut tx| {
        Box::pin(async move {
            let case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
            let copy = tx.copy(case.id).await?;
            let ready = may_be_fetched(&case, copy.as_ref(), tx.at)?;
            tx.copy_part(case.id, ready.generation, 0).await?.ok_or(Error::Conflict(Clash::CopyExpired))?;
            let (_, key) = data_key(&portal, &mut tx, case.person.id).await?;
            tell(&portal, &mut tx, &case, actor, Happened::Downloaded, None).await?;
            let download = Download::of(&case, key, ready);
            Ok(tx.commit(Event::of(Action::CopyDownloaded, Subject::Request(case.id)), download).await?)
        })
    })
    .await
}

/// Whether a copy can be fetched now: asked by the download, and by the page that offers it.
pub fn may_be_fetched<'a>(row: &Request, copy: Option<&'a CopyFile>, now: Millis) -> Result<&'a CopyFile, Error> {
    if matches!(row.state, State::Declined | State::Withdrawn | State::Ended) {
        return Err(Error::Conflict(Clash::RequestClosed));
    }
    let ready = copy.filter(|copy| copy.ready_at.is_some() && !row.is_held()).ok_or(Error::Conflict(Clash::NotReady))?;
    if ready.expires_at.is_none_or(|until| until <= now) {
        return Err(Error::Conflict(Clash::CopyExpired));
    }
    Ok(ready)
}

impl Download {
    pub(super) fn of(row: &Request, key: DataKey, ready: &CopyFile) -> Self {
        Self { request: row.id, person: row.person.id, key, generation: ready.generation, parts: ready.parts, bytes: ready.bytes }
    }

    pub async fn part(&self, portal: &Portal, number: i64) -> Result<Vec<u8>, Error> {
        let sealed = portal.store.read().await?.copy_part(self.request, self.generation, number).await?.ok_or(Error::NotFound)?;
        Ok(self.key.open(&super::make::place(self.person, self.request, self.generation, number), &sealed)?.to_vec())
    }
}
