//! API keys: the hash of a secret, and what it may do.

use super::{Conn, Error, Result, Tx, changes::Touched};
use crate::domain::{gone::Gone, ids::ApiKeyId, time::Millis};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: ApiKeyId,
    pub secret_hash: Vec<u8>,
    pub name: String,
    /// JSON list.
    pub scopes: String,
    #[sqlx(try_from = "i64")]
    pub created_at: Millis,
    pub revoked_at: Option<i64>,
    /// It is in force until then.
    pub ends_at: Option<i64>,
    /// When it was last used, to the minute.
    pub used_at: Option<i64>,
    /// The system that calls with it, where it is told of changes.
    pub system: Option<String>,
}

impl Conn {
    pub async fn api_keys(&mut self) -> Result<Vec<Row>> {
        const SQL: &str =
            "SELECT id, secret_hash, name, scopes, created_at, revoked_at, ends_at, used_at, system FROM api_keys ORDER BY created_at, id";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_api_key(
        &mut self,
        id: ApiKeyId,
        secret_hash: &[u8; 32],
        name: &str,
        scopes: &str,
        system: Option<&str>,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO api_keys (id, secret_hash, name, scopes, created_at, system) VALUES ($1, $2, $3, $4, $5, $6)";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(secret_hash.as_slice())
            .bind(name)
            .bind(scopes)
            .bind(at)
            .bind(system)
            .execute(c)
            .await
            .map(|_| ()))?;
        self.touch(Touched::Keys);
        Ok(())
    }

    /// `Gone` when there is no such key, or it was revoked before.
    pub async fn revoke_api_key(&mut self, id: ApiKeyId, gone: Gone) -> Result<()> {
        const SQL: &str = "UPDATE api_keys SET revoked_at = $2 WHERE id = $1 AND revoked_at IS NULL";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).execute(c).await.map(|done| done.rows_affected()))?;
        self.touch(Touched::Keys);
        self.remember(gone);
        if affected == 1 { Ok(()) } else { Err(Error::Gone("the key")) }
    }

    /// It is in force until then; a day it has stays when it comes sooner. `Gone` when there is no such key in force.
    pub async fn let_api_key_end(&mut self, id: ApiKeyId, ends_at: Millis) -> Result<()> {
        const SQL: &str = "UPDATE api_keys SET ends_at = CASE WHEN ends_at < $2 THEN ends_at ELSE $2 END
            WHERE id = $1 AND revoked_at IS NULL AND (ends_at IS NULL OR ends_at > $3)";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(ends_at.0)
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        self.touch(Touched::Keys);
        if affected == 1 { Ok(()) } else { Err(Error::Gone("the key")) }
    }

    /// Memory has no use for it, so nothing is touched.
    pub async fn api_key_was_used(&mut self, id: ApiKeyId, at: Millis) -> Result<()> {
        const SQL: &str = "UPDATE api_keys SET used_at = $2 WHERE id = $1 AND (used_at IS NULL OR used_at < $2)";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at.0).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
