//! Copies people asked for: kept in sealed parts for three days, or until they are printed and posted.

use super::{Conn, Error, Locked, Result, Tx, event::Action};
use crate::domain::{
    ids::{CustomerId, PersonId, RequestId},
    request::{CopyFile, State},
    time::Millis,
};

#[derive(sqlx::FromRow)]
struct Row {
    ready_at: Option<i64>,
    expires_at: Option<i64>,
    bytes: i64,
    parts: i64,
    generation: i64,
}

impl From<Row> for CopyFile {
    fn from(row: Row) -> Self {
        let Row { ready_at, expires_at, bytes, parts, generation } = row;
        Self { ready_at: ready_at.map(Millis), expires_at: expires_at.map(Millis), bytes, parts, generation }
    }
}

/// A copy that is made.
#[derive(Debug, Clone, Copy)]
pub struct Ready<'a> {
    pub generation: i64,
    pub bytes: i64,
    pub parts: i64,
    pub sha256: &'a str,
    pub expires_at: Millis,
}

impl Conn {
    pub async fn copy(&mut self, request: RequestId) -> Result<Option<CopyFile>> {
        const SQL: &str = "SELECT ready_at, expires_at, bytes, parts, generation FROM copies WHERE request_id = $1";
        let row: Option<Row> = on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_optional(c).await)?;
        Ok(row.map(CopyFile::from))
    }

    pub async fn copy_part(&mut self, request: RequestId, generation: i64, part: i64) -> Result<Option<Vec<u8>>> {
        const SQL: &str = "SELECT sealed FROM copy_parts WHERE request_id = $1 AND generation = $2 AND part = $3";
        Ok(on!(self, c => sqlx::query_scalar(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(generation)
            .bind(part)
            .fetch_optional(c)
            .await)?)
    }

    /// Whether something about a person is another matter since their copy was begun: a choice, what they did to their data, or what the brand
    /// says of them.
    pub async fn is_copy_outdated(&mut self, request: RequestId, about: CustomerId) -> Result<bool> {
        const SQL: &str = "SELECT count(*) FROM copies JOIN changes ON changes.customer_id = $2 AND changes.at > copies.begun_at
            WHERE copies.request_id = $1";
        let since: i64 = on!(self, c => sqlx::query_scalar(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(about.as_bytes().as_slice())
            .fetch_one(c)
            .await)?;
        Ok(since > 0)
    }

    /// Whether the log says that somebody opened the copy to print it since it was made.
    pub async fn is_copy_opened(&mut self, request: RequestId) -> Result<bool> {
        const SQL: &str = "SELECT action FROM audit_log WHERE subject = 'request' AND subject_id = $1 AND action IN ($2, $3)
            ORDER BY seq DESC LIMIT 1";
        let (made, opened) = (Action::CopyMade.as_str(), Action::CopyPrinted.as_str());
        let last: Option<String> = on!(self, c => sqlx::query_scalar(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(made)
            .bind(opened)
            .fetch_optional(c)
            .await)?;
        Ok(last.as_deref() == Some(opened))
    }
}

impl Tx {
    /// Begins anew: what an earlier try left is gone, and whoever still works on it gets no further. Answers which making it is.
    pub async fn begin_copy(&mut self, request: &Locked<RequestId>) -> Result<i64> {
        const BEGIN: &str = "INSERT INTO copies (request_id, begun_at, bytes, parts, generation) VALUES ($1, $2, 0, 0, 1)
            ON CONFLICT (request_id) DO UPDATE
            SET begun_at = $2, ready_at = NULL, expires_at = NULL, bytes = 0, parts = 0, sha256 = NULL,
                generation = copies.generation + 1
            RETURNING generation";
        self.delete_copy_parts(request).await?;
        let (request, at) = (self.held(request)?, self.at.0);
        Ok(on!(&mut **self, c => sqlx::query_scalar(BEGIN).bind(request.as_bytes().as_slice()).bind(at).fetch_one(c).await)?)
    }

    /// `Changed` when another making has begun since, or nobody wants it any more.
    pub async fn append_copy_part(&mut self, request: &Locked<RequestId>, generation: i64, part: i64, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO copy_parts (request_id, generation, part, sealed)
            SELECT request_id, generation, $3, $4 FROM copies WHERE request_id = $1 AND generation = $2 AND ready_at IS NULL";
        let request = self.held(request)?;
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(generation)
            .bind(part)
            .bind(sealed)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 { Ok(()) } else { Err(Error::Changed("the copy")) }
    }

    /// `Changed` as above.
    pub async fn finish_copy(&mut self, request: &Locked<RequestId>, ready: Ready<'_>) -> Result<()> {
        const SQL: &str = "UPDATE copies SET ready_at = $2, expires_at = $3, bytes = $4, parts = $5, sha256 = $6
            WHERE request_id = $1 AND generation = $7 AND ready_at IS NULL";
        let (request, at) = (self.held(request)?, self.at.0);
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(at)
            .bind(ready.expires_at.0)
            .bind(ready.bytes)
            .bind(ready.parts)
            .bind(ready.sha256)
            .bind(ready.generation)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        if affected == 1 { Ok(()) } else { Err(Error::Changed("the copy")) }
    }

    /// Ends fetching of the copy, and stops a job that still makes it.
    pub async fn withdraw_copy(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const SQL: &str = "UPDATE copies SET generation = generation + 1, expires_at = CASE WHEN ready_at IS NULL THEN NULL ELSE $2 END
            WHERE request_id = $1";
        self.delete_copy_parts(request).await?;
        let (request, at) = (self.held(request)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    async fn delete_copy_parts(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const SQL: &str = "DELETE FROM copy_parts WHERE request_id = $1";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// The copies of a person that can be fetched or are being made.
    pub async fn copies_out(&mut self, person: &Locked<impl Into<PersonId> + Copy>) -> Result<Vec<RequestId>> {
        const FIND: &str = "SELECT copies.request_id FROM copies JOIN requests ON requests.id = copies.request_id
            WHERE requests.person_id = $1 AND requests.state NOT IN ($2, $3, $4) AND (copies.ready_at IS NULL OR copies.expires_at > $5)";
        let (person, at): (PersonId, _) = (self.held(person)?.into(), self.at.0);
        let found: Vec<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(FIND)
            .bind(person.as_bytes().as_slice())
            .bind(State::Declined.as_str())
            .bind(State::Withdrawn.as_str())
            .bind(State::Ended.as_str())
            .bind(at)
            .fetch_all(c)
            .await)?;
        found.into_iter().map(|id| id.try_into().map_err(|_| Error::Damaged("a request's id"))).collect()
    }

    /// One copy is taken back, to be made again; whoever makes it now gets no further.
    pub async fn take_copy_back(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const BACK: &str = "UPDATE copies SET ready_at = NULL, expires_at = NULL, generation = generation + 1 WHERE request_id = $1";
        self.delete_copy_parts(request).await?;
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(BACK).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Every copy of a person, whatever its age: they are erased. How many could be fetched until now.
    pub async fn withdraw_copies_of(&mut self, person: &Locked<impl Into<PersonId> + Copy>) -> Result<u64> {
        const PARTS: &str = "DELETE FROM copy_parts WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1)";
        const COPIES: &str = "UPDATE copies SET expires_at = $2, generation = generation + 1
            WHERE request_id IN (SELECT id FROM requests WHERE person_id = $1) AND ready_at IS NOT NULL AND expires_at > $2";
        let (person, at): (PersonId, _) = (self.held(person)?.into(), self.at.0);
        let person = person.as_bytes().as_slice();
        on!(&mut **self, c => sqlx::query(PARTS).bind(person).execute(c).await.map(|_| ()))?;
        Ok(on!(&mut **self, c => sqlx::query(COPIES).bind(person).bind(at).execute(c).await.map(|done| done.rows_affected()))?)
    }
}
