//! Deliveries to a system: what became of each, and how far the system got by them.

use super::{Conn, Error, Result, Tx, changes::Kind, dialect::LOCK_RECEIVER};
use crate::domain::{
    ids::{CustomerId, DeliveryId, ReceiverId},
    time::Millis,
};

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

/// Where a receiver stands while it is told: a delivery moves it on only from there.
#[derive(Debug, Clone, Copy)]
pub struct At<'a> {
    pub receiver: ReceiverId,
    /// Its webhook as it was sealed: another address or other secrets are another one.
    pub sealed: &'a [u8],
    /// It took everything up to here.
    pub sent: i64,
}

/// A change by its number, with the moment that a clock showed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, sqlx::FromRow)]
pub struct Numbered {
    pub seq: i64,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
}

impl Conn {
    /// The newest deliveries to a receiver.
    pub async fn deliveries(&mut self, receiver: ReceiverId, limit: i64) -> Result<Vec<Delivery>> {
        const SQL: &str = "SELECT id, seq, at, outcome, took_ms FROM deliveries WHERE receiver_id = $1 ORDER BY at DESC, id DESC LIMIT $2";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(receiver.as_bytes().as_slice()).bind(limit).fetch_all(c).await)?)
    }

    /// The first change about a customer after `seq`.
    pub async fn first_change_of(&mut self, customer: CustomerId, seq: i64) -> Result<Option<Numbered>> {
        const SQL: &str = "SELECT seq, at FROM changes WHERE customer_id = $1 AND seq > $2 ORDER BY seq LIMIT 1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(seq).fetch_optional(c).await)?)
    }

    /// The number of the change about a customer that has this moment; the newest, where a clock showed it twice.
    pub async fn change_of_at(&mut self, customer: CustomerId, at: Millis) -> Result<Option<i64>> {
        const SQL: &str = "SELECT max(seq) FROM changes WHERE customer_id = $1 AND at = $2";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(customer.as_bytes().as_slice()).bind(at.0).fetch_one(c).await)?)
    }

    /// The number of the first change about a customer from this moment on.
    pub async fn change_of_since(&mut self, customer: CustomerId, at: Millis) -> Result<Option<i64>> {
        const SQL: &str = "SELECT min(seq) FROM changes WHERE customer_id = $1 AND at >= $2";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(customer.as_bytes().as_slice()).bind(at.0).fetch_one(c).await)?)
    }

    /// The number of the newest change about a customer up to this moment.
    pub async fn change_of_until(&mut self, customer: CustomerId, at: Millis) -> Result<Option<i64>> {
        const SQL: &str = "SELECT max(seq) FROM changes WHERE customer_id = $1 AND at <= $2";
        Ok(on!(self, c => sqlx::query_scalar(SQL).bind(customer.as_bytes().as_slice()).bind(at.0).fetch_one(c).await)?)
    }

    /// Since when the first change after `seq` waits that a system is told of. Keys are no news for it, and requests are for those alone
    /// that are told of them.
    pub async fn first_change_waiting(&mut self, seq: i64, requests: bool) -> Result<Option<Millis>> {
        const SQL: &str = "SELECT at FROM changes WHERE seq > $1 AND kind <> $2 AND ($3 = 1 OR request_id IS NULL) ORDER BY seq LIMIT 1";
        let at: Option<i64> = on!(self, c => sqlx::query_scalar(SQL)
            .bind(seq)
            .bind(Kind::Keys.as_str())
            .bind(i64::from(requests))
            .fetch_optional(c)
            .await)?;
        Ok(at.map(Millis))
    }

    /// The change after which so many of the newest come that a system is told of; 0 where there are no more than these.
    pub async fn change_before_newest(&mut self, number: i64, requests: bool) -> Result<i64> {
        const SQL: &str = "SELECT seq FROM changes WHERE kind <> $1 AND ($2 = 1 OR request_id IS NULL) ORDER BY seq DESC LIMIT 1 OFFSET $3";
        let seq: Option<i64> = on!(self, c => sqlx::query_scalar(SQL)
            .bind(Kind::Keys.as_str())
            .bind(i64::from(requests))
            .bind(number)
            .fetch_optional(c)
            .await)?;
        Ok(seq.unwrap_or_default())
    }

    /// How many of them wait, counted no further than `most`.
    pub async fn changes_waiting(&mut self, seq: i64, requests: bool, most: i64) -> Result<i64> {
        const SQL: &str = "SELECT count(*) FROM (
                SELECT seq FROM changes WHERE seq > $1 AND kind <> $2 AND ($3 = 1 OR request_id IS NULL) ORDER BY seq LIMIT $4
            ) AS waiting";
        Ok(on!(self, c => sqlx::query_scalar(SQL)
            .bind(seq)
            .bind(Kind::Keys.as_str())
            .bind(i64::from(requests))
            .bind(most)
            .fetch_one(c)
            .await)?)
    }
}

impl Tx {
    /// It took everything up to a change. No effect, and `false`, where it is told by another server or under another address by now.
    pub async fn receiver_took(&mut self, at: At<'_>, to: i64, took_in: bool) -> Result<bool> {
        const SQL: &str = "UPDATE receivers SET sent = $3, tries = 0, next_at = 0, failing_since = NULL,
                told = CASE WHEN $4 = 1 AND told < $3 THEN $3 ELSE told END,
                told_at = CASE WHEN $4 = 1 AND told < $3 THEN $5 ELSE told_at END
            WHERE id = $1 AND sent = $2 AND sealed = $6";
        let now = self.at.0;
        let done = on!(&mut **self, c => sqlx::query(SQL)
            .bind(at.receiver.as_bytes().as_slice())
            .bind(at.sent)
            .bind(to)
            .bind(i64::from(took_in))
            .bind(now)
            .bind(at.sealed)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(done == 1)
    }

    /// It did not take the next one: it is tried again from `next_at` on, or asked not to be told any more. No effect, and `false`, as with
    /// [`Tx::receiver_took`].
    pub async fn receiver_did_not_take(&mut self, at: At<'_>, next_at: Option<Millis>) -> Result<bool> {
        const SQL: &str = "UPDATE receivers SET tries = tries + 1, failing_since = coalesce(failing_since, $5),
                next_at = coalesce($4, next_at), gone_at = CASE WHEN $4 IS NULL THEN $5 ELSE gone_at END
            WHERE id = $1 AND sent = $2 AND sealed = $3";
        let now = self.at.0;
        let done = on!(&mut **self, c => sqlx::query(SQL)
            .bind(at.receiver.as_bytes().as_slice())
            .bind(at.sent)
            .bind(at.sealed)
            .bind(next_at.map(|at| at.0))
            .bind(now)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(done == 1)
    }

    /// It is told again from a change on: what it said it took in stays, but for what came before it was connected. Told of everybody, it knows
    /// them once it took in all there is by now.
    pub async fn tell_receiver_again(&mut self, id: ReceiverId, after: i64) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET sent = CASE WHEN sent < $2 THEN sent ELSE $2 END,
                told = CASE WHEN since > $2 THEN $2 ELSE told END, since = CASE WHEN since > $2 THEN $2 ELSE since END,
                knows_from = CASE
                    WHEN knows_from IS NULL AND NOT EXISTS (SELECT 1 FROM changes WHERE seq <= $2 AND customer_id IS NOT NULL)
                        THEN (SELECT changes FROM log_head WHERE id = 1)
                    ELSE knows_from
                END,
                tries = 0, next_at = 0, gone_at = NULL
            WHERE id = $1";
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(after).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// A system says that it took everything in up to a change: it is there, whatever became of deliveries. No effect where it said so of a
    /// later one.
    pub async fn receiver_says_told(&mut self, id: ReceiverId, seq: i64) -> Result<()> {
        const SQL: &str = "UPDATE receivers SET told = $2, told_at = $3,
                tries = CASE WHEN sent < $2 THEN 0 ELSE tries END, next_at = CASE WHEN sent < $2 THEN 0 ELSE next_at END,
                failing_since = CASE WHEN sent < $2 THEN NULL ELSE failing_since END,
                sent = CASE WHEN sent < $2 THEN $2 ELSE sent END
            WHERE id = $1 AND told < $2";
        let at = self.at.0;
        on!(&mut **self, c => sqlx::query(SQL).bind(id.as_bytes().as_slice()).bind(seq).bind(at).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    /// No effect for a system that is connected no more.
    pub async fn note_delivery(&mut self, receiver: ReceiverId, delivery: &Delivery) -> Result<()> {
        const SQL: &str = "INSERT INTO deliveries (id, receiver_id, seq, at, outcome, took_ms) VALUES ($1, $2, $3, $4, $5, $6)";
        match self.lock(&LOCK_RECEIVER, receiver.as_bytes()).await {
            Err(Error::Gone(_)) => return Ok(()),
            held => held?,
        };
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
