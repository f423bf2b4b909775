//! Forms sent after the session had ended: sealed, kept for an hour, for the same account only. And what staff typed in a case.

use super::{Conn, Result, Tx};
use crate::domain::{
    ids::{KeptFormId, OwnerId, RequestId, StaffId},
    time::Millis,
};

impl Conn {
    pub async fn kept_form(&mut self, id: KeptFormId, owner: OwnerId, now: Millis) -> Result<Option<Vec<u8>>> {
        const SQL: &str = "SELECT sealed FROM kept_forms WHERE id = $1 AND customer_id = $2 AND expires_at > $3";
        Ok(on!(self, c => sqlx::query_scalar(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .bind(now.0)
            .fetch_optional(c)
            .await)?)
    }

    /// Rows of what staff have begun in requests and not sent, each with its request and its author.
    pub async fn requests_drafted(&mut self, now: Millis) -> Result<Vec<(KeptFormId, RequestId, StaffId)>> {
        const SQL: &str = "SELECT id, request_id, customer_id FROM kept_forms WHERE request_id IS NOT NULL AND expires_at > $1 LIMIT 10000";
        let rows: Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> = on!(self, c => sqlx::query_as(SQL).bind(now.0).fetch_all(c).await)?;
        let read = |(id, request, staff): (Vec<u8>, Vec<u8>, Vec<u8>)| {
            Some((KeptFormId::try_from(id).ok()?, RequestId::try_from(request).ok()?, StaffId::try_from(staff).ok()?))
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }

    /// The same in one request.
    pub async fn drafts_of_request(&mut self, request: RequestId, now: Millis) -> Result<Vec<(KeptFormId, StaffId)>> {
        const SQL: &str = "SELECT id, customer_id FROM kept_forms WHERE request_id = $1 AND expires_at > $2";
        let rows: Vec<(Vec<u8>, Vec<u8>)> =
            on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).bind(now.0).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|(id, staff)| Some((KeptFormId::try_from(id).ok()?, StaffId::try_from(staff).ok()?))).collect())
    }

    /// Forms of staff that are of no single request, each with its author.
    pub async fn kept_forms_of_staff(&mut self, now: Millis) -> Result<Vec<(KeptFormId, StaffId, Vec<u8>)>> {
        const SQL: &str =
            "SELECT kept_forms.id, staff.id, kept_forms.sealed FROM staff JOIN kept_forms ON kept_forms.customer_id = staff.id
            WHERE kept_forms.request_id IS NULL AND kept_forms.expires_at > $1";
        let rows: Vec<(Vec<u8>, Vec<u8>, Vec<u8>)> = on!(self, c => sqlx::query_as(SQL).bind(now.0).fetch_all(c).await)?;
        let read = |(id, staff, sealed): (Vec<u8>, Vec<u8>, Vec<u8>)| {
            Some((KeptFormId::try_from(id).ok()?, StaffId::try_from(staff).ok()?, sealed))
        };
        Ok(rows.into_iter().filter_map(read).collect())
    }
}

impl Tx {
    /// In the place of what was kept under this id before. `case` is where it counts as something begun; `None` where it does not.
    pub async fn keep_draft(
        &mut self,
        id: KeptFormId,
        owner: OwnerId,
        case: Option<RequestId>,
        sealed: &[u8],
        expires_at: Millis,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO kept_forms (id, customer_id, request_id, sealed, expires_at) VALUES ($1, $2, $3, $4, $5)
            ON CONFLICT (id) DO UPDATE SET request_id = excluded.request_id, sealed = excluded.sealed, expires_at = excluded.expires_at";
        let case = case.map(|case| case.as_bytes().to_vec());
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .bind(case.as_deref())
            .bind(sealed)
            .bind(expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn forget_kept_form(&mut self, id: KeptFormId, owner: OwnerId) -> Result<()> {
        const SQL: &str = "DELETE FROM kept_forms WHERE id = $1 AND customer_id = $2";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn keep_form(&mut self, id: KeptFormId, owner: OwnerId, sealed: &[u8], expires_at: Millis) -> Result<()> {
        const SQL: &str = "INSERT INTO kept_forms (id, customer_id, sealed, expires_at) VALUES ($1, $2, $3, $4)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .bind(sealed)
            .bind(expires_at.0)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Gives it back once.
    pub async fn take_kept_form(&mut self, id: KeptFormId, owner: OwnerId) -> Result<Option<Vec<u8>>> {
        const SQL: &str = "DELETE FROM kept_forms WHERE id = $1 AND customer_id = $2 AND expires_at > $3 RETURNING sealed";
        let at = self.at.0;
        Ok(on!(&mut **self, c => sqlx::query_scalar(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(owner.as_bytes().as_slice())
            .bind(at)
            .fetch_optional(c)
            .await)?)
    }
}
