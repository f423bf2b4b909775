//! Each customer's choices as they stand now: JSON text and a revision that only grows.

use super::{Conn, Error, Locked, Result, Tx, changes::Touched, dialect::CHOICES_AFTER};
use crate::domain::ids::CustomerId;

#[derive(Debug, Clone, PartialEq, Eq, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub customer_id: CustomerId,
    pub reference_index: Vec<u8>,
    pub revision: i64,
    pub state: String,
}

/// A row as one of many comes: bytes in hexadecimal.
#[derive(serde::Deserialize)]
struct Line<'a>(&'a str, &'a str, i64, String);

impl TryFrom<Line<'_>> for Row {
    type Error = Error;
    fn try_from(Line(customer, reference, revision, state): Line<'_>) -> Result<Self> {
        let damaged = || Error::damaged("choices", customer);
        let customer_id = hex::decode(customer).ok().and_then(|id| id.try_into().ok()).ok_or_else(damaged)?;
        Ok(Self { customer_id, reference_index: hex::decode(reference).map_err(|_| damaged())?, revision, state })
    }
}

impl Conn {
    pub async fn choices_of(&mut self, customer: CustomerId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT customer_id, reference_index, revision, state
            FROM choices JOIN customers ON customers.id = choices.customer_id
            WHERE customer_id = $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_optional(c).await)?)
    }

    /// The customer that half of all customers come before, in the order of ids.
    pub async fn middle_customer(&mut self) -> Result<Option<CustomerId>> {
        const SQL: &str = "SELECT customer_id FROM choices ORDER BY customer_id LIMIT 1 OFFSET (SELECT count(*) / 2 FROM choices)";
        let id: Option<Vec<u8>> = on!(self, c => sqlx::query_scalar(SQL).fetch_optional(c).await)?;
        Ok(id.and_then(|id| id.try_into().ok()))
    }

    /// Choices of all customers after `last`, in the order of ids.
    pub async fn choices_after(&mut self, last: Option<CustomerId>, limit: i64) -> Result<Vec<Row>> {
        let sql = CHOICES_AFTER.of(self);
        let last = last.map(|id| id.as_bytes().to_vec()).unwrap_or_default();
        let all: String = on!(self, c => sqlx::query_scalar(sql).bind(last.as_slice()).bind(limit).fetch_one(c).await)?;
        let lines: Vec<Line> = serde_json::from_str(&all).map_err(|_| Error::Damaged("a page of choices"))?;
        let mut rows = lines.into_iter().map(Row::try_from).collect::<Result<Vec<_>>>()?;
        rows.sort_unstable_by_key(|row| row.customer_id);
        Ok(rows)
    }
}

impl Tx {
    /// The customer's choices, read under the lock to be changed. `Gone` when there are none.
    pub async fn choices_to_change(&mut self, customer: &Locked<CustomerId>) -> Result<Row> {
        let id = self.held(customer)?;
        self.choices_of(id).await?.ok_or(Error::Gone("the customer's choices"))
    }

    /// Of a customer who was made in this change.
    pub async fn insert_choices(&mut self, customer: &Locked<CustomerId>, state: &str) -> Result<()> {
        const SQL: &str = "INSERT INTO choices (customer_id, revision, state, updated_at) VALUES ($1, 1, $2, $3)";
        let (id, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(state).bind(at).execute(c).await.map(|_| ()))?;
        let row = self.choices_of(id).await?.ok_or(Error::Gone("the customer"))?;
        self.touch(Touched::CustomerCreated(row));
        Ok(())
    }

    /// Replaces what `before` says, and returns the new revision. `Changed` when it says something else by now.
    pub async fn update_choices(&mut self, customer: &Locked<CustomerId>, before: &Row, state: &str) -> Result<i64> {
        const SQL: &str = "UPDATE choices
            SET revision = revision + 1, state = $2, updated_at = $3
            WHERE customer_id = $1 AND revision = $4
            RETURNING revision";
        let (id, at) = (self.held(customer)?, self.at.0);
        let revision: Option<i64> = on!(&mut **self, c => sqlx::query_scalar(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(state)
            .bind(at)
            .bind(before.revision)
            .fetch_optional(c)
            .await)?;
        let revision = revision.ok_or(Error::Changed("the customer's choices"))?;
        // One change of somebody's choices counts once, with what it came to.
        self.touched.retain(|touched| !matches!(touched, Touched::Choices(row) if row.customer_id == id));
        self.touch(Touched::Choices(Row { revision, state: state.to_owned(), ..before.clone() }));
        Ok(revision)
    }
}
