//! Wrapped keys: one data key per person or request, one retained key per person, rule and month. An empty row is a key that was
//! destroyed.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::ids::{KeyId, OwnerId, PersonId};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: KeyId,
    pub rule: String,
    pub month: String,
    pub wrapped: Vec<u8>,
}

/// A wrapped key with whose it is. The owner of a `data` key is a person or a request, of a `retained` one a person.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Held {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: KeyId,
    #[sqlx(rename = "customer_id", try_from = "Vec<u8>")]
    pub owner: OwnerId,
    /// `data` or `retained`.
    pub kind: String,
    pub rule: String,
    pub month: String,
    pub wrapped: Vec<u8>,
}

/// A wrapped key begins with its version and the number of the root key that wraps it.
const HEAD: usize = 5;

impl Conn {
    /// Any one of the wrapped keys, to try a root key on.
    pub async fn some_key(&mut self) -> Result<Option<Held>> {
        const SQL: &str =
            "SELECT id, customer_id, kind, rule, month, wrapped FROM wrapped_keys WHERE length(wrapped) > 0 ORDER BY id LIMIT 1";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_optional(c).await)?)
    }
    /// Keys wrapped by another root key than the one whose wrapping begins with `head`.
    pub async fn keys_not_wrapped_by(&mut self, head: &[u8; HEAD], most: i64) -> Result<Vec<Held>> {
        const SQL: &str = "SELECT id, customer_id, kind, rule, month, wrapped FROM wrapped_keys
            WHERE length(wrapped) > 0 AND substr(wrapped, 1, 5) <> $1 ORDER BY id LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(head.as_slice()).bind(most).fetch_all(c).await)?)
    }
    /// How many keys are wrapped by another root key.
    pub async fn count_keys_not_wrapped_by(&mut self, head: &[u8; HEAD]) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM wrapped_keys WHERE length(wrapped) > 0 AND substr(wrapped, 1, 5) <> $1";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(head.as_slice()).fetch_one(c).await)?)
    }
    /// The first bytes of all wrapped keys, each once: they name the root keys that these are wrapped by.
    pub async fn heads_of_keys(&mut self) -> Result<Vec<Vec<u8>>> {
        const SQL: &str = "SELECT DISTINCT substr(wrapped, 1, 5) FROM wrapped_keys WHERE length(wrapped) > 0";
        Ok(on!(self, c => sqlx::query_scalar(SQL).fetch_all(c).await)?)
    }
    pub async fn data_key(&mut self, owner: impl Into<OwnerId>) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, rule, month, wrapped FROM wrapped_keys WHERE customer_id = $1 AND kind = 'data'";
        let owner = owner.into();
        Ok(on!(self, c => sqlx::query_as(SQL).bind(owner.as_bytes().as_slice()).fetch_optional(c).await)?)
    }
    pub async fn retained_key(&mut self, person: PersonId, rule: &str, month: &str) -> Result<Option<Row>> {
        const SQL: &str = "SELECT id, rule, month, wrapped FROM wrapped_keys
            WHERE customer_id = $1 AND kind = 'retained' AND rule = $2 AND month = $3 AND length(wrapped) > 0";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(person.as_bytes().as_slice()).bind(rule).bind(month).fetch_optional(c).await)?)
    }
    pub async fn retained_keys(&mut self, person: impl Into<PersonId>) -> Result<Vec<Row>> {
        const SQL: &str =
            "SELECT id, rule, month, wrapped FROM wrapped_keys WHERE customer_id = $1 AND kind = 'retained' AND length(wrapped) > 0";
        let person = person.into();
        Ok(on!(self, c => sqlx::query_as(SQL).bind(person.as_bytes().as_slice()).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_data_key(&mut self, id: KeyId, owner: impl Into<OwnerId>, wrapped: &[u8]) -> Result<()> {
        self.insert_key(id, owner.into(), "data", "", "", wrapped).await
    }
    pub async fn insert_retained_key(
        &mut self,
        id: KeyId,
        person: &Locked<impl Into<PersonId> + Copy>,
        rule: &str,
        month: &str,
        wrapped: &[u8],
    ) -> Result<()> {
        let person: PersonId = self.held(person)?.into();
        self.insert_key(id, person.into(), "retained", rule, month, wrapped).await
    }
    /// Deletes the data key; all data sealed under it is unreadable from then on.
    pub async fn delete_key_of(&mut self, owner: impl Into<OwnerId>) -> Result<()> {
        const SQL: &str = "DELETE FROM wrapped_keys WHERE customer_id = $1 AND kind = 'data'";
        let owner = owner.into();
        on!(&mut **self, c => sqlx::query(SQL).bind(owner.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
    /// No effect on a key that is gone, or that another server wrapped anew.
    pub async fn rewrap_key(&mut self, id: KeyId, before: &[u8], after: &[u8]) -> Result<()> {
        const SQL: &str = "UPDATE wrapped_keys SET wrapped = $3 WHERE id = $1 AND wrapped = $2";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(before).bind(after).execute(c).await.map(|_| ()))?;
        Ok(())
    }
    /// A server that still seals under the root key before a rotation must not make keys that are lost with it.
    async fn insert_key(&mut self, id: KeyId, owner: OwnerId, kind: &str, rule: &str, month: &str, wrapped: &[u8]) -> Result<()> {
        const SQL: &str =
            "INSERT INTO wrapped_keys (id, customer_id, kind, rule, month, wrapped, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        if let Some(oldest) = self.oldest_root_key().await?
            && wrapped.get(1..HEAD).is_none_or(|wrapped_by| wrapped_by < oldest.to_be_bytes().as_slice())
        {
            return Err(Error::Unusable("the root key was replaced, and this server or command does not have the new one yet".to_owned()));
        }
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .bind(kind)
            .bind(rule)
            .bind(month)
            .bind(wrapped)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
