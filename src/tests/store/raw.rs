//! SQL past the store's own doors, as someone with the database in hand would run it.

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
