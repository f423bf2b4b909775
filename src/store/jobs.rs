//! Jobs: rows written with the change that asks for them. A finished job is deleted, since it holds what it was about.

use super::{
    Conn, Result, Tx,
    dialect::{CLAIM_JOB, DUE_JOB},
};
use crate::domain::{
    ids::{JobId, PersonId},
    lane::{Lane, Waits},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: JobId,
    pub kind: String,
    pub sealed: Vec<u8>,
    /// How often it was begun, this time included.
    pub attempts: i64,
}

/// A job that does not go through.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Stuck {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: JobId,
    pub kind: String,
    pub state: String,
    #[sqlx(try_from = "i64")]
    pub run_at: Millis,
    pub attempts: i64,
    pub last_error: Option<String>,
}

/// How many jobs of a kind are in a state.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Count {
    pub kind: String,
    pub state: String,
    pub count: i64,
}

impl Conn {
    /// Set aside, or tried more than once.
    pub async fn stuck_jobs(&mut self) -> Result<Vec<Stuck>> {
        const SQL: &str = "SELECT id, kind, state, run_at, attempts, last_error FROM jobs
            WHERE state = 'parked' OR (state = 'queued' AND last_error <> 'planned') ORDER BY state DESC, run_at, id LIMIT 200";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }

    /// How many these are, and how many of them are of a kind.
    pub async fn stuck_jobs_counted(&mut self, kind: &str) -> Result<(i64, i64)> {
        const SQL: &str = "SELECT count(*), count(CASE WHEN kind = $1 THEN 1 END) FROM jobs
            WHERE state = 'parked' OR (state = 'queued' AND last_error <> 'planned')";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(kind).fetch_one(c).await)?)
    }

    /// Whether one of a lane is due, or was begun by somebody who has not come back.
    pub async fn job_is_due(&mut self, lane: Lane, now: Millis, waits: Waits) -> Result<bool> {
        let due = on!(self, c => sqlx::query_scalar::<_, Vec<u8>>(DUE_JOB)
            .bind(now.0)
            .bind(now.farthest(waits.job).0)
            .bind(lane.as_str())
            .bind(now.farthest(waits.lease).0)
            .fetch_optional(c)
            .await)?;
        Ok(due.is_some())
    }

    /// Letters about a person: by their id, or by the blind index of their address.
    pub async fn letters_about(&mut self, person: PersonId, email: Option<&[u8; 32]>) -> Result<Vec<(JobId, Vec<u8>)>> {
        const SQL: &str = "SELECT id, sealed FROM jobs WHERE about = $1 OR about = $2";
        let email = email.map(|index| index.as_slice());
        let rows: Vec<(Vec<u8>, Vec<u8>)> =
            on!(self, c => sqlx::query_as(SQL).bind(person.as_bytes().as_slice()).bind(email).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|(id, sealed)| Some((id.try_into().ok()?, sealed))).collect())
    }

    /// How many there are by kind and state; none for what there is none of.
    pub async fn job_counts(&mut self) -> Result<Vec<Count>> {
        const SQL: &str = "SELECT kind, state, count(*) AS count FROM jobs GROUP BY kind, state";
        Ok(on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?)
    }
}

impl Tx {
    /// `about` names the person of a letter: the blind index of an address, or an id.
    pub async fn enqueue_job(&mut self, id: JobId, lane: Lane, sealed: &[u8], about: Option<&[u8]>) -> Result<()> {
        let now = self.at;
        self.enqueue_job_at(id, lane, sealed, about, now).await
    }

    /// The same, for a job that nobody begins before a moment: `planned` tells it from one whose time lies ahead since the clock was put back.
    pub async fn enqueue_job_at(&mut self, id: JobId, lane: Lane, sealed: &[u8], about: Option<&[u8]>, run_at: Millis) -> Result<()> {
        const SQL: &str = "INSERT INTO jobs (id, kind, sealed, state, run_at, attempts, about, last_error)
            VALUES ($1, $2, $3, 'queued', $4, 0, $5, $6)";
        let planned = (self.at < run_at).then_some("planned");
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(lane.as_str())
            .bind(sealed)
            .bind(run_at.0)
            .bind(about)
            .bind(planned)
            .execute(c)
            .await
            .map(|_| ()))?;
        self.rung.add(lane);
        Ok(())
    }

    /// Takes the oldest of a lane that is due, or whose worker has not come back, and leases it.
    pub async fn claim_job(&mut self, lane: Lane, waits: Waits) -> Result<Option<Row>> {
        let sql = CLAIM_JOB.of(self);
        let (now, until) = (self.at, self.at.plus(waits.lease));
        Ok(on!(&mut **self, c => sqlx::query_as(sql)
            .bind(now.0)
            .bind(now.farthest(waits.job).0)
            .bind(lane.as_str())
            .bind(until.0)
            .fetch_optional(c)
            .await)?)
    }

    /// Leases from before the clock was put back end as if they were given now. A worker that lives renews its own long before.
    pub async fn shorten_leases(&mut self, lane: Lane, waits: Waits) -> Result<()> {
        const SQL: &str = "UPDATE jobs SET lease_until = $1 WHERE kind = $2 AND state = 'running' AND lease_until > $3";
        let (until, never) = (self.at.plus(waits.lease).0, self.at.farthest(waits.lease).0);
        on!(&mut **self, c => sqlx::query(SQL).bind(until).bind(lane.as_str()).bind(never).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Starts the job again from its first try. `false` for a job that is done or under way.
    pub async fn restart_job(&mut self, id: JobId) -> Result<bool> {
        const SQL: &str = "UPDATE jobs SET state = 'queued', run_at = $2, lease_until = NULL, attempts = 0
            WHERE id = $1 AND state IN ('parked', 'queued')";
        let at = self.at.0;
        let affected = on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).execute(c).await.map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// Like all below it answers `false`, and does nothing, when the lease has run out and another worker has begun the job since:
    /// `attempt` is the number this worker's own beginning had.
    pub async fn renew_job(&mut self, id: JobId, attempt: i64, lease_until: Millis) -> Result<bool> {
        const SQL: &str = "UPDATE jobs SET lease_until = $3 WHERE id = $1 AND state = 'running' AND attempts = $2";
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(attempt)
            .bind(lease_until.0)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    pub async fn finish_job(&mut self, id: JobId, attempt: i64) -> Result<bool> {
        const SQL: &str = "DELETE FROM jobs WHERE id = $1 AND state = 'running' AND attempts = $2";
        self.settle_job(SQL, id, attempt).await
    }

    /// Back to the queue, without counting as a try. `why` is a code, never a message.
    pub async fn postpone_job(&mut self, id: JobId, attempt: i64, run_at: Millis, why: &str) -> Result<bool> {
        const SQL: &str = "UPDATE jobs SET state = 'queued', run_at = $3, lease_until = NULL, last_error = $4, attempts = attempts - 1
            WHERE id = $1 AND state = 'running' AND attempts = $2";
        self.move_job(SQL, id, attempt, run_at, why).await
    }

    /// Back to the queue. `error` is a code, never a message.
    pub async fn retry_job(&mut self, id: JobId, attempt: i64, run_at: Millis, error: &str) -> Result<bool> {
        const SQL: &str = "UPDATE jobs SET state = 'queued', run_at = $3, lease_until = NULL, last_error = $4
            WHERE id = $1 AND state = 'running' AND attempts = $2";
        self.move_job(SQL, id, attempt, run_at, error).await
    }

    /// Set aside for a person to look at; never dropped.
    pub async fn park_job(&mut self, id: JobId, attempt: i64, error: &str) -> Result<bool> {
        const SQL: &str = "UPDATE jobs SET state = 'parked', lease_until = NULL, last_error = $3
            WHERE id = $1 AND state = 'running' AND attempts = $2";
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(attempt)
            .bind(error)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// Releases a job a stopping server held, so that another may take it at once.
    pub async fn release_job(&mut self, id: JobId, attempt: i64) -> Result<bool> {
        const SQL: &str = "UPDATE jobs SET state = 'queued', lease_until = NULL, attempts = attempts - 1
            WHERE id = $1 AND state = 'running' AND attempts = $2";
        self.settle_job(SQL, id, attempt).await
    }

    /// A letter that nobody waits for any more, also while it is being sent.
    pub async fn delete_letter(&mut self, id: JobId) -> Result<()> {
        const SQL: &str = "DELETE FROM jobs WHERE id = $1 AND kind = 'mail'";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    async fn move_job(&mut self, sql: &'static str, id: JobId, attempt: i64, run_at: Millis, why: &str) -> Result<bool> {
        let affected = on!(&mut **self, c => sqlx::query(sql)
            .bind(id.as_bytes().as_slice())
            .bind(attempt)
            .bind(run_at.0)
            .bind(why)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    async fn settle_job(&mut self, sql: &'static str, id: JobId, attempt: i64) -> Result<bool> {
        let affected = on!(&mut **self, c => sqlx::query(sql)
            .bind(id.as_bytes().as_slice())
            .bind(attempt)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }
}
