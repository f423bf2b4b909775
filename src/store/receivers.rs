//! Systems that are told of changes, and how far each got.

use super::{Conn, Error, Result, Tx, dialect::LOCK_RECEIVER};
use crate::domain::{
    gone::Gone,
    ids::ReceiverId,
    telling::{Acknowledges, Cursor},
    time::Millis,
};

/// A system that is connected.
#[derive(Debug, Clone)]
pub struct Receiver {
    pub id: ReceiverId,
    pub system: String,
    /// Its webhook, sealed; none for one that asks by itself.
    pub sealed: Option<Vec<u8>>,
    pub acknowledges: Acknowledges,
    pub connected_at: Millis,
    /// The newest change at that moment: it is told of what came after.
    pub since: i64,
    pub cursor: Cursor,
    /// It knows everybody once it took in everything up to here. `None` where people from before it was connected may be strangers to it.
    pub knows_from: Option<i64>,
    pub tries: u32,
    pub next_at: Millis,
    pub failing_since: Option<Millis>,
    pub gone_at: Option<Millis>,
    /// It is told of requests, too.
    pub requests: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    id: ReceiverId,
    system: String,
    sealed: Option<Vec<u8>>,
    acknowledges: String,
    connected_at: i64,
    since: i64,
    sent: i64,
    told: i64,
    told_at: Option<i64>,
    knows_from: Option<i64>,
    tries: i64,
    next_at: i64,
    failing_since: Option<i64>,
    gone_at: Option<i64>,
    requests: i64,
}

impl From<Row> for Receiver {
    fn from(row: Row) -> Self {
        Self {
            id: row.id,
            system: row.system,
            sealed: row.sealed,
            // A word of a newer program: only what it says outright counts.
            acknowledges: row.acknowledges.parse().unwrap_or(Acknowledges::ByCall),
            connected_at: Millis(row.connected_at),
            since: row.since,
            cursor: Cursor { sent: row.sent, told: row.told, told_at: row.told_at.map(Millis) },
            knows_from: row.knows_from,
            tries: u32::try_from(row.tries).unwrap_or(u32::MAX),
            next_at: Millis(row.next_at),
            failing_since: row.failing_since.map(Millis),
            gone_at: row.gone_at.map(Millis),
            requests: row.requests != 0,
        }
    }
}

impl Receiver {
    /// It knows each person by the handle that an erasure names them by. Before that its answer says little: what it holds about a stranger
    /// may still be there.
    pub fn knows_everybody(&self) -> bool {
        self.knows_from.is_some_and(|from| from <= self.cursor.told)
    }
}

impl Conn {
    /// All of them, in the order of their names.
    pub async fn receivers(&mut self) -> Result<Vec<Receiver>> {
        const SQL: &str =
            "SELECT id, system, sealed, acknowledges, connected_at, since, sent, told, told_at, knows_from, tries, next_at, failing_since,
                gone_at, requests
            FROM receivers ORDER BY system";
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?;
        Ok(rows.into_iter().map(Receiver::from).collect())
    }
}

impl Tx {
    /// A system that is connected, as it stands; nobody else changes it before this change is done.
    pub async fn hold_receiver(&mut self, system: &str) -> Result<Option<Receiver>> {
        let Some(known) = self.receiver(system).await? else { return Ok(None) };
        match self.lock(&LOCK_RECEIVER, known.id.as_bytes()).await {
            Err(Error::Gone(_)) => Ok(None),
            held => {
                held?;
                // It may have changed while this one waited.
                self.receiver(system).await
            }
        }
    }

    async fn receiver(&mut self, system: &str) -> Result<Option<Receiver>> {
        Ok(self.receivers().await?.into_iter().find(|one| one.system == system))
    }

    /// It is told of what happens from now on, and knows everybody where there is nobody yet. No effect on a system that is connected already,
    /// and `false`.
    pub async fn insert_receiver(
        &mut self,
        id: ReceiverId,
        system: &str,
        sealed: Option<&[u8]>,
        acknowledges: Acknowledges,
        from: i64,
    ) -> Result<bool> {
        const SQL: &str = "INSERT INTO receivers (id, system, sealed, acknowledges, connected_at, since, sent, told, knows_from)
            VALUES ($1, $2, $3, $4, $5, $6, $6, $6, CASE WHEN EXISTS (SELECT 1 FROM customers) THEN NULL ELSE 0 END)
            ON CONFLICT (system) DO NOTHING";
        let at = self.at.0;
        let done = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(system)
            .bind(sealed)
            .bind(acknowledges.as_str())
            .bind(at)
            .bind(from)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(done == 1)
    }

    /// It read about everybody as of the change `seq`. No effect where it knows them, or will once it took in what it is sent.
    pub async fn receiver_knows_from(&mut self, id: ReceiverId, seq: i64) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET knows_from = $2 WHERE id = $1 AND knows_from IS NULL AND since <= $2";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(seq).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Another webhook, other secrets: it is tried again at once, from where it was.
    pub async fn reconnect_receiver(&mut self, id: ReceiverId, sealed: &[u8], acknowledges: Acknowledges, gone: Gone) -> Result<()> {
        const SQL: &str =
            "UPDATE receivers SET sealed = $2, acknowledges = $3, tries = 0, next_at = 0, failing_since = NULL, gone_at = NULL
            WHERE id = $1";
        self.remember(gone);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(sealed)
            .bind(acknowledges.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Other secrets, and nothing else.
    pub async fn reseal_receiver(&mut self, id: ReceiverId, sealed: &[u8], gone: Gone) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET sealed = $2 WHERE id = $1";
        self.remember(gone);
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(sealed).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// Whether it is told of requests, too.
    pub async fn tell_receiver_requests(&mut self, id: ReceiverId, tell: bool) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET requests = $2 WHERE id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(i64::from(tell)).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn delete_receiver(&mut self, id: ReceiverId, gone: Gone) -> Result<()> {
        self.remember(gone);
        for sql in ["DELETE FROM deliveries WHERE receiver_id = $1", "DELETE FROM receivers WHERE id = $1"] {
            on!(&mut **self, c => sqlx::query(sql).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }
}
