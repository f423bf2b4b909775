//! The changes since a number, oldest first; waits for the next.

use std::time::Duration;
use tokio::time::Instant;

use super::{
    customer::{self, Customer, Handle},
    kind::Kind,
};
use crate::{
    domain::{
        actor::Actor,
        customer::Reference,
        notice::NoticeVersion,
        request::{Kind as Wanted, State},
        time::Millis,
    },
    store::{Conn, feed::FeedRow},
    usecases::{
        api_keys::authenticate::still_in_force, authorise, error::Error, inquiries::note, matter::Matter, portal::Portal,
        told_systems::read_everybody,
    },
};

/// Part of the list, and what of it is told.
#[derive(Debug, Clone)]
pub struct Page {
    pub changes: Vec<Change>,
    /// The newest change that was looked at. The next page begins after it.
    pub last: i64,
    end: bool,
}

#[derive(Debug, Clone)]
pub struct Change {
    pub seq: i64,
    pub at: Millis,
    pub kind: Kind,
    pub about: About,
    /// The data that a change of it is about.
    pub matter: Option<Matter>,
}

/// Customers are shown as they are now, which is at least as new as the change.
#[derive(Debug, Clone)]
pub enum About {
    Customer(Box<Customer>),
    Erased(Handle),
    /// Their row or their profile does not open.
    Unreadable(Handle),
    Request(Box<ToldRequest>),
    Notice(NoticeVersion),
    Everything,
}

/// A request as it stands now, with nothing of what was asked.
#[derive(Debug, Clone)]
pub struct ToldRequest {
    pub number: String,
    pub kind: Wanted,
    pub state: State,
    pub due_on: String,
    /// Of a guest there is none, nor of somebody who was erased or whose data do not open.
    pub customer: Option<Reference>,
}

/// Waits for something to tell, until the time is over or the server stops. Nothing is held meanwhile. `Unavailable` when
/// the list cannot be followed: silence has to mean that nothing changed.
pub async fn changes(portal: &Portal, actor: Actor, after: i64, most: i64, wait: Duration) -> Result<Page, Error> {
    note::fetched_list(portal, actor);
    let until = Instant::now() + wait;
    let mut stopping = portal.stopping.subscribe();
    let mut page = look(portal, actor, after, most).await?;
    if after <= 0 {
        let last = portal.store.read().await?.last_change().await?;
        read_everybody(portal, actor, last).await?;
    }
    // A reader ahead of the list is told so at once.
    while page.changes.is_empty() && page.last >= after {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() || *stopping.borrow() {
            break;
        }
        if page.end {
            let moved = tokio::select! {
                _ = stopping.wait_for(|stopping| *stopping) => false,
                moved = portal.decisions.reached(page.last + 1, left) => moved,
            };
            still_in_force(portal, actor)?;
            if portal.decisions.is_stale(portal.clock.ticks()) {
                return Err(Error::Unavailable);
            }
            if !moved {
                break;
            }
        }
        page = look(portal, actor, page.last, most).await?;
    }
    Ok(page)
}

/// The feed's changes among the `most` entries after `after`. Whoever heard of what a restore undid is sent back to the beginning.
pub async fn look(portal: &Portal, actor: Actor, after: i64, most: i64) -> Result<Page, Error> {
    authorise::brand(actor)?;
    if portal.decisions.is_undone(after) {
        return Ok(Page { changes: Vec::new(), last: 0, end: true });
    }
    let mut conn = portal.store.read().await?;
    let requests = hears_of_requests(portal, &mut conn, actor).await?;
    read(portal, conn, after, most, requests).await
}

/// A key of a system that the brand chose for that: whoever reads choices may not by that read who complains.
async fn hears_of_requests(portal: &Portal, conn: &mut Conn, actor: Actor) -> Result<bool, Error> {
    let Actor::System(key) = actor else { return Ok(false) };
    let Some(system) = portal.keyring.system_of(key, portal.clock.now()) else { return Ok(false) };
    Ok(conn.receivers().await?.iter().any(|one| one.requests && one.system == *system))
}

/// The same for the house itself, which tells one of the brand's systems.
pub(in crate::usecases) async fn page(portal: &Portal, after: i64, most: i64, requests: bool) -> Result<Page, Error> {
    read(portal, portal.store.read().await?, after, most, requests).await
}

async fn read(portal: &Portal, mut conn: Conn, after: i64, most: i64, requests: bool) -> Result<Page, Error> {
    let told = conn.feed_after(after, most).await?;
    let last = match told.last() {
        Some(newest) => newest.seq,
        None => conn.last_change().await?,
    };
    drop(conn);
    let end = i64::try_from(told.len()).is_ok_and(|looked_at| looked_at < most);
    let changes = told.iter().filter_map(|row| change(portal, row, requests)).collect();
    Ok(Page { changes, last, end })
}

fn change(portal: &Portal, row: &FeedRow, requests: bool) -> Option<Change> {
    let kind = Kind::of(row.kind, row.customer_id.is_some())?;
    if let Kind::Request(_) = kind {
        let about = About::Request(Box::new(asked(portal, row).filter(|_| requests)?));
        return Some(Change { seq: row.seq, at: row.at, kind, about, matter: None });
    }
    if kind == Kind::Restarted {
        return Some(Change { seq: row.seq, at: row.at, kind, about: About::Everything, matter: None });
    }
    let mut matter = None;
    let (kind, about) = match (row.customer_id, &row.customer, row.notice) {
        (_, Some(sealed), _) => match customer::open(portal, sealed, row.about.as_deref()) {
            Ok((customer, about)) => {
                matter = about;
                (kind, About::Customer(Box::new(customer)))
            }
            Err(handle) => (Kind::CustomerUnreadable, About::Unreadable(handle)),
        },
        (Some(id), None, _) if kind == Kind::CustomerErased => (kind, About::Erased(Handle::of(portal, id))),
        (None, None, Some(version)) => (kind, About::Notice(version)),
        // A customer who is gone is told of once, at their erasure; earlier changes no longer matter.
        _ => return None,
    };
    Some(Change { seq: row.seq, at: row.at, kind, about, matter })
}

/// `None` for one that is over for so long that nothing of it is kept.
fn asked(portal: &Portal, row: &FeedRow) -> Option<ToldRequest> {
    let request = row.request.as_ref()?;
    let customer = row.customer.as_ref().and_then(|sealed| customer::open(portal, sealed, None).ok());
    Some(ToldRequest {
        number: request.reference.clone(),
        kind: request.kind,
        state: request.state,
        due_on: request.due_on.clone(),
        customer: customer.map(|(customer, _)| customer.reference),
    })
}
