//! Findings of systems for copies, as those who look after the systems pasted them: one for each task. Each waits for the yes of a second,
//! or holds the words of a no.

use super::{
    Conn, Locked, Result, Tx,
    second_looks::{New, Row},
};
use crate::domain::{
    ids::{PersonId, RequestId, SecondLookId, StaffId},
    request::TaskState,
    staff::Role,
};

/// How it stands with a finding, without what was found: it waits, unless a second said no.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Finding {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: SecondLookId,
    #[sqlx(try_from = "Vec<u8>")]
    pub asked_by: StaffId,
    pub stood: Vec<u8>,
    /// The sealed words of the no.
    pub refused: Option<Vec<u8>>,
}

/// A finding that waits, with everything that says whether a yes to it would count.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Standing {
    #[sqlx(try_from = "Vec<u8>")]
    pub request_id: RequestId,
    #[sqlx(try_from = "Vec<u8>")]
    pub person_id: PersonId,
    pub system: String,
    /// The role of whoever pasted it.
    #[sqlx(try_from = "String")]
    pub role: Role,
    pub stood: Vec<u8>,
    #[sqlx(try_from = "String")]
    pub task: TaskState,
    pub asked: Option<Vec<u8>>,
    /// The wrapped keys of the case and of its person.
    pub own_key: Option<Vec<u8>>,
    pub persons_key: Option<Vec<u8>>,
}

impl Conn {
    /// Those that others asked about, as they stand: in one statement, however many there are. SQLite goes from left to right.
    pub async fn findings_standing(&mut self, staff: StaffId, most: i64) -> Result<Vec<Standing>> {
        const SQL: &str = "SELECT finding.request_id, requests.person_id, finding.system, staff.role, finding.stood, task.state AS task,
                requests.asked, own.wrapped AS own_key, theirs.wrapped AS persons_key
            FROM findings AS finding CROSS JOIN requests CROSS JOIN request_tasks AS task CROSS JOIN staff
                LEFT JOIN wrapped_keys AS own ON own.customer_id = finding.request_id AND own.kind = 'data'
                LEFT JOIN wrapped_keys AS theirs ON theirs.customer_id = requests.person_id AND theirs.kind = 'data'
            WHERE finding.refused IS NULL AND finding.asked_by <> $1 AND requests.id = finding.request_id AND requests.turn <> 'over'
                AND task.request_id = finding.request_id AND task.system = finding.system
                AND staff.id = finding.asked_by AND staff.ended_at IS NULL
            ORDER BY finding.asked_at, finding.id LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).bind(most).fetch_all(c).await)?)
    }

    /// Those of a case that wait, with what was found.
    pub async fn findings(&mut self, request: RequestId) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT request_id, id, asked_by, asked_at, 'found' AS kind, stood, sealed, system FROM findings
            WHERE request_id = $1 AND refused IS NULL AND sealed IS NOT NULL ORDER BY asked_at, id";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// Those of a case that wait, without what was found.
    pub async fn findings_waiting(&mut self, request: RequestId) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT request_id, id, asked_by, asked_at, 'found' AS kind, stood, system FROM findings
            WHERE request_id = $1 AND refused IS NULL ORDER BY asked_at, id";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// Those that others asked about, without what was found: it may be long. The oldest first.
    pub async fn findings_of_others(&mut self, staff: StaffId, most: i64) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT request_id, id, asked_by, asked_at, 'found' AS kind, stood, system FROM findings
            WHERE refused IS NULL AND asked_by <> $1 ORDER BY asked_at, id LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(staff.as_bytes().as_slice()).bind(most).fetch_all(c).await)?)
    }

    /// One of their own that a second said no to, with what was found; `None` where an older program forgot that.
    pub async fn refused_finding(&mut self, request: RequestId, system: &str, staff: StaffId) -> Result<Option<Row>> {
        const SQL: &str = "SELECT request_id, id, asked_by, asked_at, 'found' AS kind, stood, sealed, system FROM findings
            WHERE request_id = $1 AND system = $2 AND asked_by = $3 AND refused IS NOT NULL AND sealed IS NOT NULL";
        Ok(on!(self, c => sqlx::query_as(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(system)
            .bind(staff.as_bytes().as_slice())
            .fetch_optional(c)
            .await)?)
    }

    /// Of the task of one system.
    pub async fn finding(&mut self, request: RequestId, system: &str) -> Result<Option<Finding>> {
        const SQL: &str = "SELECT id, asked_by, stood, refused FROM findings WHERE request_id = $1 AND system = $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).bind(system).fetch_optional(c).await)?)
    }
}

impl Tx {
    /// In the place of the one before.
    pub async fn keep_finding(&mut self, request: &Locked<RequestId>, system: &str, new: New<'_>) -> Result<()> {
        const SQL: &str =
            "INSERT INTO findings (request_id, system, id, asked_by, asked_at, stood, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)
            ON CONFLICT (request_id, system) DO UPDATE SET id = $3, asked_by = $4, asked_at = $5, stood = $6, sealed = $7, refused = NULL";
        let (request, at) = (self.held(request)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(system)
            .bind(new.id.as_bytes().as_slice())
            .bind(new.asked_by.as_bytes().as_slice())
            .bind(at)
            .bind(new.stood.as_slice())
            .bind(new.sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Keeps the sealed words of a no. What was found is given back to whoever pasted it.
    pub async fn refuse_finding(&mut self, request: &Locked<RequestId>, system: &str, words: &[u8]) -> Result<()> {
        const SQL: &str = "UPDATE findings SET refused = $3 WHERE request_id = $1 AND system = $2";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(system)
            .bind(words)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn forget_finding(&mut self, request: &Locked<RequestId>, system: &str) -> Result<()> {
        const SQL: &str = "DELETE FROM findings WHERE request_id = $1 AND system = $2";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).bind(system).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// All of a case.
    pub async fn forget_findings(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const SQL: &str = "DELETE FROM findings WHERE request_id = $1";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }
}
