//! Open requests that rest: on hold, or with their time stopped by a question.

use jiff::civil::Date;

use super::{Conn, Error, Locked, Result, Tx, request_row::hold_of};
use crate::domain::{
    ids::{EntryId, ItemId, RequestId, StaffId},
    request::{Hold, HoldNews, Kind},
    time::Millis,
};

/// A request on hold: since when and by whom.
#[derive(Debug, Clone)]
pub struct Held {
    pub reference: String,
    pub kind: Kind,
    pub hold: Hold,
    pub since: Millis,
    pub by: Option<StaffId>,
    /// The open item about it.
    pub item: Option<ItemId>,
}

/// A hold whose day has come.
#[derive(Debug, Clone)]
pub struct ToLookAt {
    pub reference: String,
    pub look_on: Date,
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
    hold_kind: Option<String>,
    hold_until: Option<String>,
    hold_untold: i64,
    due_on: String,
    item: Option<Vec<u8>>,
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
        let kept = (row.hold_kind.as_deref(), row.hold_until.as_deref());
        let hold = hold_of(kept, row.hold_untold != 0, &row.due_on).ok_or(Error::Damaged("a hold"))?;
        let item = row.item.map(ItemId::try_from).transpose().map_err(|_| Error::Damaged("the item of a hold"))?;
        Ok(Self { reference: row.reference, kind: row.kind, hold, since: row.since, by: staff(row.staff_id), item })
    }
}

impl Conn {
    /// The first day to look again first, in one statement however many there are.
    pub async fn requests_on_hold(&mut self, most: i64) -> Result<Vec<Held>> {
        const SQL: &str = "SELECT requests.reference, requests.kind, requests.hold_kind, requests.hold_until, requests.hold_untold,
                requests.due_on, entry.at AS since, entry.staff_id, open.id AS item
            FROM requests
            JOIN request_entries AS entry ON entry.request_id = requests.id AND entry.number =
                (SELECT max(number) FROM request_entries AS held WHERE held.request_id = requests.id AND held.kind IN ('held', 'held-untold'))
            LEFT JOIN items AS open ON open.kind = 'hold' AND open.about = requests.reference AND open.decided_at IS NULL
            WHERE requests.turn = 'on-hold'
            ORDER BY coalesce(requests.hold_until, requests.due_on), requests.reference
            LIMIT $1";
        let rows: Vec<HeldRow> = on!(self, c => sqlx::query_as(SQL).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(Held::try_from).collect()
    }

    /// Holds whose day has come, and about which no item is open.
    pub async fn holds_to_look_at(&mut self, today: Date, most: i64) -> Result<Vec<ToLookAt>> {
        const SQL: &str = "SELECT reference, coalesce(hold_until, due_on) AS look_on FROM requests
            WHERE turn = 'on-hold' AND coalesce(hold_until, due_on) <= $1
                AND NOT EXISTS (SELECT 1 FROM items WHERE items.kind = 'hold' AND items.about = requests.reference AND items.decided_at IS NULL)
            ORDER BY look_on, reference LIMIT $2";
        let rows: Vec<(String, String)> = on!(self, c => sqlx::query_as(SQL).bind(today.to_string()).bind(most).fetch_all(c).await)?;
        rows.into_iter().map(|(reference, look_on)| Ok(ToLookAt { reference, look_on: day(look_on)? })).collect()
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

impl Tx {
    /// Notes in an entry the hold that it tells of.
    pub async fn note_hold(&mut self, request: &Locked<RequestId>, entry: EntryId, hold: HoldNews) -> Result<()> {
        const SQL: &str = "UPDATE request_entries SET hold_kind = $3, hold_until = $4 WHERE id = $2 AND request_id = $1";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(entry.as_bytes().as_slice())
            .bind(hold.kind.as_str())
            .bind(hold.look_on.to_string())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
