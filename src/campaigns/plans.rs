//! How an engine would carry a statement out.

use sqlx::{AssertSqlSafe, Connection, PgConnection, Row, SqliteConnection};

use crate::{house::House, measure::Cost};

/// The steps of a statement, whatever its parameters are.
pub async fn steps(house: &House, sql: &str) -> Vec<String> {
    if house.is_sqlite() {
        let mut conn = SqliteConnection::connect(&house.engine.url).await.unwrap();
        let rows = sqlx::query(AssertSqlSafe(format!("EXPLAIN QUERY PLAN {sql}"))).fetch_all(&mut conn).await.unwrap();
        conn.close().await.unwrap();
        return rows.iter().map(|row| row.get("detail")).collect();
    }
    let mut conn = PgConnection::connect(&house.engine.url).await.unwrap();
    // It is asked for an index that serves: what takes in most rows of a table, or all of a small one, is sooner read without.
    sqlx::raw_sql("SET enable_seqscan = off; SET plan_cache_mode = force_generic_plan").execute(&mut conn).await.unwrap();
    let parameters = 1..=parameters(sql);
    let types: Vec<&str> = parameters.clone().map(|number| kind(sql, number)).collect();
    let values: Vec<&str> = parameters.map(|_| "NULL").collect();
    let prepare = format!("PREPARE explained{} AS {sql}", listed(&types));
    sqlx::raw_sql(AssertSqlSafe(prepare)).execute(&mut conn).await.unwrap_or_else(|error| panic!("{sql}: {error}"));
    let explain = format!("EXPLAIN EXECUTE explained{}", listed(&values));
    let rows = sqlx::raw_sql(AssertSqlSafe(explain)).fetch_all(&mut conn).await.unwrap();
    conn.close().await.unwrap();
    rows.iter().map(|row| row.get(0)).collect()
}

/// The highest number of a parameter.
fn parameters(sql: &str) -> usize {
    let numbers = sql.split('$').skip(1).filter_map(|rest| rest.split(|sign: char| !sign.is_ascii_digit()).next()?.parse().ok());
    numbers.max().unwrap_or(0)
}

/// PostgreSQL sees most types from what stands beside them; not so where a parameter is asked whether it is there.
fn kind(sql: &str, number: usize) -> &'static str {
    if sql.contains(&format!("${number} IS NULL")) { "text" } else { "unknown" }
}

fn listed(words: &[&str]) -> String {
    if words.is_empty() { String::new() } else { format!(" ({})", words.join(", ")) }
}

/// A page looks for requests, and for entries of the log, by an index, and never in all of them.
pub async fn by_indexes(house: &House, page: &str, cost: &Cost) {
    for statement in &cost.of_the_desk {
        let steps = steps(house, statement).await;
        let is_whole = |step: &String| ["requests", "audit_log"].iter().any(|table| is_scan(step, table));
        // The end of the log is read in its own order.
        assert!(!statement.contains("WHERE") || !steps.iter().any(is_whole), "{page}: {statement}: {steps:?}");
    }
}

fn is_scan(step: &str, table: &str) -> bool {
    (step.starts_with(&format!("SCAN {table}")) && !step.contains("INDEX")) || step.contains(&format!("Seq Scan on {table}"))
}
