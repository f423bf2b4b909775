//! The queue of staff: requests by whose turn they are, and how many of each.

use jiff::civil::Date;

use super::{
    Conn, Result,
    request_row::{Row, select},
};
use crate::domain::{
    ids::StaffId,
    language::Language,
    request::{Kind, Request, State, Turn},
    time::Millis,
};

/// The filter of the staff's queue: everything named has to fit.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// Those with a letter that waits to be posted, whether they have ended or not: `turn` makes no difference then.
    pub to_post: bool,
    /// `None` for every open one.
    pub turn: Option<Turn>,
    pub state: Option<State>,
    pub kind: Option<Kind>,
    /// The short name of a law.
    pub regime: Option<String>,
    /// Any where it is empty.
    pub languages: Vec<Language>,
    pub whose: Option<Whose>,
    /// A system that has something left to do.
    pub system: Option<String>,
    pub replied: bool,
    /// Only what came at this moment or later.
    pub came_from: Option<Millis>,
    /// Only what came before this moment.
    pub came_before: Option<Millis>,
    /// Only what was due before this day.
    pub due_before: Option<Date>,
    pub besides: Besides,
}

/// Requests that are not wanted: those in the groups before one of a day's.
#[derive(Debug, Clone, Copy, Default)]
pub struct Besides {
    /// Due before this day.
    pub late: Option<Date>,
    pub replied: bool,
    /// Their letter waits to be posted.
    pub to_post: bool,
    /// Of our turn, and due before this day.
    pub soon: Option<Date>,
    pub new: bool,
}

/// The member of staff who has a case.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    Nobodys,
    Of(StaffId),
}

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

/// Everything that a filter names, as the condition of a statement.
macro_rules! filtered {
    ($query:ident, $wanted:ident) => {{
        let (query, wanted) = (&mut $query, $wanted);
        match (wanted.to_post, wanted.turn) {
            (true, _) => query.push("post_from IS NOT NULL"),
            (false, Some(turn)) => query.push("turn = ").push_bind(turn.as_str()),
            (false, None) => query.push("turn <> 'over'"),
        };
        if let Some(state) = wanted.state {
            query.push(" AND state = ").push_bind(state.as_str());
        }
        if let Some(kind) = wanted.kind {
            query.push(" AND kind = ").push_bind(kind.as_str());
        }
        if let Some(regime) = &wanted.regime {
            query.push(" AND regime = ").push_bind(regime.clone());
        }
        if !wanted.languages.is_empty() {
            query.push(" AND language IN (");
            let mut languages = query.separated(", ");
            for language in &wanted.languages {
                languages.push_bind(language.tag());
            }
            query.push(")");
        }
        if let Some(from) = wanted.came_from {
            query.push(" AND received_at >= ").push_bind(from.0);
        }
        if let Some(before) = wanted.came_before {
            query.push(" AND received_at < ").push_bind(before.0);
        }
        match wanted.whose {
            Some(Whose::Nobodys) => {
                query.push(" AND assignee IS NULL");
            }
            Some(Whose::Of(staff)) => {
                query.push(" AND assignee = ").push_bind(staff.as_bytes().to_vec());
            }
            None => {}
        }
        if wanted.replied {
            query.push(" AND replied_at IS NOT NULL");
        }
        if let Some(system) = &wanted.system {
            query.push(" AND turn = 'systems' AND EXISTS (SELECT 1 FROM request_tasks AS task WHERE task.request_id = requests.id AND task.system = ");
            query.push_bind(system.clone()).push(" AND task.state NOT IN ('done', 'not-found'))");
        }
        if let Some(day) = wanted.due_before {
            query.push(" AND paused_on IS NULL AND due_on < ").push_bind(day.to_string());
        }
        if let Some(day) = wanted.besides.late {
            query.push(" AND (turn = 'over' OR paused_on IS NOT NULL OR due_on >= ").push_bind(day.to_string()).push(")");
        }
        if wanted.besides.replied {
            query.push(" AND (turn = 'over' OR replied_at IS NULL)");
        }
        if wanted.besides.to_post {
            query.push(" AND post_from IS NULL");
        }
        if let Some(day) = wanted.besides.soon {
            query.push(" AND (turn <> 'ours' OR paused_on IS NOT NULL OR due_on >= ").push_bind(day.to_string()).push(")");
        }
        if wanted.besides.new {
            query.push(" AND state <> 'received'");
        }
    }};
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
