//! Every time a person was asked something, and what they said.

use super::{Conn, Error, Locked, Result, Tx};
use crate::domain::{
    asking::{Ask, Question, Said},
    ids::CustomerId,
    time::Millis,
};

#[derive(sqlx::FromRow)]
struct Row {
    #[sqlx(try_from = "String")]
    question: Question,
    about: String,
    #[sqlx(try_from = "i64")]
    asked_at: Millis,
    said: Option<String>,
    said_at: Option<i64>,
}

impl TryFrom<Row> for Ask {
    type Error = Error;
    fn try_from(row: Row) -> Result<Self> {
        let said = match (row.said, row.said_at) {
            (Some(said), Some(at)) => Some((said.parse::<Said>().map_err(|_| Error::Damaged("an answer"))?, Millis(at))),
            _ => None,
        };
        Ok(Self { question: row.question, about: row.about, at: row.asked_at, said })
    }
}

impl Conn {
    /// The oldest first.
    pub async fn asks_of(&mut self, customer: CustomerId) -> Result<Vec<Ask>> {
        const SQL: &str = "SELECT question, about, asked_at, said, said_at FROM asks WHERE customer_id = $1 ORDER BY asked_at";
        let rows: Vec<Row> = on!(self, c => sqlx::query_as(SQL).bind(customer.as_bytes().as_slice()).fetch_all(c).await)?;
        rows.into_iter().map(Ask::try_from).collect()
    }

    /// How many people were asked something since then, and how often that was in all.
    pub async fn asked_since(&mut self, since: Millis) -> Result<(i64, i64)> {
        const SQL: &str = "SELECT count(DISTINCT customer_id), count(*) FROM asks WHERE asked_at > $1";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(since.0).fetch_one(c).await)?)
    }
}

impl Tx {
    pub async fn note_ask(&mut self, customer: &Locked<CustomerId>, question: Question, about: &str) -> Result<()> {
        const SQL: &str = "INSERT INTO asks (customer_id, question, about, asked_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING";
        let (id, at) = (self.held(customer)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(question.as_str())
            .bind(about)
            .bind(at)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }

    /// The answer to what was asked and not answered yet. Whether there was such a thing.
    pub async fn answer_ask(&mut self, customer: &Locked<CustomerId>, question: Question, about: &str, said: Said) -> Result<bool> {
        const SQL: &str =
            "UPDATE asks SET said = $4, said_at = $5 WHERE customer_id = $1 AND question = $2 AND about = $3 AND said IS NULL";
        let (id, at) = (self.held(customer)?, self.at.0);
        let rows = on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(question.as_str())
            .bind(about)
            .bind(said.as_str())
            .bind(at)
            .execute(c)
            .await
            .map(|done| done.rows_affected()))?;
        Ok(rows > 0)
    }

    /// A no of that moment: to the newest question where that is open, or to one that nobody knows of any more.
    pub async fn put_no(&mut self, customer: &Locked<CustomerId>, question: Question, at: Millis) -> Result<()> {
        const OPEN: &str = "UPDATE asks SET said = 'no', said_at = $3
            WHERE customer_id = $1 AND question = $2 AND said IS NULL AND asked_at = (SELECT max(older.asked_at) FROM asks AS older
                WHERE older.customer_id = $1 AND older.question = $2 AND older.asked_at <= $3)";
        const NEW: &str = "INSERT INTO asks (customer_id, question, about, asked_at, said, said_at) VALUES ($1, $2, '', $3, 'no', $3)
            ON CONFLICT DO NOTHING";
        let id = self.held(customer)?;
        for sql in [OPEN, NEW] {
            let rows = on!(&mut **self, c => sqlx::query(sql)
                .bind(id.as_bytes().as_slice())
                .bind(question.as_str())
                .bind(at.0)
                .execute(c)
                .await
                .map(|done| done.rows_affected()))?;
            if rows > 0 {
                return Ok(());
            }
        }
        Ok(())
    }
}
