//! Candor's user of PostgreSQL needs what the guide says: to own its own database, and nothing else.

use sqlx::{AssertSqlSafe, Connection, PgConnection};
use url::Url;

use super::{
    installed::{places, said},
    started::Started,
};

/// SQL of whoever made the database; whether they may.
async fn run(url: &str, sql: &str) -> bool {
    let mut conn = PgConnection::connect(url).await.unwrap();
    let ran = sqlx::raw_sql(AssertSqlSafe(sql.to_owned())).execute(&mut conn).await;
    conn.close().await.unwrap();
    match ran {
        Ok(_) => true,
        Err(sqlx::Error::Database(error)) if error.code().is_some_and(|code| code == "42501") => false,
        Err(error) => panic!("{sql}: {error}"),
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_user_that_owns_its_database_and_nothing_else_is_enough() {
    for mut place in places().await {
        if place.engine.file().is_some() {
            continue;
        }
        let made_by = place.engine.url.clone();
        let mut url = Url::parse(&made_by).unwrap();
        let name = url.path().trim_start_matches('/').to_owned();
        let user = format!("plain_{name}");
        let make =
            format!("CREATE ROLE {user} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD 'plain'; ALTER DATABASE {name} OWNER TO {user}");
        if !run(&made_by, &make).await {
            eprintln!("left out: the user of CANDOR_TEST_POSTGRES_URL may make no others");
            continue;
        }
        url.set_username(&user).unwrap();
        url.set_password(Some("plain")).unwrap();
        place.engine.url = url.into();

        let place = place.inhabited().await;
        let server = Started::of(&mut place.command(&["serve"]));
        server.ready().await;
        for words in [
            &["backup", "backups"][..],
            &["restore", "backups", "--drill"],
            &["audit", "checkpoint"],
            &["audit", "verify"],
            &["retention"],
            &["migrate"],
        ] {
            let done = place.run(words);
            assert!(done.status.success(), "{words:?}: {}", said(&done));
        }
        let looked = said(&place.run(&["doctor"]));
        assert!(looked.contains("ok      database"), "{looked}");
        server.stop();
        drop(place);
        assert!(run(&made_by, &format!("REASSIGN OWNED BY {user} TO CURRENT_USER; DROP OWNED BY {user}; DROP ROLE {user}")).await);
    }
}
