//! Questions to people whose day comes: they are reminded once before it, and on it the case is the staff's turn again.

use jiff::{Span, civil::Date};

use super::{
    begin::go_on,
    clock::count_on,
    finish::finish_if_settled,
    held::HeldCase,
    story::{Happened, tell, write_to},
};
use crate::{
    domain::{
        actor::Actor,
        ids::RequestId,
        request::{Request, State},
        retention::day,
    },
    store::{
        self, Tx,
        event::{Action, Event, Events, Subject, Unaudited},
    },
    usecases::{change::change, error::Error, jobs::post::News, portal::Portal},
};

const AT_ONCE: i64 = 200;
/// So many days before the day, one letter goes out.
pub const REMIND: i64 = 2;

/// Does what is due, one after the other. Runs again and again; each thing happens once. How many failed.
pub async fn look(portal: &Portal) -> Result<usize, Error> {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    let horizon = today.checked_add(Span::new().days(REMIND + 1)).map_err(Error::internal)?;
    let (mut after, mut failed) = (None, 0);
    loop {
        let due = portal.store.read().await?.questions_open(horizon, after.as_ref(), AT_ONCE).await?;
        let Some(last) = due.last() else { return Ok(failed) };
        after = Some(last.clone());
        for (_, id) in due {
            if let Err(error) = one(portal, id, today).await {
                if failed == 0 {
                    tracing::error!(request = %id, ?error, "an open question cannot be looked after");
                }
                failed += 1;
            }
        }
    }
}

async fn one(portal: &Portal, id: RequestId, today: Date) -> Result<(), Error> {
    let Some(row) = portal.store.read().await?.request_by_id(id).await? else { return Ok(()) };
    change(portal, Actor::House, move |portal, tx| Box::pin(after(portal, tx, row, today))).await
}

/// The reminder, or the turn.
async fn after(portal: Portal, mut tx: Tx, row: Request, today: Date) -> Result<store::Committed<()>, Error> {
    let mut case = HeldCase::hold(&mut tx, row.id, row.person.id).await?;
    // Answered or closed meanwhile.
    let Some(by) = case.answer_by.filter(|_| case.state == State::Waiting) else {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
    };
    if case.is_held() {
        return held(&portal, tx, case, today < by).await;
    }
    if today < by {
        if case.reminders == 0 {
            case.reminders = 1;
            write_to(&portal, &mut tx, &mut case, News::AskedAgain).await?;
            case.save(&mut tx).await?;
        }
        return Ok(tx.commit_unaudited(Unaudited::ReminderSent, ()).await?);
    }
    case.state = State::InProgress;
    // Nothing holds the time back while it is the staff's turn.
    let at = tx.at;
    count_on(&portal, at, &mut case);
    tell(&portal, &mut tx, &case, Actor::House, Happened::NoReply, None).await?;
    go_on(&portal, &mut tx, &case).await?;
    // The last system may have done its part while an answer was waited for.
    let about = Subject::Request(case.id);
    let done = finish_if_settled(&portal, &mut tx, &mut case).await?.then(|| Event::of(Action::RequestDone, about));
    case.save(&mut tx).await?;
    Ok(tx.commit(Events::from(Event::of(Action::RequestMoved, about)).and_also(done), ()).await?)
}

/// On hold nobody is written to and the case stays where it is; but its time stands still up to the day that was named, and no longer.
async fn held(portal: &Portal, mut tx: Tx, mut case: HeldCase, early: bool) -> Result<store::Committed<()>, Error> {
    let at = tx.at;
    if early || !count_on(portal, at, &mut case) {
        return Ok(tx.commit_unaudited(Unaudited::NothingStored, ()).await?);
    }
    case.save(&mut tx).await?;
    Ok(tx.commit(Event::of(Action::RequestMoved, Subject::Request(case.id)), ()).await?)
}
