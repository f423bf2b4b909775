//! The cases of a month, as far as they are counted.

use super::{Conn, Error, Result};
use crate::domain::{
    figures::counted::{Case, NOWHERE},
    regime::Road,
    request::{Kind, State},
    time::Millis,
};

#[derive(sqlx::FromRow)]
struct Row {
    regime: String,
    country: Option<String>,
    road: Option<String>,
    #[sqlx(try_from = "String")]
    kind: Kind,
    #[sqlx(try_from = "String")]
    state: State,
    language: String,
    person: String,
    way: Option<String>,
    received_at: i64,
    closed_at: Option<i64>,
    due_on: String,
    acknowledge_by: Option<String>,
    decline: Option<String>,
    paused_on: Option<String>,
}

impl TryFrom<Row> for Case {
    type Error = Error;
    fn try_from(row: Row) -> Result<Self> {
        Ok(Self {
            law: row.regime,
            region: row.country.unwrap_or_else(|| NOWHERE.to_owned()),
            road: row.road.map(Road::try_from).transpose().map_err(|_| Error::Damaged("a request's road"))?,
            kind: row.kind,
            state: row.state,
            language: row.language,
            channel: row.way.unwrap_or(row.person),
            received_at: Millis(row.received_at),
            closed_at: row.closed_at.map(Millis),
            due_on: row.due_on.parse().map_err(|_| Error::Damaged("a request's day"))?,
            paused: row.paused_on.is_some(),
            confirm: row.acknowledge_by.is_some(),
            decline: row.decline,
        })
    }
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT regime, kind, state, language, person, way, received_at, closed_at, due_on, acknowledge_by, decline,
                paused_on, country, road
            FROM requests WHERE ",
            $which
        )
    };
}

impl Conn {
    /// Every request that was open within a span, in one statement.
    pub async fn cases_between(&mut self, from: Millis, to: Millis) -> Result<Vec<Case>> {
        const SQL: &str = select!("received_at < $2 AND (closed_at IS NULL OR closed_at >= $1)");
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(to.0).fetch_all(c).await)?;
        rows.into_iter().map(Case::try_from).collect()
    }

    /// Those that came in or ended within a span, each once, by three indexes: however long ago it is, and however many came since.
    pub async fn cases_moved_between(&mut self, from: Millis, to: Millis) -> Result<Vec<Case>> {
        const SQL: &str = concat!(
            select!("turn <> 'over' AND received_at >= $1 AND received_at < $2"),
            " UNION ALL ",
            select!("turn = 'over' AND received_at >= $1 AND received_at < $2"),
            " UNION ALL ",
            select!("closed_at >= $1 AND closed_at < $2 AND received_at < $1"),
        );
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(from.0).bind(to.0).fetch_all(c).await)?;
        rows.into_iter().map(Case::try_from).collect()
    }
}
