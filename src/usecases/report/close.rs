//! A month is closed once it is over: its figures are counted, stored, and never change.

use super::count::{counted, levels};
use crate::{
    domain::{
        actor::Actor,
        figures::{
            counted::{Figures, Span},
            month::Month,
            told::{Publication, Told, YEAR, publish},
        },
    },
    store::{
        Conn, Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        change::change,
        error::{Clash, Error},
        portal::Portal,
    },
};

/// A server that stood still for longer closes the rest in its next round.
const AT_ONCE: usize = 24;

/// Closes every month that is over, the oldest first.
pub async fn close_months(portal: &Portal) -> Result<(), Error> {
    let zone = &portal.brand.time_zone;
    let now = Month::at(portal.clock.now(), zone);
    let mut conn = portal.store.read_one().await?;
    let Some(mut next) = next_to_close(&mut conn, portal).await? else { return Ok(()) };
    drop(conn);
    for _ in 0..AT_ONCE {
        if next >= now {
            break;
        }
        close(portal, next).await?;
        next = next.next();
    }
    Ok(())
}

/// The month after the last closed one, or the first that there is something to count of.
async fn next_to_close(conn: &mut Conn, portal: &Portal) -> Result<Option<Month>, Error> {
    if let Some(last) = conn.names_of_closed_months(1).await?.first() {
        return Ok(Some(last.next()));
    }
    Ok(conn.log_begins().await?.map(|at| Month::at(at, &portal.brand.time_zone)))
}

/// Closes one month. `NotReady` while it runs, `MonthClosed` when it was closed before.
pub async fn close(portal: &Portal, month: Month) -> Result<(), Error> {
    let now = Month::at(portal.clock.now(), &portal.brand.time_zone);
    if month >= now {
        return Err(Error::Conflict(Clash::NotReady));
    }
    change(portal, Actor::House, move |portal, mut tx| {
        Box::pin(async move {
            let mut figures = counted(&mut tx, Span::whole(month, &portal.brand.time_zone)).await?;
            // Later there are other levels than those of its end.
            if month.next() == now {
                figures.levels = levels(&mut tx, &portal.shelf()?.notice.catalogue).await?;
            }
            let event = put(&mut tx, &figures).await?;
            Ok(tx.commit(event, ()).await?)
        })
    })
    .await
}

/// Closes a month with figures that were made for it: those of the demonstration.
pub async fn close_with(portal: &Portal, figures: Figures) -> Result<(), Error> {
    change(portal, Actor::House, move |_, mut tx| {
        Box::pin(async move {
            let event = put(&mut tx, &figures).await?;
            Ok(tx.commit(event, ()).await?)
        })
    })
    .await
}

/// Stores a month's figures with their publication.
async fn put(tx: &mut Tx, figures: &Figures) -> Result<Event, Error> {
    let month = figures.month;
    let since = tx.closed_months_from(month.plus(1 - i32::try_from(YEAR).unwrap_or(12))).await?;
    let before: Vec<Publication> = tx.told_months(YEAR).await?.iter().map(|told| read(told)).collect::<Result<_, _>>()?;
    let blocks: Vec<Told> = before.into_iter().map(|publication| publication.block).collect();
    let mut waiting: Vec<Figures> = since.iter().map(|closed| read(&closed.figures)).collect::<Result<_, _>>()?;
    waiting.retain(|one| one.month < month && blocks.first().is_none_or(|newest| one.month > newest.to));
    waiting.push(figures.clone());
    let told = publish(&waiting, &blocks).map(|publication| serde_json::to_string(&publication)).transpose();
    let told = told.map_err(Error::internal)?;
    let figures = serde_json::to_string(figures).map_err(Error::internal)?;
    if !tx.close_month(month, &figures, told.as_deref()).await? {
        return Err(Error::Conflict(Clash::MonthClosed));
    }
    Ok(Event::of(Action::MonthClosed, Subject::Nobody).about(month.number()))
}

pub(super) fn read<T: serde::de::DeserializeOwned>(text: &str) -> Result<T, Error> {
    serde_json::from_str(text).map_err(Error::internal)
}
