//! Deletions whose time to think it over ends: people are reminded, and then it begins.

use jiff::{Span, civil::Date};

use super::{
    asked::read_asked,
    begin::begin_work,
    facts::facts,
    held::HeldCase,
    open::ask_systems,
    story::{Happened, tell, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        circumstances::Erasure,
        ids::RequestId,
        request::{Extent, Request, State, Verb},
        retention::day,
    },
    store::{
        self, Tx,
        event::{Action, Event, Subject, Unaudited},
    },
    usecases::{change::change, customers::circumstances, error::Error, jobs::post::News, portal::Portal},
};

const AT_ONCE: i64 = 200;
/// A week before the last day, and the day before it.
const REMIND: [i64; 2] = [7, 1];

/// Does what is due, one request after the other: one that fails is no reason to leave the others. Runs again and again; each
/// thing happens once. How many failed.
pub async fn look(portal: &Portal) -> Result<usize, Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let horizon = today.checked_add(Span::new().days(REMIND[0] + 1)).map_err(Error::internal)?;
    let (mut after, mut failed) = (None, 0);
    loop {
        let due = portal.store.read().await?.scheduled_requests(horizon, after.as_ref(), AT_ONCE).await?;
        let Some(last) = due.last() else { return Ok(failed) };
        after = Some(last.clone());
        for (_, id) in due {
            if let Err(error) = one(portal, id, today).await {
                if failed == 0 {
                    tracing::error!(request = %id, ?error, "a planned deletion cannot be looked after");
                }
                failed += 1;
            }
        }
    }
}

async fn one(portal: &Portal, id: RequestId, today: Date) -> Result<(), Error> {
    let Some(row) = portal.store.read().await?.request_by_id(id).await? else { return Ok(()) };
    let last = row.undo_until.ok_or_else(|| Error::internal("a planned deletion without its day"))?;
    if last < today {
        return change(portal, Actor::House, move |portal, tx| Box::pin(begin(portal, tx, row))).await;
    }
    match reminders_due(last, today, row.reminders) {
        Some(count) => change(portal, Actor::House, move |portal, tx| Box::pin(remind(portal, tx, row, count))).await,
        None => Ok(()),
    }
}

/// How many reminders should have gone out by today, when that is more than did.
fn reminders_due(last: Date, today: Date, sent: i64) -> Option<i64> {
    let left = i64::from((last - today).get_days());
    let due = i64::try_from(REMIND.iter().filter(|days| left <= **days).count()).unwrap_or(0);
    (sent < due).then_some(due)
}

async fn remind(portal: Portal, mut tx: Tx, row: Request, count: i64) -> Result<store::Committed<()>, Error> {
    let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
    if case.state == State::Scheduled && case.reminders < count {
        write_to(&portal, &mut tx, &mut case, News::UndoEnding).await?;
        case.reminders = count;
        case.save(&mut tx).await?;
    }
    Ok(tx.commit_unaudited(Unaudited::ReminderSent, ()).await?)
}

/// The time to think it over is over. Only now anybody is asked to delete something elsewhere.
async fn begin(portal: Portal, mut tx: Tx, row: Request) -> Result<store::Committed<()>, Error> {
    let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
    let Ok(after) = facts(&portal, &mut tx, &case, None).await?.after(Verb::Begin) else {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
    };
    case.state = after;
    tell(&portal, &mut tx, &case, Actor::House, Happened::Erasing, None).await?;
    let asked = read_asked(&portal, &mut tx, &case).await?.ok_or(Error::NotFound)?;
    ask_systems(&portal, &mut tx, &case, &asked).await?;
    begin_work(&portal, &mut tx, &case).await?;
    let subject = if asked.scope() == Some(&Extent::Everything) {
        circumstances::change(&mut tx, case.customer()?, |facts| facts.erasure = Erasure::Running).await?;
        Subject::from(case.person)
    } else {
        Subject::Request(case.id)
    };
    case.save(&mut tx).await?;
    Ok(tx.commit(Event::of(Action::ErasureBegun, subject), ()).await?)
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
