//! Files of a request, sealed with their names.

use super::{Conn, Locked, Result, Tx};
use crate::domain::{
    file::FileKind,
    ids::{EntryId, FileId, RequestId},
};

/// A file without what is in it.
#[derive(Debug, Clone, sqlx::FromRow)]
pub struct Row {
    #[sqlx(try_from = "Vec<u8>")]
    pub id: FileId,
    #[sqlx(try_from = "Vec<u8>")]
    pub entry_id: EntryId,
    #[sqlx(try_from = "String")]
    pub kind: FileKind,
    pub bytes: i64,
    /// Sealed.
    pub name: Vec<u8>,
}

/// A new one as stored.
#[derive(Debug, Clone, Copy)]
pub struct New<'a> {
    pub id: FileId,
    pub entry: EntryId,
    pub kind: FileKind,
    pub bytes: i64,
    pub name: &'a [u8],
    pub sealed: &'a [u8],
}

impl Conn {
    /// The oldest first.
    pub async fn request_files(&mut self, request: RequestId) -> Result<Vec<Row>> {
        const SQL: &str = "SELECT id, entry_id, kind, bytes, name FROM request_files WHERE request_id = $1 ORDER BY id";
        Ok(on!(self, c => sqlx::query_as(SQL).bind(request.as_bytes().as_slice()).fetch_all(c).await)?)
    }

    /// The content of one of a request.
    pub async fn request_file(&mut self, request: RequestId, file: FileId) -> Result<Option<Vec<u8>>> {
        const SQL: &str = "SELECT sealed FROM request_files WHERE request_id = $1 AND id = $2";
        Ok(on!(self, c => sqlx::query_scalar(SQL)
            .bind(request.as_bytes().as_slice())
            .bind(file.as_bytes().as_slice())
            .fetch_optional(c)
            .await)?)
    }
}

impl Tx {
    /// Those that came from the person, or were taken in for them.
    pub async fn delete_files_that_came(&mut self, request: &Locked<RequestId>) -> Result<()> {
        const SQL: &str = "DELETE FROM request_files WHERE request_id = $1 AND entry_id IN (SELECT id FROM request_entries
            WHERE request_id = $1 AND (author = 'person' OR kind IN ('file-came', 'received')))";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL).bind(request.as_bytes().as_slice()).execute(c).await.map(|_| ()))?;
        Ok(())
    }

    pub async fn insert_request_file(&mut self, request: &Locked<RequestId>, file: New<'_>) -> Result<()> {
        const SQL: &str =
            "INSERT INTO request_files (id, request_id, entry_id, kind, bytes, name, sealed) VALUES ($1, $2, $3, $4, $5, $6, $7)";
        let request = self.held(request)?;
        on!(&mut **self, c => sqlx::query(SQL)
            .bind(file.id.as_bytes().as_slice())
            .bind(request.as_bytes().as_slice())
            .bind(file.entry.as_bytes().as_slice())
            .bind(file.kind.as_str())
            .bind(file.bytes)
            .bind(file.name)
            .bind(file.sealed)
            .execute(c)
            .await
            .map(|_| ()))?;
        Ok(())
    }
}
