//! Letters about a request as they were sent, sealed.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    ids::{LetterId, RequestId},
    time::Millis,
};

#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: LetterId,
    #[sqlx(try_from = "i64")]
    pub at: Millis,
    pub sealed: Vec<u8>,
}

impl Conn {
    /// The oldest first.
    pub async fn request_letters(&mut self, request: RequestId) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT id, at, sealed FROM request_letters WHERE request_id = $1 ORDER BY number";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_all(c).await)?)
    }
}

impl Tx {
    pub async fn insert_request_letter(&mut self, request: &Locked<RequestId>, id: LetterId, sealed: &[u8]) -> Result<()> {
        const SQL: &str = "INSERT INTO request_letters (id, request_id, number, at, sealed)
            VALUES ($1, $2, (SELECT coalesce(max(number), 0) + 1 FROM request_letters WHERE request_id = $2), $3, $4)";
        let (request, at) = (self.held(request)?, self.at.0);
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(id.as_bytes().as_slice())
            .bind(request.as_bytes().as_slice())
            .bind(at)
            .bind(sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
