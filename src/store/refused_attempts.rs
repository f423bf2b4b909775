//! Attempts of the brand's systems to go on with something a person refused, counted from the person's no: systems have some time to take it
//! in.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{ApiKeyId, CustomerId},
    time::Millis,
};

/// One thing a person refused and one system that asked for it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub api_key: ApiKeyId,
    pub matter: Vec<u8>,
    /// The thing refused, under the person's key.
    pub sealed: Vec<u8>,
    pub count: i64,
    #[sqlx(try_from = "i64")]
    pub last_at: Millis,
}

/// A system's attempts about everybody.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Sum {
    #[sqlx(try_from = "Vec<u8>")]
    pub api_key: ApiKeyId,
    pub people: i64,
    pub count: i64,
    #[sqlx(try_from = "i64")]
    pub last_at: Millis,
}

/// The moment of the no that a row is about; in a row of an older program, its first attempt.
macro_rules! no {
    () => {
        "coalesce(refused_attempts.refused_at, refused_attempts.first_at)"
    };
}

/// Whether an attempt is about the no that its row is about already.
macro_rules! same_no {
    () => {
        concat!("coalesce(excluded.refused_at, ", no!(), ") <= ", no!())
    };
}

/// Whether a row is shown already, since it has an attempt that came after the grace.
macro_rules! shown {
    () => {
        concat!("refused_attempts.last_at - ", no!(), " >= $7")
    };
}

impl Conn {
    /// A person's, newest first; only of systems that went on more than `grace` milliseconds after the no.
    pub async fn refused_attempts(&mut self, customer: CustomerId, grace: i64) -> Result<Vec<Row>> {
        const SQL: &str = concat!(
            "SELECT api_key, matter, sealed, count, last_at FROM refused_attempts
            WHERE customer_id = $1 AND last_at - ",
            no!(),
            " >= $2
            ORDER BY last_at DESC, matter
            LIMIT 100"
        );
        Ok(on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).bind(grace).fetch_all(c).await)?)
    }

    /// Everybody's, by system.
    pub async fn refused_by_system(&mut self, grace: i64) -> Result<Vec<Sum>> {
        const SQL: &str = concat!(
            "SELECT api_key, count(DISTINCT customer_id) AS people, CAST(sum(count) AS BIGINT) AS count, max(last_at) AS last_at
            FROM refused_attempts
            WHERE last_at - ",
            no!(),
            " >= $1
            GROUP BY api_key
            ORDER BY last_at DESC"
        );
        Ok(on!(self, c => sqlx::query_as(SQL).bind(grace).fetch_all(c).await)?)
    }
}

/// An attempt to be counted.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub matter: &'a [u8; 32],
    pub api_key: ApiKeyId,
    pub sealed: &'a [u8],
    /// The moment of the no; `None` where it can no longer be read.
    pub refused_at: Option<Millis>,
    /// So many milliseconds a system has to take it in.
    pub grace: i64,
}

impl Tx {
    /// Counts an attempt. After a new no, counting begins anew; a row that is shown stays as it is until the grace of the new no is over.
    pub async fn note_refused_attempt(&mut self, customer: &Locked<CustomerId>, new: New<'_>) -> Result<()> {
        const SQL: &str = concat!(
            "INSERT INTO refused_attempts (customer_id, matter, api_key, sealed, count, first_at, last_at, refused_at)
            VALUES ($1, $2, $3, $4, 1, $5, $5, $6)
            ON CONFLICT (customer_id, matter, api_key) DO UPDATE SET
                count = CASE WHEN ",
            same_no!(),
            " OR ",
            shown!(),
            " THEN refused_attempts.count + 1 ELSE 1 END,
                first_at = CASE WHEN ",
            same_no!(),
            " OR ",
            shown!(),
            " THEN refused_attempts.first_at ELSE excluded.first_at END,
                refused_at = CASE WHEN ",
            same_no!(),
            " THEN coalesce(refused_attempts.refused_at, excluded.refused_at) ELSE excluded.refused_at END,
                last_at = excluded.last_at
            WHERE ",
            same_no!(),
            " OR NOT (",
            shown!(),
            ") OR excluded.last_at - excluded.refused_at >= $7"
        );
        let (customer, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(customer.as_bytes().as_slice())
            .bind(new.matter.as_slice())
            .bind(new.api_key.as_bytes().as_slice())
            .bind(new.sealed)
            .bind(at)
            .bind(new.refused_at.map(|at| at.0))
            .bind(new.grace)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
