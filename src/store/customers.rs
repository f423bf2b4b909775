//! Customers: two blind indexes and a sealed profile.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::{
    ids::{CustomerId, KeyId},
    language::Language,
    notice::NoticeVersion,
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: CustomerId,
    pub reference_index: Vec<u8>,
    pub email_index: Vec<u8>,
    pub profile: Vec<u8>,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
    /// The newest record or sign-in.
    pub last_active_at: Option<i64>,
    pub closed_at: Option<i64>,
    /// The newest notice version whose changes they have seen.
    pub seen_notice: i64,
}

/// The facts about a customer needed to take in records about them.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Known {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: CustomerId,
    /// Their choices, as JSON.
    pub state: String,
    #[sqlx(try_from = "Vec<u8>")]
    pub key_id: KeyId,
    pub wrapped: Vec<u8>,
    pub last_active_at: Option<i64>,
    pub closed_at: Option<i64>,
    /// For somebody who came anew after they were erased.
    pub new_since: Option<i64>,
}

const BY_ID: &str = "SELECT id, reference_index, email_index, profile, created_at, last_active_at, closed_at, seen_notice
    FROM customers WHERE id = $1";
const BY_REFERENCE: &str = "SELECT id, reference_index, email_index, profile, created_at, last_active_at, closed_at, seen_notice
    FROM customers WHERE reference_index = $1";
const BY_EMAIL: &str = "SELECT id, reference_index, email_index, profile, created_at, last_active_at, closed_at, seen_notice
    FROM customers WHERE email_index = $1";

impl Conn {
    pub async fn customer(&mut self, id: CustomerId) -> Result<Option<Row>> {
        self.customer_where(BY_ID, id.as_bytes()).await
    }
    pub async fn customer_by_reference(&mut self, index: &[u8; 32]) -> Result<Option<Row>> {
        self.customer_where(BY_REFERENCE, index).await
    }
    pub async fn customer_by_email(&mut self, index: &[u8; 32]) -> Result<Option<Row>> {
        self.customer_where(BY_EMAIL, index).await
    }
    async fn customer_where(&mut self, sql: &'static str, value: &[u8]) -> Result<Option<Row>> {
        Ok(on!(self, c => sqlx::query_as(sql).bind(value).fetch_optional(c).await)?)
    }
}

/// A new customer as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: CustomerId,
    pub reference_index: &'a [u8; 32],
    pub email_index: &'a [u8; 32],
    pub profile: &'a [u8],
    pub closed_at: Option<Millis>,
    pub seen_notice: NoticeVersion,
    /// For somebody who comes anew after they were erased: nothing from before gets in.
    pub new_since: Option<Millis>,
}

impl Tx {
    /// Finds a customer and holds them.
    pub async fn lock_known(&mut self, reference_index: &[u8; 32]) -> Result<Option<(Locked<CustomerId>, Known)>> {
        const SQL: &str = "SELECT customers.id, state, wrapped_keys.id AS key_id, wrapped, last_active_at, closed_at, new_since
            FROM customers
            JOIN choices ON choices.customer_id = customers.id
            JOIN wrapped_keys ON wrapped_keys.customer_id = customers.id AND kind = 'data'
            WHERE customers.id = $1";
        let Some(locked) = self.lock_by_reference(reference_index).await? else { return Ok(None) };
        let known: Option<Known> =
            on!(&mut **self, c => sqlx::query_as(SQL).bind(locked.id().as_bytes().as_slice()).fetch_optional(c).await)?;
        Ok(known.map(|known| (locked, known)))
    }

    /// Never moves it back.
    pub async fn customer_was_active(&mut self, id: CustomerId, at: Millis) -> Result<()> {
        const SQL: &str = "UPDATE customers SET last_active_at = $2 WHERE id = $1 AND coalesce(last_active_at, $3) < $2";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(at.0)
            .bind(i64::MIN)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Never moves it back.
    pub async fn customer_saw_notice(&mut self, id: CustomerId, version: NoticeVersion) -> Result<()> {
        const SQL: &str = "UPDATE customers SET seen_notice = $2 WHERE id = $1 AND seen_notice < $2";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(i64::from(version.0)).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// `Taken` when another customer has the reference or the e-mail address.
    pub async fn insert_customer(&mut self, new: New<'_>) -> Result<Locked<CustomerId>> {
        const SQL: &str = "INSERT INTO customers
                (id, reference_index, email_index, profile, created_at, updated_at, closed_at, seen_notice, new_since)
            VALUES ($1, $2, $3, $4, $5, $5, $6, $7, $8)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.reference_index.as_slice())
            .bind(new.email_index.as_slice())
            .bind(new.profile)
            .bind(at)
            .bind(new.closed_at.map(|at| at.0))
            .bind(i64::from(new.seen_notice.0))
            .bind(new.new_since.map(|since| since.0))
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(self.hold(new.id))
    }

    /// Their open requests are found by their language of now, too. `Taken` when another customer has the e-mail address.
    pub async fn update_customer(
        &mut self,
        customer: &Locked<CustomerId>,
        email_index: &[u8; 32],
        (profile, language): (&[u8], Language),
        closed_at: Option<Millis>,
    ) -> Result<()> {
        const SPOKEN: &str =
            "UPDATE requests SET language = $2 WHERE person_id = $1 AND person = 'customer' AND turn <> 'over' AND language <> $2";
        const SQL: &str = "UPDATE customers SET email_index = $2, profile = $3, updated_at = $4, closed_at = $5 WHERE id = $1";
        let (id, at) = (self.held(customer)?, self.at.0);
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(email_index.as_slice())
            .bind(profile)
            .bind(at)
            .bind(closed_at.map(|at| at.0))
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected != 1 {
            return Err(Error::Gone("the customer"));
        }
        on!(&mut **self, c => sqlx::query(SPOKEN).bind(id.as_bytes().as_slice()).bind(language.tag()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
