//! The running month, counted by the database: no request is read.

use super::{Conn, Result, by_day::day_of};
use crate::domain::{request::State, time::Millis};

/// Requests that ended alike: of one state and one last day, received on one day and closed on one day. Each moment is the first of its day's.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct EndedAlike {
    #[sqlx(try_from = "String")]
    pub state: State,
    pub due_on: String,
    #[sqlx(try_from = "i64")]
    pub received_at: Millis,
    #[sqlx(try_from = "i64")]
    pub closed_at: Millis,
    pub count: i64,
}

impl Conn {
    /// How often somebody looked at hidden data within a span.
    pub async fn times_looked_between(&mut self, from: Millis, to: Millis) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM audit_log WHERE action = 'request.revealed' AND at >= $1 AND at < $2";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(from.0).bind(to.0).fetch_one(c).await)?)
    }

    /// How many came in within a span: from two indexes alone.
    pub async fn requests_come_between(&mut self, from: Millis, to: Millis) -> Result<i64> {
        const SQL: &str = "SELECT (SELECT count(*) FROM requests WHERE turn <> 'over' AND received_at >= $1 AND received_at < $2)
            + (SELECT count(*) FROM requests WHERE turn = 'over' AND received_at >= $1 AND received_at < $2)";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(from.0).bind(to.0).fetch_one(c).await)?)
    }

    /// Those that ended within a span, by days of the place whose clocks these `offsets` are.
    pub async fn requests_ended_between(&mut self, from: Millis, to: Millis, offsets: &[(Millis, i64)]) -> Result<Vec<EndedAlike>> {
        Ok(on!(self, c => {
            let mut query = sqlx::QueryBuilder::new(
                "SELECT state, due_on, min(received_at) AS received_at, min(closed_at) AS closed_at, count(*) AS count
                FROM (SELECT state, due_on, received_at, closed_at, ",
            );
            day_of!(query, "received_at", offsets);
            query.push(" AS received_day, ");
            day_of!(query, "closed_at", offsets);
            query.push(" AS closed_day FROM requests WHERE closed_at >= ").push_bind(from.0).push(" AND closed_at < ").push_bind(to.0);
            query.push(") AS one GROUP BY state, due_on, received_day, closed_day");
            query.build_query_as().fetch_all(c).await
        })?)
    }
}
