//! Contacts that count against what a person wants to hear.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::boundaries::Contact as Counted;
pub use crate::domain::boundaries::ContactState as State;
use crate::domain::{
    catalogue::Channel,
    ids::{CustomerId, ReservationId},
    time::Millis,
};

#[derive(Debug, Clone)]
pub struct Contact {
    pub customer: CustomerId,
    pub state: State,
    /// The use it was reserved for; none in a row of an older program.
    pub purpose: Option<String>,
}

/// A slot somebody wants.
#[derive(Debug, Clone, Copy)]
pub struct Reserved<'a> {
    pub id: ReservationId,
    pub channel: Channel,
    pub purpose: &'a str,
    /// One contact since then is one too many.
    pub since: Millis,
    pub lapses_at: Millis,
}

#[derive(sqlx::FromRow)]
struct Row {
    customer_id: Vec<u8>,
    state: String,
    purpose: Option<String>,
}

impl Conn {
    pub async fn contact(&mut self, id: ReservationId) -> Result<Option<Contact>> {
        const SQL: &str = "SELECT customer_id, state, purpose FROM contacts WHERE id = $1";
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(id.as_bytes().as_slice()).fetch_optional(c).await)?;
        row.map(|row| {
            let state = state(&row.state)?;
            let customer = CustomerId::try_from(row.customer_id).map_err(|_| Error::Damaged("a contact"))?;
            Ok(Contact { customer, state, purpose: row.purpose })
        })
        .transpose()
    }

    /// The oldest first.
    pub async fn contacts_of(&mut self, customer: CustomerId) -> Result<Vec<Counted>> {
        const SQL: &str = "SELECT channel, reserved_at, state FROM contacts WHERE customer_id = $1 ORDER BY reserved_at, id";
        let rows: Vec<(String, i64, String)> = on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_all(c).await)?;
        let counted = |(name, at, word): (String, i64, String)| {
            let channel = Channel::ALL.into_iter().find(|channel| channel.as_str() == name).ok_or(Error::Damaged("a contact"))?;
            Ok(Counted { channel, at: Millis(at), state: state(&word)? })
        };
        rows.into_iter().map(counted).collect()
    }
}

fn state(word: &str) -> Result<State> {
    match word {
        "reserved" => Ok(State::Reserved),
        "sent" => Ok(State::Sent),
        "released" => Ok(State::Released),
        _ => Err(Error::Damaged("a contact")),
    }
}

impl Tx {
    /// `false` when the slot is taken.
    ///
    /// Counts as `Boundaries::is_used_up` does.
    pub async fn reserve_contact(&mut self, customer: &Locked<CustomerId>, new: Reserved<'_>) -> Result<bool> {
        const SQL: &str = "INSERT INTO contacts (id, customer_id, channel, state, reserved_at, lapses_at, purpose)
            SELECT $1, customers.id, $3, 'reserved', $5, $6, $7
            FROM customers
            WHERE customers.id = $2
              AND NOT EXISTS (
                SELECT 1 FROM contacts
                WHERE customer_id = $2
                  AND channel = $3
                  AND reserved_at > $4
                  AND (state = 'sent' OR (state = 'reserved' AND lapses_at > $5)))";
        let (customer, at) = (self.held(customer)?, self.at.0);
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .bind(new.channel.as_str())
            .bind(new.since.0)
            .bind(at)
            .bind(new.lapses_at.0)
            .bind(new.purpose)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    pub async fn confirm_contact(&mut self, customer: &Locked<CustomerId>, id: ReservationId) -> Result<()> {
        const SQL: &str = "UPDATE contacts SET state = 'sent' WHERE id = $1 AND customer_id = $2";
        let customer = self.held(customer)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(customer.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn release_contact(&mut self, id: ReservationId) -> Result<()> {
        const SQL: &str = "UPDATE contacts SET state = 'released' WHERE id = $1 AND state = 'reserved'";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
