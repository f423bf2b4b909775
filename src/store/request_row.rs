//! A row of requests, and the request it holds.

use jiff::civil::Date;

use super::{Error, Result};
use crate::domain::{
    ids::{PersonId, RequestId},
    person::Person,
    request::{Hold, HoldKind, Kind, Request, State},
    time::Millis,
};

#[derive(sqlx::FromRow)]
pub(super) struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    id: RequestId,
    reference: String,
    #[sqlx(try_from = "Vec<u8>")]
    person_id: PersonId,
    person: String,
    #[sqlx(try_from = "String")]
    kind: Kind,
    #[sqlx(try_from = "String")]
    state: State,
    revision: i64,
    regime: String,
    language: String,
    #[sqlx(try_from = "i64")]
    received_at: Millis,
    due_on: String,
    acknowledge_by: Option<String>,
    extended: i64,
    undo_until: Option<String>,
    reminders: i64,
    held: i64,
    hold_kind: Option<String>,
    hold_until: Option<String>,
    hold_untold: i64,
    decline: Option<String>,
    assignee: Option<Vec<u8>>,
    closed_at: Option<i64>,
    asked: Option<Vec<u8>>,
    contact: Option<Vec<u8>>,
    receipt: Option<Vec<u8>>,
    receipt_key: Option<Vec<u8>>,
    seen_until: Option<i64>,
    replied_at: Option<i64>,
    ground: Option<String>,
    paused_on: Option<String>,
    paused_days: i64,
    answer_by: Option<String>,
    post_from: Option<i64>,
}

/// Every column, from the requests that fit.
macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on, acknowledge_by,
                extended, undo_until, reminders, held, decline, assignee, closed_at, asked, contact, receipt, receipt_key,
                seen_until, replied_at, ground, paused_on, paused_days, answer_by, post_from,
                hold_kind, hold_until, hold_untold
            FROM requests ",
            $which
        )
    };
}

pub(super) use select;

/// The hold of a row that rests. A server of the version before knows neither kind nor day: staff look at it again by the day the answer is
/// due. `None` for a word or a day that nobody wrote.
pub(super) fn hold_of((kind, until): (Option<&str>, Option<&str>), untold: bool, due_on: &str) -> Option<Hold> {
    Some(match (kind, until) {
        (Some(kind), Some(until)) => Hold { kind: kind.parse().ok()?, look_on: until.parse().ok()?, untold },
        _ => Hold { kind: HoldKind::Other, look_on: due_on.parse().ok()?, untold: false },
    })
}

/// A word or a day that nobody wrote is damage, and never taken for something else.
impl TryFrom<Row> for Request {
    type Error = Error;
    fn try_from(row: Row) -> Result<Self> {
        let id = row.id;
        let damaged = || Error::damaged("requests", id);
        let day = |text: String| text.parse::<Date>().map_err(|_| damaged());
        let kept = (row.hold_kind.as_deref(), row.hold_until.as_deref());
        let hold = match row.held != 0 {
            true => Some(hold_of(kept, row.hold_untold != 0, &row.due_on).ok_or_else(damaged)?),
            false => None,
        };
        Ok(Self {
            id,
            reference: row.reference,
            person: Person::of(row.person_id, &row.person).map_err(|_| damaged())?,
            kind: row.kind,
            state: row.state,
            revision: row.revision,
            regime: row.regime.parse().map_err(|_| damaged())?,
            last_language: row.language.parse().ok(),
            received_at: row.received_at,
            due_on: day(row.due_on)?,
            acknowledge_by: row.acknowledge_by.map(day).transpose()?,
            extended: row.extended != 0,
            ground: row.ground.and_then(|ground| ground.parse().ok()),
            paused_on: row.paused_on.map(day).transpose()?,
            paused_days: row.paused_days,
            undo_until: row.undo_until.map(day).transpose()?,
            answer_by: row.answer_by.map(day).transpose()?,
            reminders: row.reminders,
            hold,
            decline: row.decline.and_then(|reason| reason.parse().ok()),
            assignee: row.assignee.and_then(|id| id.try_into().ok()),
            closed_at: row.closed_at.map(Millis),
            asked: row.asked,
            contact: row.contact,
            receipt: row.receipt,
            receipt_key: row.receipt_key.and_then(|id| id.try_into().ok()),
            seen_until: row.seen_until.map(Millis),
            replied_at: row.replied_at.map(Millis),
            post_from: row.post_from.map(Millis),
        })
    }
}
