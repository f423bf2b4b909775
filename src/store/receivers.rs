//! Systems that are told of changes: how far each got, and what became of each delivery.

use super::{Conn, Result, Tx, changes::Kind};
use crate::domain::{
    ids::{CustomerId, DeliveryId, ReceiverId},
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
    pub cursor: Cursor,
    pub tries: u32,
    pub next_at: Millis,
    pub failing_since: Option<Millis>,
    pub gone_at: Option<Millis>,
}

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    id: ReceiverId,
    system: String,
    sealed: Option<Vec<u8>>,
    acknowledges: String,
    connected_at: i64,
    sent: i64,
    told: i64,
    told_at: Option<i64>,
    tries: i64,
    next_at: i64,
    failing_since: Option<i64>,
    gone_at: Option<i64>,
}

/// A delivery that ended.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Delivery {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: DeliveryId,
    pub seq: Option<i64>,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    pub outcome: String,
    pub took_ms: i64,
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
            cursor: Cursor { sent: row.sent, told: row.told, told_at: row.told_at.map(Millis) },
            tries: u32::try_from(row.tries).unwrap_or(u32::MAX),
            next_at: Millis(row.next_at),
            failing_since: row.failing_since.map(Millis),
            gone_at: row.gone_at.map(Millis),
        }
    }
}

impl Conn {
    /// All of them, in the order of their names.
    pub async fn receivers(&mut self) -> Result<Vec<Receiver>> {
        const SQL: &str =
            "SELECT id, system, sealed, acknowledges, connected_at, sent, told, told_at, tries, next_at, failing_since, gone_at
            FROM receivers ORDER BY system";
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).fetch_all(c).await)?;
        Ok(rows.into_iter().map(Receiver::from).collect())
    }

    /// The newest deliveries to a receiver.
    pub async fn deliveries(&mut self, receiver: ReceiverId, limit: i64) -> Result<Vec<Delivery>> {
        const SQL: &str = "SELECT id, seq, at, outcome, took_ms FROM deliveries WHERE receiver_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(receiver.as_bytes().as_slice()).bind(limit).fetch_all(c).await)?)
    }

    /// The changes about a customer after `seq`, oldest first, with their moments.
    pub async fn changes_of(&mut self, customer: CustomerId, seq: i64) -> Result<Vec<(i64, Millis)>> {
        const SQL: &str = "SELECT seq, at FROM changes WHERE customer_id = $1 AND seq > $2 ORDER BY seq LIMIT 1000";
        let rows: Vec<(i64, i64)> = on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(seq).fetch_all(c).await)?;
        Ok(rows.into_iter().map(|(seq, at)| (seq, Millis(at))).collect())
    }

    /// The changes after `seq` that systems are told of: how many, and since when the first waits. `None` where there are none. Keys are
    /// no news for them.
    pub async fn changes_waiting(&mut self, seq: i64) -> Result<Option<(i64, Millis)>> {
        const SQL: &str = "SELECT count(*), min(at) FROM changes WHERE seq > $1 AND kind <> $2";
        let (count, at): (i64, Option<i64>) = on!(self, c => sqlx::query_as(SQL).bind(seq).bind(Kind::Keys.as_str()).fetch_one(c).await)?;
        Ok(at.map(|at| (count, Millis(at))))
    }
}

impl Tx {
    /// It is told of what happens from now on. No effect on a system that is connected already, and `false`.
    pub async fn insert_receiver(
        &mut self,
        id: ReceiverId,
        system: &str,
        sealed: Option<&[u8]>,
        acknowledges: Acknowledges,
        from: i64,
    ) -> Result<bool> {
        const SQL: &str = "INSERT INTO receivers (id, system, sealed, acknowledges, connected_at, sent, told)
            VALUES ($1, $2, $3, $4, $5, $6, $6) ON CONFLICT (system) DO NOTHING";
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

    /// Another webhook, other secrets: it is tried again at once, from where it was.
    pub async fn reconnect_receiver(&mut self, id: ReceiverId, sealed: Option<&[u8]>, acknowledges: Acknowledges) -> Result<()> {
        const SQL: &str =
            "UPDATE receivers SET sealed = $2, acknowledges = $3, tries = 0, next_at = 0, failing_since = NULL, gone_at = NULL
            WHERE id = $1";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(sealed)
            .bind(acknowledges.as_str())
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    pub async fn delete_receiver(&mut self, id: ReceiverId) -> Result<()> {
        for sql in ["DELETE FROM deliveries WHERE receiver_id = $1", "DELETE FROM receivers WHERE id = $1"] {
            on!(&mut **self, c => sqlx::query(sql).bind(id.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        }
        Ok(())
    }

    /// It took everything up to a change. No effect, and `false`, where another server went on meanwhile.
    pub async fn receiver_took(&mut self, id: ReceiverId, from: i64, to: i64, took_in: bool) -> Result<bool> {
        const SQL: &str = "UPDATE receivers SET sent = $3, tries = 0, next_at = 0, failing_since = NULL,
                told = CASE WHEN $4 = 1 AND told < $3 THEN $3 ELSE told END,
                told_at = CASE WHEN $4 = 1 AND told < $3 THEN $5 ELSE told_at END
            WHERE id = $1 AND sent = $2";
        let at = self.at.0;
        let done = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(from)
            .bind(to)
            .bind(i64::from(took_in))
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(done == 1)
    }

    pub async fn receiver_failed(&mut self, id: ReceiverId, next_at: Millis) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET tries = tries + 1, next_at = $2, failing_since = coalesce(failing_since, $3) WHERE id = $1";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(next_at.0)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// It asked not to be told any more.
    pub async fn receiver_is_gone(&mut self, id: ReceiverId) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET gone_at = $2, failing_since = coalesce(failing_since, $2) WHERE id = $1";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// It is told again from a change on: what it said it took in stays.
    pub async fn tell_receiver_again(&mut self, id: ReceiverId, after: i64) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET sent = CASE WHEN sent < $2 THEN sent ELSE $2 END, tries = 0, next_at = 0, gone_at = NULL
            WHERE id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(after).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// A system says that it took everything in up to a change. No effect where it said so of a later one.
    pub async fn receiver_says_told(&mut self, system: &str, seq: i64) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET told = $2, told_at = $3, sent = CASE WHEN sent < $2 THEN $2 ELSE sent END
            WHERE system = $1 AND told < $2";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(system).bind(seq).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn note_delivery(&mut self, receiver: ReceiverId, delivery: &Delivery) -> Result<()> {
        const SQL: &str = "INSERT INTO deliveries (id, receiver_id, seq, at, outcome, took_ms) VALUES ($1, $2, $3, $4, $5, $6)";
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(delivery.id.as_bytes().as_slice())
            .bind(receiver.as_bytes().as_slice())
            .bind(delivery.seq)
            .bind(delivery.at.0)
            .bind(delivery.outcome.as_str())
            .bind(delivery.took_ms)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// Those of before a moment.
    pub async fn forget_deliveries(&mut self, before: Millis) -> Result<u64> {
        const SQL: &str = "DELETE FROM deliveries WHERE at < $1";
        Ok(on!(&mut **self, c => sqlx::query(SQL).bind(before.0).execute(c).await.map(|done| done.rows_affected()))?)
    }
}
