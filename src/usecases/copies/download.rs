//! A copy is fetched by whoever it is about, with a fresh proof that it is them.

use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, RequestId},
        request::Kind,
        time::Millis,
    },
    store::event::{Action, Event, Subject},
    usecases::{
        authorise,
        error::{Clash, Error},
        people::key,
        portal::Portal,
        requests::{
            case::own,
            story::{Happened, tell},
        },
    },
    vault::envelope::DataKey,
};

/// A copy that may be read, part by part.
pub struct Download {
    request: RequestId,
    person: CustomerId,
    key: DataKey,
    pub parts: i64,
    pub bytes: i64,
}

/// `CopyExpired` when its three days are over, `NotReady` before it is made, `StepUp` without a fresh proof.
pub async fn begin(portal: &Portal, actor: Actor, reference: &str, proven_at: Option<Millis>) -> Result<Download, Error> {
    let row = own(portal, actor, reference).await?;
    if row.kind != Kind::Copy {
        return Err(Error::NotFound);
    }
    authorise::fresh(portal, proven_at)?;
    let mut conn = portal.store.read().await?;
    let copy = conn.copy(row.id).await?.ok_or(Error::Conflict(Clash::NotReady))?;
    let Some(expires_at) = copy.expires_at.filter(|_| copy.ready_at.is_some()) else { return Err(Error::Conflict(Clash::NotReady)) };
    if Millis(expires_at) <= portal.clock.now() || conn.copy_part(row.id, 0).await?.is_none() {
        return Err(Error::Conflict(Clash::CopyExpired));
    }
    let (_, key) = key(portal, &mut conn, row.person_id).await?;
    drop(conn);
    let (inside, request, person) = (portal.clone(), row.id, row.person_id);
    let write = portal.store.write::<_, Error>(actor, move |mut tx| {
        Box::pin(async move {
            tell(&inside, &mut tx, (request, person), actor, Happened::Downloaded, None).await?;
            Ok(tx.commit(Event::of(Action::CopyDownloaded, Subject::Request(request)), ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    Ok(Download { request, person, key, parts: copy.parts, bytes: copy.bytes })
}

impl Download {
    pub async fn part(&self, portal: &Portal, number: i64) -> Result<Vec<u8>, Error> {
        let sealed = portal.store.read().await?.copy_part(self.request, number).await?.ok_or(Error::NotFound)?;
        Ok(self.key.open(&super::make::place(self.person, self.request, number), &sealed)?.to_vec())
    }
}
