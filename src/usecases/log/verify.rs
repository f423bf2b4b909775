//! The whole log is verified, and the log says so.

use std::{sync::atomic::Ordering, time::Duration};

use super::{entry::reader, kept::kept};
use crate::{
    domain::{
        actor::Actor,
        log_tree::{proof::Head, verdict::Verdict},
        time::Millis,
    },
    store::event::{Action, Event, Subject},
    usecases::{change::change, error::Error, oversight::raise, portal::Portal},
    vault::log_key::read,
};

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The log, and the checkpoints beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found {
    /// Of the log; where nothing is wrong with it, of its checkpoints.
    pub verdict: Verdict,
    pub beside: Beside,
}

/// The checkpoints that were kept: those of the table that all servers share, and those of this server's file.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Beside {
    pub count: usize,
    /// The newest is over so many entries.
    pub newest: u64,
    /// When the last of them was written.
    pub newest_at: Option<Millis>,
    /// The first that this log did not sign.
    pub forged: Option<Verdict>,
    /// The first that was taken out of the table or the file.
    pub differ: Option<Verdict>,
    /// So many pieces of the file are no checkpoint.
    pub unreadable: usize,
}

/// Whether it is whole: works every link and the tree out anew, in order, and compares them with what stands there, and with every
/// checkpoint that was kept. `Unavailable` while another does.
pub async fn verify(portal: &Portal, actor: Actor) -> Result<bool, Error> {
    reader(portal, actor)?;
    Ok(verified(portal, actor, &[]).await?.is_whole())
}

/// The same by the house itself or at the command line, with checkpoints that somebody else kept.
pub async fn verified(portal: &Portal, actor: Actor, kept: &[Head]) -> Result<Verdict, Error> {
    Ok(found(portal, actor, kept).await?.verdict)
}

/// The same, with what is to be said of the checkpoints.
pub async fn found(portal: &Portal, actor: Actor, kept: &[Head]) -> Result<Found, Error> {
    // One at a time: it reads everything.
    let _turn = portal.verifying.try_acquire().map_err(|_| Error::Unavailable)?;
    let (mut signed, beside) = signed_before(portal).await?;
    signed.extend(kept);
    let of_the_log = portal.store.read().await?.verify_log(&signed).await?;
    let all = [Some(of_the_log), beside.forged, beside.differ];
    let verdict = all.into_iter().flatten().find(|verdict| !verdict.is_whole()).unwrap_or(of_the_log);
    let event = Event::of(Action::LogVerified, Subject::Nobody).about(verdict.entry()).saying(verdict.as_str());
    change(portal, actor, move |_, tx| Box::pin(async move { Ok(tx.commit(event, ()).await?) })).await?;
    for found in all.into_iter().flatten() {
        raise::log(portal, found).await?;
    }
    portal.verified.store(true, Ordering::Relaxed);
    Ok(Found { verdict, beside })
}

/// The heads that this log signed and kept, and what else stands among them.
async fn signed_before(portal: &Portal) -> Result<(Vec<Head>, Beside), Error> {
    let kept = kept(portal).await?;
    let (notes, key) = (kept.notes(), portal.vault.log_public_key());
    let differ = kept.taken_out_of_the_table().or_else(|| kept.taken_out_of_the_file());
    let mut beside = Beside { count: notes.len(), unreadable: kept.unreadable(), differ, ..Beside::default() };
    let mut heads = Vec::new();
    for (note, number) in notes.iter().zip(1..) {
        match read(&key, note) {
            Ok(head) => heads.push(head),
            Err(_) => beside.forged = beside.forged.or(Some(Verdict::Forged { number })),
        }
    }
    beside.newest = heads.iter().map(|head| head.size).max().unwrap_or(0);
    let newest = portal.store.read().await?.log_entry(i64::try_from(beside.newest).unwrap_or(i64::MAX)).await?;
    beside.newest_at = newest.map(|placed| placed.linked.entry.at);
    Ok((heads, beside))
}

/// Verifies it once in the life of each server, also when another one just did: each has checkpoints of its own beside it.
pub async fn verify_at_the_start(portal: &Portal) -> Result<(), Error> {
    if portal.verified.load(Ordering::Relaxed) { Ok(()) } else { verify_alone(portal).await }
}

/// Verifies it once a day.
pub async fn verify_daily(portal: &Portal) -> Result<(), Error> {
    let last = portal.store.read().await?.last_verified().await?.map(|verified| verified.at);
    if last.is_some_and(|last| portal.clock.now() < last.plus(DAY)) { Ok(()) } else { verify_alone(portal).await }
}

async fn verify_alone(portal: &Portal) -> Result<(), Error> {
    match verified(portal, Actor::House, &[]).await {
        // Another verification is under way.
        Err(Error::Unavailable) => Ok(()),
        done => done.map(|_| ()),
    }
}
