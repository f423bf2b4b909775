//! The page about what is kept: each rule, its last run, and how many rows are past their day.

use jiff::civil::Date;
use std::{collections::HashMap, time::Duration};

use super::keeps::{Keeps, keeps};
use crate::{
    domain::{
        actor::Actor,
        catalogue::{Category, RetentionStart},
        holding::{Holding, Outdated, Purged},
        ids::CategoryId,
        retention::{Activity, Holder, day, last_day_of, may_be_over_before, month, over_before},
        staff::Deed,
        time::Millis,
    },
    store::{Conn, housekeeping::Run, outdated::Evidence, record_figures::Bounds},
    usecases::{authorise, choices::record::RULE, error::Error, portal::Portal, requests::kept::RECEIPT_RULE},
};

/// The page counts no further.
const MOST: i64 = 1_000;
/// A round is due every ten minutes: after so long without one, something is wrong.
const PATIENCE: Duration = Duration::from_secs(60 * 60);
/// The step that deletes records.
pub(in crate::usecases) const RECORDS: &str = "records";

/// Rows past their day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Late {
    pub count: u64,
    /// Whether there are more than were counted.
    pub more: bool,
    /// So many could not be deleted by the last run.
    pub failed: u64,
}

/// The next deletion of a kind of data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Next {
    Nothing,
    /// At the end of this day.
    After(Date),
    /// By each person's own days.
    ByPerson,
}

/// A kind of data of the catalogue.
#[derive(Debug, Clone)]
pub struct Kind {
    pub category: CategoryId,
    pub next: Next,
    pub late: Late,
}

/// Rows of another kind.
#[derive(Debug, Clone, Copy)]
pub struct ByAge {
    pub what: Outdated,
    pub keeps: Keeps,
    pub late: Late,
}

#[derive(Debug, Clone)]
pub struct Keeping {
    /// The last run of all that is shown; `None` where something of it never ran.
    pub ran_at: Option<Millis>,
    /// Whether that is too long ago.
    pub idle: bool,
    pub kinds: Vec<Kind>,
    /// Of the records together, so many could not be deleted by the last run.
    pub failed: u64,
    pub rows: Vec<ByAge>,
    /// Holdings that are deleted by no age.
    pub others: Vec<Holding>,
}

pub async fn read(portal: &Portal, actor: Actor) -> Result<Keeping, Error> {
    authorise::staff(portal, actor, Deed::Inspect)?;
    let (shelf, now) = (portal.shelf()?, portal.clock.now());
    let mut conn = portal.store.read().await?;
    let runs: HashMap<String, Run> = conn.housekeeping_runs().await?.into_iter().map(|run| (run.step.clone(), run)).collect();
    let mut kinds = Vec::new();
    for category in &shelf.notice.catalogue.categories {
        kinds.push(of_category(portal, &mut conn, category, now).await?);
    }
    let mut rows = Vec::new();
    for what in Holding::ALL.iter().flat_map(|holding| aging(*holding)).copied() {
        let counted = past_their_day(portal, &mut conn, what, now).await?;
        rows.push(ByAge { what, keeps: keeps(what, &portal.brand), late: late(counted, failed(&runs, what.as_str())) });
    }
    let shown = rows.iter().map(|row| row.what.as_str()).chain([RECORDS]);
    let ran_at = shown.map(|step| runs.get(step).map(|run| run.ran_at)).min().flatten();
    let others = Holding::ALL.iter().copied().filter(|holding| matches!(holding.purged(), Purged::Never(_))).collect();
    let idle = ran_at.is_none_or(|at| at.plus(PATIENCE) < now);
    Ok(Keeping { ran_at, idle, kinds, failed: failed(&runs, RECORDS), rows, others })
}

const fn aging(holding: Holding) -> &'static [Outdated] {
    match holding.purged() {
        Purged::ByAge(all) => all,
        Purged::ByRetention | Purged::With(_) | Purged::Never(_) => &[],
    }
}

fn failed(runs: &HashMap<String, Run>, step: &str) -> u64 {
    runs.get(step).and_then(|run| u64::try_from(run.failed).ok()).unwrap_or(0)
}

fn late(counted: i64, failed: u64) -> Late {
    Late { count: u64::try_from(counted.min(MOST)).unwrap_or(0), more: counted > MOST, failed }
}

async fn of_category(portal: &Portal, conn: &mut Conn, category: &Category, now: Millis) -> Result<Kind, Error> {
    let zone = &portal.brand.time_zone;
    let bounds = Bounds { law: may_be_over_before(category, now, zone), rule: over_before(category.retention.keep, now, zone) };
    let counted = conn.records_past(category.id.as_str(), category.retention.from, bounds, MOST + 1).await?;
    // With a law, and with a rule that waits for somebody, the oldest record is not always the next to go.
    let by_age = category.retention.from == RetentionStart::Collected && category.must_keep.is_none();
    let next = match conn.oldest_record(category.id.as_str()).await? {
        None => Next::Nothing,
        Some(oldest) if by_age => {
            let last = last_day_of(category, oldest, Holder::Here(Activity::default()), zone);
            last.map_or(Next::ByPerson, Next::After)
        }
        Some(_) => Next::ByPerson,
    };
    Ok(Kind { category: category.id.clone(), next, late: late(counted, 0) })
}

async fn past_their_day(portal: &Portal, conn: &mut Conn, what: Outdated, now: Millis) -> Result<i64, Error> {
    if what == Outdated::EvidenceKeys {
        let this_month = month(day(now, &portal.brand.time_zone));
        return Ok(conn.evidence_keys_past(Evidence { rules: [RULE, RECEIPT_RULE], month: &this_month }, MOST + 1).await?);
    }
    let before = keeps(what, &portal.brand).over_before(now, &portal.brand.time_zone);
    Ok(conn.count_outdated(what, before, MOST + 1).await?)
}
