//! The queue of staff: requests by whose turn they are, and how many of each.

use jiff::civil::Date;

pub use super::request_filter::{Besides, Wanted, Whose};
use super::{
    Conn, Result,
    request_filter::filtered,
    request_row::{Row, select},
};
use crate::domain::request::{Request, State, Turn};

/// The order of the queue, and the last request before the page.
#[derive(Debug, Clone, Copy)]
pub enum After<'a> {
    /// The most urgent first.
    Due(Option<&'a Request>),
    /// The newest first.
    Came(Option<&'a Request>),
    /// Those before one in the first of these orders, the nearest first.
    BeforeDue(&'a Request),
    /// The same in the second.
    BeforeCame(&'a Request),
}

/// The place of a request in a view.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Place {
    pub count: i64,
    pub before: i64,
    /// One where the request is in the view itself.
    pub here: i64,
}

/// How many open requests are alike.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Alike {
    #[sqlx(try_from = "String")]
    pub turn: Turn,
    #[sqlx(try_from = "String")]
    pub state: State,
    pub assignee: Option<Vec<u8>>,
    pub replied: i64,
    /// Due before the first day, and from there on before the second.
    pub late: i64,
    pub soon: i64,
    pub count: i64,
}

impl Alike {
    /// New ones: neither taken nor read by any member of staff.
    pub fn is_new(&self) -> bool {
        self.state == State::Received && self.assignee.is_none()
    }
}

impl Conn {
    /// Open requests, counted by everything the views of the queue tell apart: in one statement, from one index.
    pub async fn requests_alike(&mut self, today: Date, soon: Date) -> Result<Vec<Alike>> {
        const SQL: &str = "SELECT turn, state, assignee, replied, late, soon, count(*) AS count FROM (
                SELECT turn, state, assignee,
                    CAST(CASE WHEN replied_at IS NULL THEN 0 ELSE 1 END AS BIGINT) AS replied,
                    CAST(CASE WHEN due_on < $1 AND paused_on IS NULL THEN 1 ELSE 0 END AS BIGINT) AS late,
                    CAST(CASE WHEN due_on >= $1 AND due_on < $2 AND paused_on IS NULL THEN 1 ELSE 0 END AS BIGINT) AS soon
                FROM requests WHERE turn <> 'over') AS one
            GROUP BY turn, state, assignee, replied, late, soon";
        let (today, soon) = (today.to_string(), soon.to_string());
        Ok(on!(self, c => sqlx::query_as(SQL).bind(today).bind(soon).fetch_all(c).await)?)
    }

    /// How many have a letter that waits to be posted.
    pub async fn requests_to_post(&mut self) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM requests WHERE post_from IS NOT NULL";
        Ok(on!(self, c => sqlx::query_scalar(SQL).fetch_one(c).await)?)
    }

    /// For staff, in the order that `after` names.
    pub async fn requests_wanted(&mut self, wanted: &Wanted, after: After<'_>, limit: i64) -> Result<Vec<Request>> {
        let rows: Vec<Row> = on!(self, c => {
                let mut query = sqlx::QueryBuilder::new(select!("WHERE "));
                filtered!(query, wanted);
                match after {
                    After::Due(None) => query.push(" ORDER BY due_on, id LIMIT "),
                    After::Came(None) => query.push(" ORDER BY received_at DESC, id DESC LIMIT "),
                    After::Due(Some(last)) => {
                        query.push(" AND (due_on, id) > (").push_bind(last.due_on.to_string()).push(", ");
                        query.push_bind(last.id.as_bytes().to_vec()).push(") ORDER BY due_on, id LIMIT ")
                    }
                    After::Came(Some(last)) => {
                        query.push(" AND (received_at, id) < (").push_bind(last.received_at.0).push(", ");
                        query.push_bind(last.id.as_bytes().to_vec()).push(") ORDER BY received_at DESC, id DESC LIMIT ")
                    }
                    After::BeforeDue(one) => {
                        query.push(" AND (due_on, id) < (").push_bind(one.due_on.to_string()).push(", ");
                        query.push_bind(one.id.as_bytes().to_vec()).push(") ORDER BY due_on DESC, id DESC LIMIT ")
                    }
                    After::BeforeCame(one) => {
                        query.push(" AND (received_at, id) > (").push_bind(one.received_at.0).push(", ");
                        query.push_bind(one.id.as_bytes().to_vec()).push(") ORDER BY received_at, id LIMIT ")
                    }
                };
                query.push_bind(limit).build_query_as().fetch_all(c).await
        })?;
        rows.into_iter().map(Request::try_from).collect()
    }

    /// How many a filter names.
    pub async fn requests_count(&mut self, wanted: &Wanted) -> Result<i64> {
        Ok(on!(self, c => {
                let mut query = sqlx::QueryBuilder::new("SELECT count(*) FROM requests WHERE ");
                filtered!(query, wanted);
                query.build_query_scalar().fetch_one(c).await
        })?)
    }

    /// How many a filter names, how many of them stand before one in its order, and whether that is among them.
    pub async fn request_place(&mut self, wanted: &Wanted, one: &Request, newest: bool) -> Result<Place> {
        const COUNT: &str = "SELECT count(*) AS count, count(CASE WHEN ";
        Ok(on!(self, c => {
                let mut query = sqlx::QueryBuilder::new(COUNT);
                match newest {
                    true => query.push("(received_at, id) > (").push_bind(one.received_at.0),
                    false => query.push("(due_on, id) < (").push_bind(one.due_on.to_string()),
                };
                query.push(", ").push_bind(one.id.as_bytes().to_vec()).push(") THEN 1 END) AS before, count(CASE WHEN id = ");
                query.push_bind(one.id.as_bytes().to_vec()).push(" THEN 1 END) AS here FROM requests WHERE ");
                filtered!(query, wanted);
                query.build_query_as().fetch_one(c).await
        })?)
    }
}
