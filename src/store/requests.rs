//! Requests of people: kinds, states and days to read, the rest sealed.

use jiff::civil::Date;

use super::{
    Conn, Error, Locked, Result, Tx,
    changes::Touched,
    request_row::{Row, select},
};
use crate::domain::{
    acting::Way,
    ids::{PersonId, RequestId},
    language::Language,
    person::Person,
    regime::Road,
    request::{Decline, Ground, Kind, Number, Request, State, Turn},
    telling::RequestNews,
    time::Millis,
};

/// A new request as stored.
#[derive(Debug, Clone, Copy)]
pub struct NewRequest<'a> {
    pub id: RequestId,
    pub reference: &'a str,
    pub person: Person,
    /// How they asked, where staff wrote it down.
    pub way: Option<Way>,
    pub kind: Kind,
    pub state: State,
    pub regime: &'a str,
    pub last_language: Language,
    /// When it came in: a letter may have come days before.
    pub received_at: Millis,
    pub due_on: Date,
    pub acknowledge_by: Option<Date>,
    pub undo_until: Option<Date>,
    /// Where they live, as far as the brand has said it.
    pub country: Option<&'a str>,
    /// How it disagrees with the house, or complains.
    pub road: Option<Road>,
    pub asked: &'a [u8],
    pub contact: &'a [u8],
}

/// How many open requests of a kind are in a state, and how many of them are over their time.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Open {
    pub kind: String,
    pub state: String,
    pub count: i64,
    pub overdue: i64,
}

impl Conn {
    pub async fn open_requests_by_kind(&mut self, today: &str) -> Result<Vec<Open>> {
        const SQL: &str = "SELECT kind, state, count(*) AS count,
                sum(CASE WHEN due_on < $1 AND paused_on IS NULL THEN 1 ELSE 0 END) AS overdue
            FROM requests WHERE turn <> 'over' GROUP BY kind, state";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(today).fetch_all(c).await)?)
    }

    /// By any text that somebody sent as one.
    pub async fn request(&mut self, reference: &str) -> Result<Option<Request>> {
        const SQL: &str = select!("WHERE reference = $1");
        let Some(number) = Number::read(reference) else { return Ok(None) };
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(number.as_str()).fetch_optional(c).await)?;
        row.map(Request::try_from).transpose()
    }

    pub async fn request_by_id(&mut self, id: RequestId) -> Result<Option<Request>> {
        const SQL: &str = select!("WHERE id = $1");
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?;
        row.map(Request::try_from).transpose()
    }

    /// A person's, newest first.
    pub async fn requests_of(&mut self, person: PersonId, limit: i64) -> Result<Vec<Request>> {
        const SQL: &str = select!("WHERE person_id = $1 ORDER BY received_at DESC, id DESC LIMIT $2");
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(person.as_bytes().as_slice()).bind(limit).fetch_all(c).await)?;
        rows.into_iter().map(Request::try_from).collect()
    }

    /// Requests of a person that ended with them, oldest first.
    pub async fn requests_ended_of(&mut self, person: PersonId) -> Result<Vec<Request>> {
        const SQL: &str = select!("WHERE person_id = $1 AND state = 'ended' ORDER BY received_at, id LIMIT 1000");
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(person.as_bytes().as_slice()).fetch_all(c).await)?;
        rows.into_iter().map(Request::try_from).collect()
    }

    /// The deletion of a person that is being carried out.
    pub async fn deletion_under_way(&mut self, person: PersonId) -> Result<Option<RequestId>> {
        const SQL: &str = "SELECT id FROM requests WHERE person_id = $1 AND kind = 'delete' AND state = 'deleting'
            ORDER BY received_at, id LIMIT 1";
        let id: Option<Vec<u8>> = on!(self, c => sqlx::query_scalar(SQL).bind(person.as_bytes().as_slice()).fetch_optional(c).await)?;
        id.map(|id| id.try_into().map_err(|_| Error::Damaged("a request"))).transpose()
    }

    /// How many of a person's are open.
    pub async fn open_requests_of(&mut self, person: PersonId) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM requests WHERE person_id = $1 AND state NOT IN ('done', 'declined', 'withdrawn', 'ended')";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(person.as_bytes().as_slice()).fetch_one(c).await)?)
    }

    /// Deletions whose time to think it over ended before this day, or has come so near that a reminder is due: that time's last
    /// day, and which. After `after` in this order. They are read one by one, since a row that cannot be read is no reason to
    /// leave the others.
    pub async fn scheduled_requests(
        &mut self,
        until: Date,
        after: Option<&(String, RequestId)>,
        limit: i64,
    ) -> Result<Vec<(String, RequestId)>> {
        const SQL: &str = "SELECT undo_until, id FROM requests
            WHERE state = 'scheduled' AND held = 0 AND undo_until < $1 AND (undo_until, id) > ($2, $3) ORDER BY undo_until, id LIMIT $4";
        let (day, id) = after.map_or((String::new(), Vec::new()), |(day, id)| (day.clone(), id.as_bytes().to_vec()));
        let rows: Vec<(String, Vec<u8>)> =
            on!(self, c => sqlx::query_as(SQL).bind(until.to_string()).bind(day).bind(id).bind(limit).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|(day, id)| Some((day, id.try_into().ok()?))).collect())
    }

    /// Cases that wait for an answer of the person, up to a day on which staff look again: that day, and which. In this order after `after`,
    /// one by one for the same reason. Those on hold, too: their time runs on from that day.
    pub async fn questions_open(
        &mut self,
        until: Date,
        after: Option<&(String, RequestId)>,
        limit: i64,
    ) -> Result<Vec<(String, RequestId)>> {
        const SQL: &str = "SELECT answer_by, id FROM requests
            WHERE state = 'waiting' AND answer_by < $1 AND (answer_by, id) > ($2, $3) ORDER BY answer_by, id LIMIT $4";
        let (day, id) = after.map_or((String::new(), Vec::new()), |(day, id)| (day.clone(), id.as_bytes().to_vec()));
        let rows: Vec<(String, Vec<u8>)> =
            on!(self, c => sqlx::query_as(SQL).bind(until.to_string()).bind(day).bind(id).bind(limit).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|(day, id)| Some((day, id.try_into().ok()?))).collect())
    }
}

impl Tx {
    pub async fn insert_request(&mut self, new: NewRequest<'_>) -> Result<Locked<RequestId>> {
        const SQL: &str = "INSERT INTO requests (id, reference, person_id, person, kind, state, revision, regime, language, received_at,
                due_on, acknowledge_by, extended, undo_until, reminders, held, asked, contact, way, country, road)
            VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9, $10, $11, 0, $12, 0, 0, $13, $14, $15, $16, $17)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.reference)
            .bind(new.person.id.as_bytes().as_slice())
            .bind(new.person.kind().as_str())
            .bind(new.kind.as_str())
            .bind(new.state.as_str())
            .bind(new.regime)
            .bind(new.last_language.tag())
            .bind(new.received_at.0)
            .bind(new.due_on.to_string())
            .bind(new.acknowledge_by.map(|day| day.to_string()))
            .bind(new.undo_until.map(|day| day.to_string()))
            .bind(new.asked)
            .bind(new.contact)
            .bind(new.way.map(Way::as_str))
            .bind(new.country)
            .bind(new.road.map(Road::as_str))
            .execute(c)
            .await
            .map(|_| ()))?;
        self.touch(Touched::Request(new.id, RequestNews::Opened));
        Ok(self.hold(new.id))
    }

    /// A request, read to be changed.
    pub async fn request_to_change(&mut self, request: &Locked<RequestId>) -> Result<Request> {
        let id = self.held(request)?;
        self.request_by_id(id).await?.ok_or(Error::Gone("the request"))
    }

    /// Everything about a request that changes, at once. `Changed` when somebody else changed it since `row` was read.
    pub async fn update_request(&mut self, request: &Locked<RequestId>, row: &Request) -> Result<()> {
        const SQL: &str = "UPDATE requests SET revision = revision + 1, state = $3, due_on = $4, extended = $5, undo_until = $6,
                reminders = $7, held = $8, decline = $9, assignee = $10, closed_at = $11, asked = $12, contact = $13, receipt = $14,
                receipt_key = $15, language = coalesce($16, language), ground = $17, paused_on = $18, paused_days = $19, replied_at = $20,
                turn = $21, answer_by = $22, post_from = $23, hold_kind = $24, hold_until = $25, hold_untold = $26
            WHERE id = $1 AND revision = $2";
        let id = self.held(request)?;
        let turn = Turn::of(row.kind, row.state, row.is_held(), &self.request_tasks(id).await?);
        if !row.state.is_open() && self.request_by_id(id).await?.is_some_and(|before| before.state.is_open()) {
            self.touch(Touched::Request(id, RequestNews::Ended));
        }
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(row.revision)
            .bind(row.state.as_str())
            .bind(row.due_on.to_string())
            .bind(i64::from(row.extended))
            .bind(row.undo_until.map(|day| day.to_string()))
            .bind(row.reminders)
            .bind(i64::from(row.is_held()))
            .bind(row.decline.map(Decline::as_str))
            .bind(row.assignee.map(|id| id.as_bytes().to_vec()))
            .bind(row.closed_at.map(|at| at.0))
            .bind(row.asked.as_deref())
            .bind(row.contact.as_deref())
            .bind(row.receipt.as_deref())
            .bind(row.receipt_key.map(|id| id.as_bytes().to_vec()))
            .bind(row.last_language.map(Language::tag))
            .bind(row.ground.map(Ground::as_str))
            .bind(row.paused_on.map(|day| day.to_string()))
            .bind(row.paused_days)
            .bind(row.replied_at.map(|at| at.0))
            .bind(turn.as_str())
            .bind(row.answer_by.map(|day| day.to_string()))
            .bind(row.post_from.map(|at| at.0))
            .bind(row.hold.map(|hold| hold.kind.as_str()))
            .bind(row.hold.map(|hold| hold.look_on.to_string()))
            .bind(i64::from(row.is_held_untold()))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 { Ok(()) } else { Err(Error::Changed("the request")) }
    }

    /// The person has seen its story up to a moment. That changes nothing about the request: its revision stays.
    pub async fn note_seen(&mut self, request: &Locked<RequestId>, until: Millis) -> Result<()> {
        const SQL: &str = "UPDATE requests SET seen_until = $2 WHERE id = $1 AND coalesce(seen_until, 0) < $2";
        let id = self.held(request)?;
        Ok(on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(until.0).execute(c).await.map(|_| ()))?)
    }

    /// Staff have opened what the person wrote: all of it up to a moment. That changes nothing about the request either.
    pub async fn note_opened(&mut self, request: &Locked<RequestId>, until: Millis) -> Result<()> {
        const SQL: &str = "UPDATE requests SET replied_at = NULL WHERE id = $1 AND replied_at <= $2";
        let id = self.held(request)?;
        Ok(on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(until.0).execute(c).await.map(|_| ()))?)
    }

    /// The part of a system has moved, and with it whose turn the request is.
    pub(super) async fn settle_turn(&mut self, request: RequestId) -> Result<()> {
        const SQL: &str = "UPDATE requests SET turn = $2 WHERE id = $1 AND turn <> $2";
        let Some(row) = self.request_by_id(request).await? else { return Ok(()) };
        let turn = Turn::of(row.kind, row.state, row.is_held(), &self.request_tasks(request).await?);
        Ok(on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).bind(turn.as_str()).execute(c).await.map(|_| ()))?)
    }
}
