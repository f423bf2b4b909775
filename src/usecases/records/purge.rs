//! Deletes the records whose time is over: a few at a time, so that nobody waits; from where it stopped, since what is
//! gone is not found again; in the log as sums.

use sha2::{Digest, Sha256};
use std::collections::{BTreeSet, HashMap};

use super::{content::rule, deleted::deleted_at};
use crate::{
    domain::{
        actor::Actor,
        catalogue::Category,
        ids::{CategoryId, CustomerId, KeyId, RecordId},
        retention::{Activity, Holder, is_over, last_day_here, last_day_of, may_be_over_before},
        time::Millis,
    },
    store::{
        self, Conn, Tx,
        event::{Action, Event, Subject, Unaudited},
        records::Candidate,
    },
    usecases::{authorise, change::change, error::Error, ledger, portal::Portal},
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
    ledger::mirror(portal).await?;
    Ok(purged)
}

async fn of_category(portal: &Portal, actor: Actor, category: &Category, run: Run, sum: &mut u64) -> Result<usize, Error> {
    let now = portal.clock.now();
    let before = may_be_over_before(category, now, &portal.brand.time_zone);
    let (mut after, mut failed, mut kinds) = (None, 0, Erased::default());
    loop {
        let mut conn = portal.store.read().await?;
        let candidates = conn.records_older_than(category.id.as_str(), before, after, AT_ONCE).await?;
        let Some(last) = candidates.last() else { return Ok(failed) };
        after = Some((last.occurred_at, last.id));
        let mut over = Vec::new();
        for candidate in candidates {
            if goes(portal, &mut conn, category, &candidate, now, &mut kinds).await? {
                over.push(Going::of(category, &candidate));
            }
        }
        drop(conn);
        match run {
            Run::Dry => *sum += u64::try_from(over.len()).unwrap_or(0),
            Run::Real if over.is_empty() => {}
            Run::Real => match delete_all(portal, actor, rule(category), over.clone()).await {
                Ok(count) => *sum += count,
                // No record's fault.
                Err(Error::Unavailable) => return Err(Error::Unavailable),
                Err(_) => failed += one_by_one(portal, actor, category, over, sum).await,
            },
        }
    }
}

/// When a kind of data was erased of somebody, for those who were looked up.
type Erased = HashMap<CustomerId, Option<Millis>>;

/// A record that goes.
#[derive(Debug, Clone)]
pub(in crate::usecases) struct Going {
    pub id: RecordId,
    pub customer: CustomerId,
    pub category: String,
    pub key: KeyId,
}

impl Going {
    fn of(category: &Category, record: &Candidate) -> Self {
        Self { id: record.id, customer: record.customer_id, category: category.id.to_string(), key: record.key_id }
    }
}

/// After some of them could not be deleted together. How many cannot be at all.
async fn one_by_one(portal: &Portal, actor: Actor, category: &Category, over: Vec<Going>, sum: &mut u64) -> usize {
    let mut failed = 0;
    for record in over {
        let id = record.id;
        match delete_all(portal, actor, rule(category), vec![record]).await {
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

/// Those whose time is over, or was over before a backup was restored. How many went.
pub(in crate::usecases) async fn delete_all(portal: &Portal, actor: Actor, rule: Option<String>, over: Vec<Going>) -> Result<u64, Error> {
    change(portal, actor, move |portal, tx| Box::pin(delete(portal, tx, rule, over))).await
}

/// Of what was deleted, only what a law keeps is still here.
async fn goes(
    portal: &Portal,
    conn: &mut Conn,
    category: &Category,
    candidate: &Candidate,
    now: Millis,
    kinds: &mut Erased,
) -> Result<bool, Error> {
    let zone = &portal.brand.time_zone;
    let activity = Activity { last_active: candidate.last_active_at.map(Millis), closed: candidate.closed_at.map(Millis) };
    let over = |day: Option<jiff::civil::Date>| day.is_some_and(|last| is_over(last, now, zone));
    let here = |deleted| over(last_day_here(category, candidate.occurred_at, activity, deleted, zone));
    if !candidate.known {
        return Ok(over(last_day_of(category, candidate.occurred_at, Holder::Erased, zone)));
    }
    // Only where the law's end alone would make a difference is it asked whether this kind was deleted.
    if here(false) || !here(true) {
        return Ok(here(false));
    }
    let at = match kinds.get(&candidate.customer_id) {
        Some(known) => *known,
        None => deleted_at(portal, conn, candidate.customer_id, category).await?,
    };
    kinds.insert(candidate.customer_id, at);
    Ok(at >= Some(candidate.received_at))
}

async fn delete(portal: Portal, mut tx: Tx, rule: Option<String>, over: Vec<Going>) -> Result<store::Committed<u64>, Error> {
    let (mut ids, mut sum, mut first) = (Sha256::new(), 0, None);
    let mut keys = BTreeSet::new();
    // In one order for everybody. While they are held, nothing comes in under a key that goes.
    for customer in over.iter().map(|record| record.customer).collect::<BTreeSet<_>>() {
        tx.lock_person(customer).await?;
    }
    for record in over {
        if tx.delete_record(record.id, ledger::over(&portal, record.id)).await? {
            ids.update(record.id.as_bytes());
            first.get_or_insert(record.id);
            sum += 1;
            keys.insert((record.customer, record.category, record.key));
        }
    }
    if rule.is_some() {
        for (customer, category, key) in keys {
            tx.delete_empty_key(customer, &category, key).await?;
        }
    }
    let Some(first) = first else { return Ok(tx.commit_unaudited(Unaudited::NothingPurged, 0).await?) };
    let event = Event::of(Action::RecordsPurged, Subject::Records(first)).committing_to(ids.finalize().into()).about(sum);
    Ok(tx.commit(event, u64::try_from(sum).unwrap_or(0)).await?)
}
