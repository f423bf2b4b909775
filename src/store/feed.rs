//! The list of changes and everyone's choices as the brand's own copy takes them: one statement for each page of either.

use super::{Conn, Result, changes::Kind};
use crate::domain::{
    ids::CustomerId,
    notice::NoticeVersion,
    request::{Kind as Asked, State},
    time::Millis,
};

/// One change, with the customer it is about as they are now.
#[derive(Debug, Clone)]
pub struct FeedRow {
    pub seq: i64,
    pub at: Millis,
    /// `None` for one that a newer program wrote.
    pub kind: Option<Kind>,
    pub customer_id: Option<CustomerId>,
    pub notice: Option<NoticeVersion>,
    /// The data that changed, sealed under their key.
    pub about: Option<Vec<u8>>,
    /// `None` for everybody but a customer who is still there.
    pub customer: Option<Sealed>,
    /// The request it is about, as it stands now; its customer is the one above.
    pub request: Option<RequestRow>,
}

#[derive(Debug, Clone)]
pub struct RequestRow {
    pub reference: String,
    pub kind: Asked,
    pub state: State,
    /// A day, as it is stored.
    pub due_on: String,
}

/// A customer's choices, with the sealed profile that names them.
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
    kind: String,
    customer_id: Option<Vec<u8>>,
    notice: Option<i64>,
    about: Option<Vec<u8>>,
    /// The customer who is still there.
    present: Option<Vec<u8>>,
    state: Option<String>,
    profile: Option<Vec<u8>>,
    wrapped: Option<Vec<u8>>,
    reference: Option<String>,
    request_kind: Option<String>,
    request_state: Option<String>,
    due_on: Option<String>,
}

impl Conn {
    /// Changes after `seq`, oldest first.
    pub async fn feed_after(&mut self, seq: i64, limit: i64) -> Result<Vec<FeedRow>> {
        const SQL: &str = "SELECT seq,
                at,
                changes.kind,
                changes.customer_id,
                notice,
                about,
                customers.id AS present,
                choices.state,
                profile,
                wrapped,
                reference,
                requests.kind AS request_kind,
                requests.state AS request_state,
                due_on
            FROM changes
            LEFT JOIN requests ON requests.id = changes.request_id
            LEFT JOIN customers ON customers.id = coalesce(changes.customer_id, requests.person_id)
            LEFT JOIN choices ON choices.customer_id = customers.id
            LEFT JOIN wrapped_keys ON wrapped_keys.customer_id = customers.id AND wrapped_keys.kind = 'data'
            WHERE seq > $1
            ORDER BY seq
            LIMIT $2";
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(seq).bind(limit).fetch_all(c).await)?;
        Ok(rows.into_iter().map(FeedRow::from).collect())
    }

    /// All customers after `last`, in the order of ids.
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

impl From<Row> for FeedRow {
    fn from(row: Row) -> Self {
        let customer_id = row.customer_id.and_then(|id| CustomerId::try_from(id).ok());
        let present = row.present.and_then(|id| CustomerId::try_from(id).ok());
        let customer = match (present, row.state, row.profile, row.wrapped) {
            (Some(id), Some(state), Some(profile), Some(wrapped)) => Some(Sealed { id, state, profile, wrapped }),
            _ => None,
        };
        let notice = row.notice.and_then(|version| u32::try_from(version).ok()).map(NoticeVersion);
        let (asked, state) = (row.request_kind.and_then(|kind| kind.parse().ok()), row.request_state.and_then(|state| state.parse().ok()));
        let request = match (row.reference, asked, state, row.due_on) {
            (Some(reference), Some(kind), Some(state), Some(due_on)) => Some(RequestRow { reference, kind, state, due_on }),
            _ => None,
        };
        Self { seq: row.seq, at: Millis(row.at), kind: Kind::read(&row.kind), customer_id, notice, about: row.about, customer, request }
    }
}
