//! Requests of people: kinds, states and days to read, the rest sealed.

use super::{Conn, Error, Locked, Result, Tx, tx::Engine};
use crate::domain::{
    ids::{CustomerId, RequestId, StaffId},
    person::Person,
    request::{Decline, Kind, State},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: RequestId,
    pub reference: String,
    #[sqlx(try_from = "Vec<u8>")]
    pub person_id: CustomerId,
    pub person: String,
    #[sqlx(try_from = "String")]
    pub kind: Kind,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub revision: i64,
    pub regime: String,
    pub language: String,
    #[sqlx(try_from = "i64")]
    pub received_at: Millis,
    pub due_on: String,
    pub acknowledge_by: Option<String>,
    pub extended: i64,
    pub undo_until: Option<String>,
    pub reminders: i64,
    pub held: i64,
    pub decline: Option<String>,
    pub assignee: Option<Vec<u8>>,
    pub closed_at: Option<i64>,
    pub asked: Option<Vec<u8>>,
    pub contact: Option<Vec<u8>>,
    pub receipt: Option<Vec<u8>>,
    pub receipt_key: Option<Vec<u8>>,
}

/// A new request as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: RequestId,
    pub reference: &'a str,
    pub person_id: CustomerId,
    pub person: &'a str,
    pub kind: Kind,
    pub state: State,
    pub regime: &'a str,
    pub language: &'a str,
    pub due_on: &'a str,
    pub acknowledge_by: Option<&'a str>,
    pub undo_until: Option<&'a str>,
    pub asked: &'a [u8],
    pub contact: &'a [u8],
}

/// The filter of the staff's queue.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    pub kind: Option<Kind>,
    /// `None` for every open one.
    pub state: Option<State>,
    pub assignee: Option<StaffId>,
    /// Only what was due before this day.
    pub due_before: Option<String>,
}

/// Every column, from the requests that fit.
macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT id, reference, person_id, person, kind, state, revision, regime, language, received_at, due_on, acknowledge_by,
                extended, undo_until, reminders, held, decline, assignee, closed_at, asked, contact, receipt, receipt_key
            FROM requests ",
            $which
        )
    };
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
        const SQL: &str = "SELECT kind, state, count(*) AS count, sum(CASE WHEN due_on < $1 THEN 1 ELSE 0 END) AS overdue FROM requests
            WHERE state NOT IN ('done', 'declined', 'withdrawn') GROUP BY kind, state";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(today).fetch_all(c).await)?)
    }

    pub async fn request(&mut self, reference: &str) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE reference = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(reference).fetch_optional(c).await)?)
    }

    pub async fn request_by_id(&mut self, id: RequestId) -> Result<Option<Row>> {
        const SQL: &str = select!("WHERE id = $1");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// A person's, newest first.
    pub async fn requests_of(&mut self, person: CustomerId, limit: i64) -> Result<Vec<Row>> {
        const SQL: &str = select!("WHERE person_id = $1 ORDER BY received_at DESC, id DESC LIMIT $2");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(person.as_bytes().as_slice()).bind(limit).fetch_all(c).await)?)
    }

    /// How many of a person's are open.
    pub async fn open_requests_of(&mut self, person: CustomerId) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM requests WHERE person_id = $1 AND state NOT IN ('done', 'declined', 'withdrawn')";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(person.as_bytes().as_slice()).fetch_one(c).await)?)
    }

    /// Deletions whose time to think it over ended before this day, or has come so near that a reminder is due: that time's last
    /// day, and which. After `after` in this order. They are read one by one, since a row that cannot be read is no reason to
    /// leave the others.
    pub async fn scheduled_requests(
        &mut self,
        until: &str,
        after: Option<&(String, RequestId)>,
        limit: i64,
    ) -> Result<Vec<(String, RequestId)>> {
        const SQL: &str = "SELECT undo_until, id FROM requests
            WHERE state = 'scheduled' AND held = 0 AND undo_until < $1 AND (undo_until, id) > ($2, $3) ORDER BY undo_until, id LIMIT $4";
        let (day, id) = after.map_or((String::new(), Vec::new()), |(day, id)| (day.clone(), id.as_bytes().to_vec()));
        let rows: Vec<(String, Vec<u8>)> =
            on!(self, c => sqlx::query_as(SQL).bind(until).bind(day).bind(id).bind(limit).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|(day, id)| Some((day, id.try_into().ok()?))).collect())
    }

    /// For staff: what is due first comes first, after `after` in that order.
    pub async fn requests_wanted(&mut self, wanted: &Wanted, after: Option<(&str, RequestId)>, limit: i64) -> Result<Vec<Row>> {
        let (due, id) = after.map_or((String::new(), Vec::new()), |(due, id)| (due.to_owned(), id.as_bytes().to_vec()));
        macro_rules! asked {
            ($database:ty, $c:ident) => {{
                let mut query = sqlx::QueryBuilder::<$database>::new(select!("WHERE "));
                match wanted.state {
                    Some(state) => query.push("state = ").push_bind(state.as_str()),
                    None => query.push("state NOT IN ('done', 'declined', 'withdrawn')"),
                };
                if let Some(kind) = wanted.kind {
                    query.push(" AND kind = ").push_bind(kind.as_str());
                }
                if let Some(assignee) = wanted.assignee {
                    query.push(" AND assignee = ").push_bind(assignee.as_bytes().to_vec());
                }
                if let Some(due_before) = wanted.due_before.clone() {
                    query.push(" AND due_on < ").push_bind(due_before);
                }
                query.push(" AND (due_on, id) > (").push_bind(due).push(", ").push_bind(id).push(") ORDER BY due_on, id LIMIT ");
                query.push_bind(limit).build_query_as().fetch_all($c).await
            }};
        }
        Ok(match &mut self.engine {
            Engine::Sqlite(tx) => {
                let c = &mut **tx;
                asked!(sqlx::Sqlite, c)
            }
            Engine::Postgres(tx) => {
                let c = &mut **tx;
                asked!(sqlx::Postgres, c)
            }
        }?)
    }
}

impl Tx {
    pub async fn insert_request(&mut self, new: New<'_>) -> Result<Locked<RequestId>> {
        const SQL: &str = "INSERT INTO requests (id, reference, person_id, person, kind, state, revision, regime, language, received_at,
                due_on, acknowledge_by, extended, undo_until, reminders, held, asked, contact)
            VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, $9, $10, $11, 0, $12, 0, 0, $13, $14)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.reference)
            .bind(new.person_id.as_bytes().as_slice())
            .bind(new.person)
            .bind(new.kind.as_str())
            .bind(new.state.as_str())
            .bind(new.regime)
            .bind(new.language)
            .bind(at)
            .bind(new.due_on)
            .bind(new.acknowledge_by)
            .bind(new.undo_until)
            .bind(new.asked)
            .bind(new.contact)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(self.hold(new.id))
    }

    /// A request, read to be changed.
    pub async fn request_to_change(&mut self, request: &Locked<RequestId>) -> Result<Row> {
        let id = self.held(request)?;
        self.request_by_id(id).await?.ok_or(Error::Gone("the request"))
    }

    /// Writes every field of a request that changes, at once. `Changed` when another change came since `row` was read.
    pub async fn update_request(&mut self, request: &Locked<RequestId>, row: &Row) -> Result<()> {
        const SQL: &str = "UPDATE requests SET revision = revision + 1, state = $3, due_on = $4, extended = $5, undo_until = $6,
                reminders = $7, held = $8, decline = $9, assignee = $10, closed_at = $11, asked = $12, contact = $13, receipt = $14,
                receipt_key = $15
            WHERE id = $1 AND revision = $2";
        let id = self.held(request)?;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(row.revision)
            .bind(row.state.as_str())
            .bind(row.due_on.as_str())
            .bind(row.extended)
            .bind(row.undo_until.as_deref())
            .bind(row.reminders)
            .bind(row.held)
            .bind(row.decline.as_deref())
            .bind(row.assignee.as_deref())
            .bind(row.closed_at)
            .bind(row.asked.as_deref())
            .bind(row.contact.as_deref())
            .bind(row.receipt.as_deref())
            .bind(row.receipt_key.as_deref())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 { Ok(()) } else { Err(Error::Changed("the request")) }
    }
}

impl Row {
    /// The person of the request. A word that is neither customer nor guest is damage, and never taken for a customer.
    pub fn whose(&self) -> Result<Person> {
        Person::of(self.person_id, &self.person).map_err(|_| Error::damaged("requests, by person", self.person_id))
    }
    pub fn declined(&self) -> Option<Decline> {
        self.decline.as_deref().and_then(|reason| reason.parse().ok())
    }
    pub fn assigned(&self) -> Option<StaffId> {
        self.assignee.as_deref().and_then(|id| id.try_into().ok())
    }
}
