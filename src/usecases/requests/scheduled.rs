//! Deletions whose time to think it over ends: people are reminded, and then it begins.

use jiff::{Span, civil::Date};

use super::{
    kept::Scope,
    open::read_asked,
    story::{Happened, tell, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        decide::Erasure,
        request::{Kind, State, Step},
        retention::day,
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
        requests::Row,
    },
    usecases::{
        customers::put::make_known,
        erasure::circumstances,
        error::Error,
        jobs::{
            enqueue::enqueue_work,
            post::{News, Work},
        },
        portal::Portal,
    },
};

/// A week before the last day, and the day before it.
const REMIND: [i64; 2] = [7, 1];

/// Does what is due. Runs again and again; each thing happens once.
pub async fn look(portal: &Portal) -> Result<(), Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let horizon = today.checked_add(Span::new().days(REMIND[0] + 1)).map_err(Error::internal)?;
    let rows = portal.store.read().await?.scheduled_requests(&horizon.to_string()).await?;
    for row in rows {
        let last: Date = row.undo_until.as_deref().unwrap_or_default().parse().map_err(Error::internal)?;
        let person = row.person_id;
        let inside = portal.clone();
        if last < today {
            let done = portal.store.write(Actor::House, move |tx| Box::pin(begin(inside, tx, row))).await;
            if done.map_err(Error::settled)?.value {
                make_known(portal, person).await?;
            }
        } else if let Some(count) = reminders_due(last, today, row.reminders) {
            let remind = portal.store.write(Actor::House, move |tx| Box::pin(remind(inside, tx, row, count)));
            remind.await.map_err(Error::settled)?;
        }
    }
    portal.new_jobs.notify_one();
    Ok(())
}

/// How many reminders should have gone out by today, when that is more than did.
fn reminders_due(last: Date, today: Date, sent: i64) -> Option<i64> {
    let left = i64::from((last - today).get_days());
    let due = i64::try_from(REMIND.iter().filter(|days| left <= **days).count()).unwrap_or(0);
    (sent < due).then_some(due)
}

async fn remind(portal: Portal, mut tx: Tx, row: Row, count: i64) -> Result<store::Committed<()>, Error> {
    let row = tx.request_by_id(row.id).await?.filter(|row| row.state == State::Scheduled && row.reminders < count);
    if let Some(row) = row {
        write_to(&portal, &mut tx, &row, News::UndoEnding).await?;
        tx.update_request(&Row { reminders: count, ..row }).await?;
    }
    Ok(tx.commit_unaudited(Unaudited::ReminderSent, ()).await?)
}

/// Whether decisions hang on it.
async fn begin(portal: Portal, mut tx: Tx, row: Row) -> Result<store::Committed<bool>, Error> {
    let row = tx.request_by_id(row.id).await?.filter(|row| row.state == State::Scheduled && row.held == 0);
    let Some(mut row) = row else { return Ok(tx.commit_unaudited(Unaudited::NothingStored, false).await?) };
    row.state = row.state.after(Kind::Delete, Step::Start).ok_or(Error::internal("a deletion that cannot begin"))?;
    tell(&portal, &mut tx, (row.id, row.person_id), Actor::House, Happened::Erasing, None).await?;
    enqueue_work(&portal, &mut tx, &Work::Erase { request: row.id }).await?;
    let asked = read_asked(&portal, &mut tx, &row).await?;
    let everything = asked.is_some_and(|asked| asked.scope() == Some(&Scope::Everything));
    if everything {
        circumstances::change(&mut tx, row.person_id, |facts| facts.erasure = Erasure::Running).await?;
    }
    tx.update_request(&row).await?;
    let subject = if everything { Subject::Customer(row.person_id) } else { Subject::Request(row.id) };
    Ok(tx.commit(Event::of(Action::ErasureBegun, subject), everything).await?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn people_are_reminded_a_week_and_a_day_before_and_never_twice() {
        let last = date(2026, 12, 18);
        for (today, sent, due) in [
            (date(2026, 12, 10), 0, None),
            (date(2026, 12, 11), 0, Some(1)),
            (date(2026, 12, 12), 1, None),
            (date(2026, 12, 17), 1, Some(2)),
            (date(2026, 12, 18), 2, None),
            // After a week without a server, one letter says it all.
            (date(2026, 12, 18), 0, Some(2)),
        ] {
            assert_eq!(reminders_due(last, today, sent), due, "{today}");
        }
    }
}
