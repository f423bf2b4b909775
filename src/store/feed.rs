//! The log and everyone's choices as the brand's own copy takes them: one statement for each page of either.

use super::{
    Conn, Result,
    event::{Action, Subject},
};
use crate::domain::{ids::CustomerId, time::Millis};

/// One entry of the log, with the customer it is about as they are now.
#[derive(Debug, Clone)]
pub struct Logged {
    pub seq: i64,
    pub at: Millis,
    /// `None` for one that a newer version wrote.
    pub action: Option<Action>,
    /// The same.
    pub subject: Option<Subject>,
    /// `None` for everybody but a customer who is still there.
    pub customer: Option<Sealed>,
}

/// What names a customer, and what they chose.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Sealed {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: CustomerId,
    /// Their choices, as JSON.
    pub state: String,
    pub profile: Vec<u8>,
    pub wrapped: Vec<u8>,
}

#[derive(sqlx::FromRow)]
struct Row {
    seq: i64,
    at: i64,
    action: String,
    subject: String,
    subject_id: Vec<u8>,
    state: Option<String>,
    profile: Option<Vec<u8>>,
    wrapped: Option<Vec<u8>>,
}

impl Conn {
    /// What was logged after `seq`, oldest first.
    pub async fn logged_after(&mut self, seq: i64, limit: i64) -> Result<Vec<Logged>> {
        const SQL: &str = "SELECT seq,
                at,
                action,
                subject,
                subject_id,
                state,
                profile,
                wrapped
            FROM audit_log
            LEFT JOIN customers ON subject = 'customer' AND customers.id = subject_id
            LEFT JOIN choices ON choices.customer_id = customers.id
            LEFT JOIN wrapped_keys ON wrapped_keys.customer_id = customers.id AND kind = 'data'
            WHERE seq > $1
            ORDER BY seq
            LIMIT $2";
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(seq).bind(limit).fetch_all(c).await)?;
        Ok(rows.into_iter().map(Logged::from).collect())
    }

    /// Everyone, in the order of their ids, after `last`.
    pub async fn customers_after(&mut self, last: Option<CustomerId>, limit: i64) -> Result<Vec<Sealed>> {
        // The page first: a plan that begins elsewhere sorts everybody for each page.
        const SQL: &str = "SELECT page.id,
                state,
                profile,
                wrapped
            FROM (SELECT id, profile FROM customers WHERE id > $1 ORDER BY id LIMIT $2) AS page
            JOIN choices ON choices.customer_id = page.id
            JOIN wrapped_keys ON wrapped_keys.customer_id = page.id AND kind = 'data'
            ORDER BY page.id";
        let last = last.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
        Ok(on!(self, c => sqlx::query_as(SQL).bind(last.as_slice()).bind(limit).fetch_all(c).await)?)
    }
}

impl From<Row> for Logged {
    fn from(row: Row) -> Self {
        let subject = Subject::read(&row.subject, &row.subject_id);
        let customer = match (subject, row.state, row.profile, row.wrapped) {
            (Some(Subject::Customer(id)), Some(state), Some(profile), Some(wrapped)) => Some(Sealed { id, state, profile, wrapped }),
            _ => None,
        };
        Self { seq: row.seq, at: Millis(row.at), action: Action::read(&row.action), subject, customer }
    }
}
