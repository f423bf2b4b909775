//! Deletes the records whose time is over: a few at a time, so that nobody waits; from where it stopped, since what is
//! gone is not found again; in the log as sums.

use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

use super::content::rule;
use crate::{
    domain::{
        actor::Actor,
        catalogue::{Category, RetentionStart},
        ids::CategoryId,
        retention::{Activity, is_over, last_day_of, may_be_over_before},
        time::Millis,
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        records::Candidate,
    },
    usecases::{authorise, change::change, error::Error, portal::Portal},
};

const AT_ONCE: i64 = 500;

/// How many of a category went, or would go.
pub type Sums = Vec<(CategoryId, u64)>;

/// The result of a run.
#[derive(Debug, Clone, Default)]
pub struct Purged {
    pub sums: Sums,
    /// Records, or whole kinds of them, that were over their time and could not be deleted.
    pub failed: usize,
}

/// Whether they go, or are only counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Run {
    Real,
    Dry,
}

/// Deletes records whose time is over; those that cannot be deleted are counted and left.
pub async fn purge(portal: &Portal, actor: Actor, run: Run) -> Result<Purged, Error> {
    authorise::operator(actor)?;
    let shelf = portal.shelf()?;
    let mut purged = Purged::default();
    for category in &shelf.notice.catalogue.categories {
        let mut sum = 0;
        match of_category(portal, actor, category, run, &mut sum).await {
            Ok(failed) => purged.failed += failed,
            Err(error) => {
                tracing::error!(category = %category.id, ?error, "cannot delete records that are over their time");
                purged.failed += 1;
            }
        }
        if sum > 0 {
            purged.sums.push((category.id.clone(), sum));
        }
    }
    Ok(purged)
}

async fn of_category(portal: &Portal, actor: Actor, category: &Category, run: Run, sum: &mut u64) -> Result<usize, Error> {
    let now = portal.clock.now();
    let before = may_be_over_before(category, now, &portal.brand.time_zone);
    let (mut after, mut failed) = (None, 0);
    loop {
        let candidates = portal.store.read().await?.records_older_than(category.id.as_str(), before, after, AT_ONCE).await?;
        let Some(last) = candidates.last() else { return Ok(failed) };
        after = Some((last.occurred_at, last.id));
        let over: Vec<Candidate> = candidates.into_iter().filter(|candidate| goes(portal, category, candidate, now)).collect();
        match run {
            Run::Dry => *sum += u64::try_from(over.len()).unwrap_or(0),
            Run::Real if over.is_empty() => {}
            Run::Real => match delete_all(portal, actor, category, over.clone()).await {
                Ok(count) => *sum += count,
                // No record's fault.
                Err(Error::Unavailable) => return Err(Error::Unavailable),
                Err(_) => failed += one_by_one(portal, actor, category, over, sum).await,
            },
        }
    }
}

/// After some of them could not be deleted together. How many cannot be at all.
async fn one_by_one(portal: &Portal, actor: Actor, category: &Category, over: Vec<Candidate>, sum: &mut u64) -> usize {
    let mut failed = 0;
    for record in over {
        let id = record.id;
        match delete_all(portal, actor, category, vec![record]).await {
            Ok(count) => *sum += count,
            Err(error) => {
                if failed == 0 {
                    tracing::error!(record = %id, ?error, "a record that is over its time cannot be deleted");
                }
                failed += 1;
            }
        }
    }
    failed
}

async fn delete_all(portal: &Portal, actor: Actor, category: &Category, over: Vec<Candidate>) -> Result<u64, Error> {
    let category = category.clone();
    change(portal, actor, move |_, tx| Box::pin(delete(tx, category, over))).await
}

/// Of somebody who is gone, only what a law keeps is still here.
fn goes(portal: &Portal, category: &Category, candidate: &Candidate, now: Millis) -> bool {
    let zone = &portal.brand.time_zone;
    let activity = Activity { last_active: candidate.last_active_at.map(Millis), closed: candidate.closed_at.map(Millis) };
    let last_day = if candidate.known || category.retention.from == RetentionStart::Collected {
        last_day_of(category, candidate.occurred_at, activity, zone)
    } else {
        Some(crate::domain::retention::must_keep_until(category, candidate.occurred_at, zone).unwrap_or(jiff::civil::Date::MIN))
    };
    last_day.is_some_and(|last| is_over(last, now, zone))
}

async fn delete(mut tx: Tx, category: Category, over: Vec<Candidate>) -> Result<store::Committed<u64>, Error> {
    let (mut ids, mut sum, mut first) = (Sha256::new(), 0, None);
    let mut keys = BTreeSet::new();
    // In one order for everybody. While they are held, nothing comes in under a key that goes.
    for customer in over.iter().map(|record| record.customer_id).collect::<BTreeSet<_>>() {
        tx.lock_person(customer).await?;
    }
    for record in &over {
        if tx.delete_record(record.id).await? {
            ids.update(record.id.as_bytes());
            first.get_or_insert(record.id);
            sum += 1;
            keys.insert((record.customer_id, record.key_id));
        }
    }
    if rule(&category).is_some() {
        for (customer, key) in keys {
            tx.delete_empty_key(customer, category.id.as_str(), key).await?;
        }
    }
    let Some(first) = first else { return Ok(tx.commit_unaudited(Unaudited::NothingPurged, 0).await?) };
    let event = Event::of(Action::RecordsPurged, Subject::Records(first)).committing_to(ids.finalize().into()).about(sum);
    Ok(tx.commit(event, u64::try_from(sum).unwrap_or(0)).await?)
}
