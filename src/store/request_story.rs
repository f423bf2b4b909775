//! The events and messages of a request, and each system's task.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::{
    ids::{EntryId, RequestId, StaffId},
    language::Language,
    request::{Author, Hands, HoldNews, Part, Task, TaskState},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: EntryId,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    #[sqlx(try_from = "String")]
    pub author: Author,
    pub staff_id: Option<Vec<u8>>,
    pub kind: String,
    pub sealed: Option<Vec<u8>>,
    /// Where the case went from one member of staff to another.
    had: Option<Vec<u8>>,
    has: Option<Vec<u8>>,
    /// Where it tells of a hold.
    hold_kind: Option<String>,
    hold_until: Option<String>,
    /// The language its words are in.
    language: Option<String>,
}

impl Row {
    /// `None` where that was not noted, and for one that is no longer spoken.
    pub fn language(&self) -> Option<Language> {
        self.language.as_deref()?.parse().ok()
    }

    /// In whose hands the case was, and in whose it came; `None` where both are nobody's.
    pub fn hands(&self) -> Option<Hands> {
        let id = |bytes: &Option<Vec<u8>>| bytes.as_deref().and_then(|id| id.try_into().ok());
        let hands = Hands { had: id(&self.had), has: id(&self.has) };
        (hands.had.is_some() || hands.has.is_some()).then_some(hands)
    }

    /// The kind of the hold, and the day on which staff look again; `None` for anything else, and for a hold from before these were kept.
    pub fn hold(&self) -> Option<HoldNews> {
        let (kind, look_on) = (self.hold_kind.as_deref()?, self.hold_until.as_deref()?);
        Some(HoldNews { kind: kind.parse().ok()?, look_on: look_on.parse().ok()? })
    }
}

macro_rules! select {
    ($which:literal) => {
        concat!(
            "SELECT id, at, author, staff_id, kind, sealed, had, has, hold_kind, hold_until, language FROM request_entries WHERE ",
            $which
        )
    };
}

#[derive(sqlx::FromRow)]
struct TaskRow {
    system: String,
    #[sqlx(try_from = "String")]
    state: TaskState,
    done: i64,
    total: i64,
    failure: Option<Vec<u8>>,
    settled_at: Option<i64>,
    answer: Option<Vec<u8>>,
}

impl TryFrom<TaskRow> for Task {
    type Error = Error;
    fn try_from(row: TaskRow) -> Result<Self> {
        let TaskRow { system, state, done, total, failure, settled_at, answer } = row;
        let part = system.parse().map_err(|_| Error::Damaged("a request's task"))?;
        Ok(Self { part, state, done, total, failure, settled_at: settled_at.map(Millis), answer })
    }
}

impl Conn {
    /// Requests whose account staff named: others asked them for somebody, or somebody before they had an account.
    pub async fn requests_with_an_account_named(&mut self) -> Result<Vec<RequestId>> {
        const SQL: &str = "SELECT DISTINCT request_id FROM request_entries WHERE kind = 'linked' ORDER BY request_id";
        let rows: Vec<Vec<u8>> = on!(self, c => sqlx::query_scalar(SQL).fetch_all(c).await)?;
        Ok(rows.into_iter().filter_map(|id| RequestId::try_from(id).ok()).collect())
    }

    /// The oldest first.
    pub async fn request_entries(&mut self, request: RequestId) -> Result<Vec<Row>> {
        const SQL: &str = select!("request_id = $1 ORDER BY number");
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// The member of staff and the subject of each, without words; the oldest first.
    pub async fn request_deeds(&mut self, request: RequestId) -> Result<Vec<(Option<StaffId>, String)>> {
        const SQL: &str = "SELECT staff_id, kind FROM request_entries WHERE request_id = $1 ORDER BY number";
        let rows: Vec<(Option<Vec<u8>>, String)> =
            on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_all(c).await)?;
        Ok(rows.into_iter().map(|(staff, kind)| (staff.and_then(|id| id.try_into().ok()), kind)).collect())
    }

    /// One of them.
    pub async fn request_entry(&mut self, request: RequestId, entry: EntryId) -> Result<Option<Row>> {
        const SQL: &str = select!("request_id = $1 AND id = $2");
        Ok(on!(self, c => sqlx::query_as(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(entry.as_bytes().as_slice())
            .fetch_optional(c)
            .await)?)
    }

    pub async fn request_tasks(&mut self, request: RequestId) -> Result<Vec<Task>> {
        const SQL: &str =
            "SELECT system, state, done, total, failure, settled_at, answer FROM request_tasks WHERE request_id = $1 ORDER BY system";
        let rows: Vec<TaskRow> = on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_all(c).await)?;
        rows.into_iter().map(Task::try_from).collect()
    }
}

impl Tx {
    pub async fn append_request_entry(
        &mut self,
        id: EntryId,
        request: &Locked<RequestId>,
        (author, staff): (Author, Option<StaffId>),
        kind: &str,
        sealed: Option<&[u8]>,
    ) -> Result<()> {
        const SQL: &str = "INSERT INTO request_entries (id, request_id, number, at, author, staff_id, kind, sealed)
            VALUES ($1, $2, (SELECT coalesce(max(number), 0) + 1 FROM request_entries WHERE request_id = $2), $3, $4, $5, $6, $7)";
        let (request, at) = (self.held(request)?, self.at.0);
        let staff = staff.map(|id| id.as_bytes().to_vec());
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(request.as_bytes().as_slice())
            .bind(at)
            .bind(author.as_str())
            .bind(staff.as_deref())
            .bind(kind)
            .bind(sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn note_entry_language(&mut self, request: &Locked<RequestId>, entry: EntryId, language: Language) -> Result<()> {
        const SQL: &str = "UPDATE request_entries SET language = $3 WHERE id = $2 AND request_id = $1";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(entry.as_bytes().as_slice())
            .bind(language.tag())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Empties a case of all texts: its person is gone, and it has ended.
    pub async fn empty_case(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const SQL: [&str; 4] = [
            "DELETE FROM request_files WHERE request_id = $1",
            "DELETE FROM request_letters WHERE request_id = $1",
            "UPDATE request_entries SET sealed = NULL WHERE request_id = $1",
            "UPDATE request_tasks SET answer = NULL, error = NULL WHERE request_id = $1",
        ];
        let request = self.held(request)?;
        for sql in SQL {
            on!(&mut **self, c => sqlx::query(sql).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }

    /// Forgets what systems found for a case, its files, and what staff typed in it: the person it is about is erased, and the talk is
    /// another's.
    pub async fn forget_what_was_found(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const SQL: [&str; 4] = [
            "DELETE FROM request_files WHERE request_id = $1",
            "DELETE FROM findings WHERE request_id = $1",
            "DELETE FROM kept_forms WHERE request_id = $1",
            "UPDATE request_tasks SET answer = NULL WHERE request_id = $1",
        ];
        let request = self.held(request)?;
        for sql in SQL {
            on!(&mut **self, c => sqlx::query(sql).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }

    pub async fn insert_request_task(&mut self, request: &Locked<RequestId>, part: &Part) -> Result<()> {
        let request = self.held(request)?;
        const SQL: &str = "INSERT INTO request_tasks (request_id, system, state, done, total) VALUES ($1, $2, 'waiting', 0, 0)";
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).bind(part.as_str()).execute(c).await.map(|_| ()))?;
        self.settle_turn(request).await
    }

    /// Systems that still had something to do have nothing left of it.
    pub async fn forget_open_tasks(&mut self, request: &Locked<RequestId>) -> Result<()> {
        let request = self.held(request)?;
        const SQL: &str = "DELETE FROM request_tasks
            WHERE request_id = $1 AND system <> 'portal' AND state NOT IN ('done', 'not-found')";
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        self.settle_turn(request).await
    }

    pub async fn update_request_task(&mut self, request: &Locked<RequestId>, task: &Task) -> Result<()> {
        let request = self.held(request)?;
        const SQL: &str = "UPDATE request_tasks SET state = $3, done = $4, total = $5, failure = $6, settled_at = $7, answer = $8
            WHERE request_id = $1 AND system = $2";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(task.part.as_str())
            .bind(task.state.as_str())
            .bind(task.done)
            .bind(task.total)
            .bind(task.failure.as_deref())
            .bind(task.settled_at.map(|at| at.0))
            .bind(task.answer.as_deref())
            .execute(c)
            .await
            .map(|_| ()))?;
        self.settle_turn(request).await
    }
}
