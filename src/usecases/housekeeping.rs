//! Removes what has lived its time.

use std::time::Duration;

use super::{change::change, error::Error, portal::Portal};
use crate::{
    domain::{actor::Actor, retention::over_before},
    store::event::{Action, Event, Subject, Unaudited},
};

/// An ended session is kept this long, so that a form sent too late finds its owner.
const ENDED_SESSIONS: Duration = Duration::from_secs(2 * 60 * 60);
/// Nobody wants a letter any more that could not be sent for a month.
const PARKED_LETTERS: Duration = Duration::from_secs(30 * 24 * 60 * 60);
/// The longest limit looks back 31 days.
const CONTACTS: Duration = Duration::from_secs(40 * 24 * 60 * 60);
/// Nothing is made for so long: whoever made it gave up.
const UNFINISHED_COPIES: Duration = Duration::from_secs(24 * 60 * 60);
const SIGN_INS: Duration = Duration::from_secs(24 * 60 * 60);

pub async fn purge(portal: &Portal) -> Result<(), Error> {
    change(portal, Actor::House, |_, mut tx| {
        Box::pin(async move {
            let now = tx.at;
            tx.purge_sessions(now.minus(ENDED_SESSIONS)).await?;
            tx.purge_sign_ins(now.minus(SIGN_INS)).await?;
            tx.purge_kept_forms().await?;
            tx.purge_handoffs(now.minus(SIGN_INS)).await?;
            tx.purge_answers().await?;
            tx.purge_unwanted().await?;
            tx.purge_copies(now.minus(UNFINISHED_COPIES)).await?;
            tx.purge_email_changes().await?;
            tx.purge_contacts(now.minus(CONTACTS)).await?;
            tx.purge_explanations().await?;
            tx.delete_parked_letters(now.minus(PARKED_LETTERS)).await?;
            Ok(tx.commit_unaudited(Unaudited::OutdatedPurged, ()).await?)
        })
    })
    .await?;
    forget_requests(portal).await
}

/// Requests go when their time as evidence is over, and guests with their last one.
async fn forget_requests(portal: &Portal) -> Result<(), Error> {
    let before = over_before(portal.brand.evidence, portal.clock.now(), &portal.brand.time_zone);
    let requests = change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let gone = tx.delete_requests_closed_before(before).await?;
            match gone.first() {
                Some(first) => Ok(tx.commit(many(Action::RequestsPurged, Subject::Request(*first), gone.len()), ()).await?),
                None => Ok(tx.commit_unaudited(Unaudited::NothingPurged, ()).await?),
            }
        })
    });
    requests.await?;
    let guests = change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let idle_since = tx.at.minus(SIGN_INS);
            let gone = tx.delete_idle_guests(idle_since).await?;
            match gone.first() {
                Some(first) => Ok(tx.commit(many(Action::GuestsForgotten, Subject::Guest(*first), gone.len()), ()).await?),
                None => Ok(tx.commit_unaudited(Unaudited::NothingPurged, ()).await?),
            }
        })
    });
    guests.await?;
    Ok(())
}

/// One event about many: the first of them, and how many.
fn many(action: Action, first: Subject, count: usize) -> Event {
    Event::of(action, first).about(i64::try_from(count).unwrap_or(i64::MAX))
}
