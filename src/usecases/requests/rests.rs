//! A case that rests: the day on which staff look at it again.

use jiff::{Span, civil::Date};

use super::{
    held::HeldCase,
    story::{Happened, tell},
};
use crate::{
    domain::{
        actor::Actor,
        request::{Hold, HoldKind, HoldNews, LONGEST_HOLD, Refusal, Request},
        retention::day,
    },
    store::{
        Tx,
        event::{Action, Event, Subject},
    },
    usecases::{
        error::{Error, Field, Flaw},
        portal::Portal,
    },
};

/// The day so many days from today.
pub fn after(portal: &Portal, days: i64) -> Date {
    let today = day(portal.clock.now(), &portal.brand.time_zone);
    today.checked_add(Span::new().days(days)).unwrap_or(Date::MAX)
}

/// The last day on which a hold can be looked at again. Whoever may not know of it is still promised an answer by the day it is due: staff
/// look before that is over.
fn last_day(portal: &Portal, row: &Request, untold: bool) -> Date {
    let last = after(portal, LONGEST_HOLD);
    let promised = untold && row.paused_on.is_none() && row.due_on > after(portal, 0);
    if promised { last.min(row.due_on) } else { last }
}

/// The named day, or the usual one of the kind.
pub fn settled(portal: &Portal, row: &Request, (kind, untold): (HoldKind, bool), until: Option<Date>) -> Result<Date, Error> {
    let last = last_day(portal, row, untold);
    match until {
        Some(on) if on > last => Err(Error::invalid(Field::Until, Flaw::TooFar)),
        Some(on) => Ok(on),
        None => Ok(after(portal, kind.usual_days()).min(last)),
    }
}

/// Another day to look again at a hold, and why. The row is changed by that, not written.
pub async fn keep_until(
    portal: &Portal,
    tx: &mut Tx,
    case: &mut HeldCase,
    actor: Actor,
    look_on: Date,
    reason: &str,
) -> Result<Event, Error> {
    let hold = Hold { look_on, ..case.hold.ok_or(Refusal::NotHeld)? };
    case.hold = Some(hold);
    let entry = tell(portal, tx, case, actor, Happened::LookedAgain, Some(reason)).await?;
    tx.note_hold(&case.lock, entry, HoldNews::from(hold)).await?;
    Ok(event_of_hold(case, Action::RequestHoldKept, hold.kind))
}

/// The day on which a hold is looked at again after the item about it was decided; `None` for one that has ended. `NotOffered` for one too
/// far ahead.
pub fn again_on(portal: &Portal, row: &Request, until: Option<Date>) -> Result<Option<Date>, Error> {
    let Some(hold) = row.hold.filter(|_| row.state.is_open()) else { return Ok(None) };
    settled(portal, row, (hold.kind, hold.untold), until).map(Some).map_err(|_| Error::invalid(Field::When, Flaw::NotOffered))
}

/// Its kind, and nothing that anybody wrote.
pub const fn event_of_hold(case: &Request, action: Action, kind: HoldKind) -> Event {
    Event::of(action, Subject::Request(case.id)).saying(kind.as_str())
}
