//! Open requests that rest: on hold, or with their time stopped by a question.

use jiff::civil::Date;

use super::{Conn, Error, Result};
use crate::domain::{
    ids::{ItemId, StaffId},
    request::Kind,
    time::Millis,
};

/// A request on hold: since when and by whom, and what is known of looking at it again.
#[derive(Debug, Clone)]
pub struct Held {
    pub reference: String,
    pub kind: Kind,
    pub since: Millis,
    pub by: Option<StaffId>,
    /// The open item about it, and the day by which that is decided.
    pub item: Option<(ItemId, Date)>,
    /// The newest decision about it, and the day to look again that it named.
    pub decided: Option<(Millis, Option<Date>)>,
}

/// A request whose time stands still until a question is answered.
#[derive(Debug, Clone)]
pub struct Paused {
    pub reference: String,
    pub kind: Kind,
    pub since: Date,
    pub by: Option<StaffId>,
    pub answer_by: Option<Date>,
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    reference: String,
    #[sqlx(try_from = "String")]
    kind: Kind,
    #[sqlx(try_from = "i64")]
    since: Millis,
    staff_id: Option<Vec<u8>>,
    item: Option<Vec<u8>>,
    due_on: Option<String>,
    decided_at: Option<i64>,
    again_on: Option<String>,
}

#[derive(sqlx::FromRow)]
struct PausedRow {
    reference: String,
    #[sqlx(try_from = "String")]
    kind: Kind,
    paused_on: String,
    answer_by: Option<String>,
    staff_id: Option<Vec<u8>>,
}

fn day(text: String) -> Result<Date> {
    text.parse().map_err(|_| Error::Damaged("the day of a hold"))
}

fn staff(id: Option<Vec<u8>>) -> Option<StaffId> {
    id.and_then(|id| id.try_into().ok())
}

impl TryFrom<HeldRow> for Held {
    type Error = Error;
    fn try_from(row: HeldRow) -> Result<Self> {
        let item = match (row.item, row.due_on) {
            (Some(id), Some(due_on)) => Some((id.try_into().map_err(|_| Error::Damaged("the item of a hold"))?, day(due_on)?)),
            _ => None,
        };
        let decided = match row.decided_at {
            Some(at) => Some((Millis(at), row.again_on.map(day).transpose()?)),
            None => None,
        };
        Ok(Self { reference: row.reference, kind: row.kind, since: row.since, by: staff(row.staff_id), item, decided })
    }
}

impl Conn {
    /// The oldest hold first, in one statement however many there are.
    pub async fn requests_on_hold(&mut self, most: i64) -> Result<Vec<Held>> {
        const SQL: &str = "SELECT requests.reference, requests.kind, entry.at AS since, entry.staff_id,
                open.id AS item, open.due_on, decided.decided_at, decided.again_on
            FROM requests
            JOIN request_entries AS entry ON entry.request_id = requests.id AND entry.number =
                (SELECT max(number) FROM request_entries AS held WHERE held.request_id = requests.id AND held.kind = 'held')
            LEFT JOIN items AS open ON open.kind = 'hold' AND open.about = requests.reference AND open.decided_at IS NULL
            LEFT JOIN items AS decided ON decided.id = (SELECT id FROM items AS last
                WHERE last.kind = 'hold' AND last.about = requests.reference AND last.decided_at IS NOT NULL
                ORDER BY last.decided_at DESC, last.id DESC LIMIT 1)
            WHERE requests.turn = 'on-hold'
            ORDER BY entry.at, requests.reference
            LIMIT $1";
        let rows: Vec<HeldRow> = on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(Held::try_from).collect()
    }

    /// The next answer due first, in one statement as well.
    pub async fn requests_paused(&mut self, most: i64) -> Result<Vec<Paused>> {
        const SQL: &str = "SELECT requests.reference, requests.kind, requests.paused_on, requests.answer_by, entry.staff_id
            FROM requests
            LEFT JOIN request_entries AS entry ON entry.request_id = requests.id AND entry.number =
                (SELECT max(number) FROM request_entries AS asked WHERE asked.request_id = requests.id AND asked.kind = 'asked-back')
            WHERE requests.turn = 'theirs' AND requests.paused_on IS NOT NULL
            ORDER BY requests.answer_by IS NULL, requests.answer_by, requests.reference
            LIMIT $1";
        let rows: Vec<PausedRow> = on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?;
        let paused = rows.into_iter().map(|row| {
            let answer_by = row.answer_by.map(day).transpose()?;
            Ok(Paused { reference: row.reference, kind: row.kind, since: day(row.paused_on)?, by: staff(row.staff_id), answer_by })
        });
        paused.collect()
    }
}
