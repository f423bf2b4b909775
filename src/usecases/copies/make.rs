//! What the job that makes a copy reads and keeps. What the copy looks like is the job's own matter.

use sha2::{Digest, Sha256};
use std::time::Duration;

use crate::{
    domain::{
        actor::Actor,
        ids::{CustomerId, RequestId},
        request::{Kind, State, TaskState},
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{
        error::Error,
        jobs::post::News,
        people::{Person, key},
        portal::Portal,
        requests::{
            case::{Case, open_case},
            finish::finish_if_settled,
            plan::PORTAL,
            story::{Happened, tell, write_to},
        },
    },
    vault::envelope::Place,
};

/// How long a copy can be fetched.
pub const GOOD_FOR: Duration = Duration::from_secs(72 * 60 * 60);

/// A copy in the making.
#[derive(Debug)]
pub struct Making {
    pub request: RequestId,
    pub person: Person,
    pub case: Case,
    parts: i64,
    bytes: i64,
    hash: Sha256,
}

/// Begins anew: a crash left nothing that counts. `None` when nobody wants it any more.
pub async fn begin(portal: &Portal, request: RequestId, total: u64) -> Result<Option<Making>, Error> {
    let row = portal.store.read().await?.request_by_id(request).await?;
    let Some(row) = row.filter(|row| row.kind == Kind::Copy && row.state == State::InProgress && row.held == 0) else { return Ok(None) };
    let person = Person::of(row.person_id, &row.person)?;
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            tx.begin_copy(request).await?;
            move_on(&mut tx, request, TaskState::Running, 0, total).await?;
            Ok(tx.commit_unaudited(Unaudited::TaskMoved, ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    let case = open_case(portal, row).await?;
    Ok(Some(Making { request, person, case, parts: 0, bytes: 0, hash: Sha256::new() }))
}

/// One more part, and how many records are in by now.
pub async fn keep(portal: &Portal, making: &mut Making, part: &[u8], done: u64, total: u64) -> Result<(), Error> {
    let (request, person, number) = (making.request, making.person.id, making.parts);
    making.hash.update(part);
    making.parts += 1;
    making.bytes += i64::try_from(part.len()).unwrap_or(0);
    let (inside, part) = (portal.clone(), part.to_vec());
    let write = portal.store.write::<_, Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            let (_, key) = key(&inside, &mut tx, person).await?;
            let sealed = key.seal(&place(person, request, number), &part, &*inside.entropy);
            tx.append_copy_part(request, number, &sealed).await?;
            move_on(&mut tx, request, TaskState::Running, done, total).await?;
            Ok(tx.commit_unaudited(Unaudited::CopyGrown, ()).await?)
        })
    });
    write.await.map_err(Error::settled)?;
    Ok(())
}

/// Ready: from here on it can be fetched for three days.
pub async fn complete(portal: &Portal, making: Making, total: u64) -> Result<(), Error> {
    let inside = portal.clone();
    let write = portal.store.write(Actor::House, move |tx| Box::pin(finish(inside, tx, making, total)));
    write.await.map_err(Error::settled)?;
    portal.new_jobs.notify_one();
    Ok(())
}

async fn finish(portal: Portal, mut tx: Tx, making: Making, total: u64) -> Result<store::Committed<()>, Error> {
    let request = making.request;
    let mut row = tx.request_by_id(request).await?.ok_or(Error::NotFound)?;
    if row.state != State::InProgress {
        tx.delete_copy_parts(request).await?;
        return Ok(tx.commit_unaudited(Unaudited::TaskMoved, ()).await?);
    }
    let expires_at = tx.at.plus(GOOD_FOR);
    tx.finish_copy(request, making.bytes, making.parts, &hex::encode(making.hash.finalize()), expires_at).await?;
    move_on(&mut tx, request, TaskState::Done, total, total).await?;
    tell(&portal, &mut tx, (request, row.person_id), Actor::House, Happened::CopyReady, None).await?;
    write_to(&portal, &mut tx, &row, News::CopyReady).await?;
    finish_if_settled(&portal, &mut tx, &mut row).await?;
    tx.update_request(&row).await?;
    Ok(tx.commit(Event::of(Action::RequestMoved, Subject::Request(request)), ()).await?)
}

async fn move_on(tx: &mut Tx, request: RequestId, state: TaskState, done: u64, total: u64) -> Result<(), Error> {
    let at = tx.at.0;
    for mut task in tx.request_tasks(request).await?.into_iter().filter(|task| task.system == PORTAL) {
        task.state = state;
        task.done = i64::try_from(done).unwrap_or(i64::MAX);
        task.total = i64::try_from(total).unwrap_or(i64::MAX);
        task.settled_at = (state == TaskState::Done).then_some(at);
        tx.update_request_task(request, &task).await?;
    }
    Ok(())
}

/// Each part opens at its own place only, so that none can be left out or swapped unseen.
pub(super) fn place(person: CustomerId, request: RequestId, part: i64) -> Place {
    let hash = Sha256::new().chain_update(request.as_bytes()).chain_update(part.to_be_bytes()).finalize();
    let mut row = [0; 16];
    for (to, from) in row.iter_mut().zip(hash) {
        *to = from;
    }
    Place { table: "copy_parts", column: "sealed", customer: Some(person), row }
}
