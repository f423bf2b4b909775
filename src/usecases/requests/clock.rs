//! The clock of a request, stopped by a needed question and set going by its answer.

use super::{
    held::HeldCase,
    story::{Happened, tell},
};
use crate::{
    domain::{
        actor::Actor,
        regime::{Pause, due_after, paused_days},
        request::Request,
        retention::day,
        time::Millis,
    },
    store::Tx,
    usecases::{error::Error, portal::Portal},
};

/// From today on its time stands still. Asked twice, since the first time.
pub fn stop(portal: &Portal, at: Millis, row: &mut Request) {
    row.paused_on = row.paused_on.or(Some(day(at, &portal.brand.time_zone)));
}

/// Its days are counted on; whether they stood still.
pub fn count_on(portal: &Portal, at: Millis, row: &mut Request) -> bool {
    let Some(asked) = row.paused_on.take() else { return false };
    let today = day(at, &portal.brand.time_zone);
    let pause = Pause { asked, answered: Some(today) };
    row.due_on = due_after(row.due_on, &[pause], today);
    row.paused_days += paused_days(pause, today);
    // An answer is promised again: a hold that its person may not know of is looked at before that day is over.
    let due = row.due_on;
    if let Some(hold) = &mut row.hold
        && hold.untold
        && today < due
    {
        hold.look_on = hold.look_on.min(due);
    }
    true
}

/// The same, and its story says so.
pub async fn run_on(portal: &Portal, tx: &mut Tx, case: &mut HeldCase) -> Result<bool, Error> {
    let at = tx.at;
    let stood = count_on(portal, at, case);
    if stood {
        tell(portal, tx, case, Actor::House, Happened::RunsOn, None).await?;
    }
    Ok(stood)
}
