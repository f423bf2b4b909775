//! Troubles that staff are told of at once: each once, for as long as it lasts.

use jiff::civil::Date;

use super::{Conn, Result, Tx};
use crate::domain::{
    ids::{ReceiverId, StaffId},
    trouble::Trouble,
};

/// One that nobody was told of.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Untold {
    #[sqlx(try_from = "String")]
    pub what: Trouble,
    pub about: Vec<u8>,
    /// Of a part that failed, or of one that is told of changes; empty for others.
    pub system: String,
    assignee: Option<Vec<u8>>,
}

impl Untold {
    /// Of a system that is told of changes: nobody's case.
    pub fn behind(receiver: ReceiverId, system: String) -> Self {
        Self { what: Trouble::Behind, about: receiver.as_bytes().to_vec(), system, assignee: None }
    }

    /// The member of staff who has the case.
    pub fn assignee(&self) -> Option<StaffId> {
        self.assignee.clone().and_then(|id| StaffId::try_from(id).ok())
    }
}

/// So many are told at a time.
const AT_ONCE: i64 = 2000;

macro_rules! late {
    () => {
        "requests.turn <> 'over' AND requests.due_on < $1 AND requests.paused_on IS NULL"
    };
}

impl Conn {
    pub async fn untold_troubles(&mut self, today: Date) -> Result<Vec<Untold>> {
        const LATE: &str = concat!(
            "SELECT 'late' AS what, requests.id AS about, '' AS system, requests.assignee AS assignee FROM requests WHERE ",
            late!(),
            " AND NOT EXISTS (SELECT 1 FROM told_troubles AS told WHERE told.what = 'late' AND told.about = requests.id AND told.system = '')
            ORDER BY requests.due_on, requests.id LIMIT $2"
        );
        const TASKS: &str = "SELECT 'tasks' AS what, task.request_id AS about, task.system AS system, requests.assignee AS assignee
            FROM request_tasks AS task JOIN requests ON requests.id = task.request_id
            WHERE task.state = 'failed' AND requests.turn <> 'over' AND NOT EXISTS (SELECT 1 FROM told_troubles AS told
                WHERE told.what = 'tasks' AND told.about = task.request_id AND told.system = task.system)
            ORDER BY task.request_id, task.system LIMIT $1";
        const JOBS: &str = "SELECT 'jobs' AS what, jobs.id AS about, '' AS system, NULL AS assignee FROM jobs
            WHERE jobs.state = 'parked' AND NOT EXISTS (SELECT 1 FROM told_troubles AS told
                WHERE told.what = 'jobs' AND told.about = jobs.id AND told.system = '')
            ORDER BY jobs.run_at, jobs.id LIMIT $1";
        let mut all: Vec<Untold> = on!(self, c => sqlx::query_as(LATE).bind(today.to_string()).bind(AT_ONCE).fetch_all(c).await)?;
        for sql in [TASKS, JOBS] {
            let more: Vec<Untold> = on!(self, c => sqlx::query_as(sql).bind(AT_ONCE).fetch_all(c).await)?;
            all.extend(more);
        }
        Ok(all)
    }
}

impl Tx {
    /// `false` when another server told of it a moment ago.
    pub async fn tell_trouble(&mut self, trouble: &Untold) -> Result<bool> {
        const SQL: &str =
            "INSERT INTO told_troubles (what, about, system) VALUES ($1, $2, $3) ON CONFLICT (what, about, system) DO NOTHING";
        let affected = on!(&mut **self, c => sqlx::query(SQL)
            .bind(trouble.what.as_str())
            .bind(trouble.about.as_slice())
            .bind(trouble.system.as_str())
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(affected == 1)
    }

    /// Lets go of those that are over: should one come again, it is told again.
    pub async fn forget_troubles_over(&mut self, today: Date) -> Result<()> {
        const LATE: &str = concat!(
            "DELETE FROM told_troubles WHERE what = 'late' AND NOT EXISTS (SELECT 1 FROM requests WHERE requests.id = told_troubles.about AND ",
            late!(),
            ")"
        );
        const OTHERS: [&str; 2] = [
            "DELETE FROM told_troubles WHERE what = 'tasks' AND NOT EXISTS (SELECT 1 FROM request_tasks AS task
                WHERE task.request_id = told_troubles.about AND task.system = told_troubles.system AND task.state = 'failed')",
            "DELETE FROM told_troubles WHERE what = 'jobs' AND NOT EXISTS (SELECT 1 FROM jobs
                WHERE jobs.id = told_troubles.about AND jobs.state = 'parked')",
        ];
        on!(&mut **self, c => sqlx::query(LATE).bind(today.to_string()).execute(c).await.map(|_| ()))?;
        for sql in OTHERS {
            on!(&mut **self, c => sqlx::query(sql).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }

    /// Lets go of the systems that do well again: all but these.
    pub async fn forget_systems_well(&mut self, behind: &[Untold]) -> Result<()> {
        const TOLD: &str = "SELECT about FROM told_troubles WHERE what = 'behind'";
        const OVER: &str = "DELETE FROM told_troubles WHERE what = 'behind' AND about = $1";
        let told: Vec<Vec<u8>> = on!(&mut **self, c => sqlx::query_scalar(TOLD).fetch_all(c).await)?;
        for about in told.iter().filter(|about| behind.iter().all(|one| one.about != **about)) {
            on!(&mut **self, c => sqlx::query(OVER).bind(about.as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }
}
