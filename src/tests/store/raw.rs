//! SQL past the store's own doors, as someone with the database in hand would run it.

use candor::{
    domain::{ids::CustomerId, notice::NoticeVersion},
    store::customers::New,
};

use crate::engines::Engine;

pub async fn run(engine: &Engine, sql: &'static str) -> sqlx::Result<()> {
    if engine.file().is_some() {
        let pool = sqlx::SqlitePool::connect(&engine.url).await?;
        let ran = sqlx::raw_sql(sql).execute(&pool).await.map(|_| ());
        pool.close().await;
        ran
    } else {
        let pool = sqlx::PgPool::connect(&engine.url).await?;
        let ran = sqlx::raw_sql(sql).execute(&pool).await.map(|_| ());
        pool.close().await;
        ran
    }
}

/// A customer with nothing to say.
pub fn customer<'a>(id: CustomerId, reference_index: &'a [u8; 32], email_index: &'a [u8; 32]) -> New<'a> {
    New { id, reference_index, email_index, profile: b"", closed_at: None, seen_notice: NoticeVersion(0), new_since: None }
}
