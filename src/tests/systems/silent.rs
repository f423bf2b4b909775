//! Databases that hold what is asked for, or say nothing: nobody waits for long, and nothing is done by half.

use candor::{
    domain::{days::ALWAYS, mapping::databases::Databases},
    outbound::sql::{failure::Failure, run::Connected},
};
use sqlx::{Connection, PgConnection, SqliteConnection};
use std::time::Duration;
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt, copy},
    net::{TcpListener, TcpStream},
};

use super::{
    deleted::everything,
    shop::{databases, id, known, mapping, rows, shops},
};
use crate::engines::Engine;

/// Patience, and no measure.
const LONG: Duration = Duration::from_secs(90);

fn connected(places: &Databases) -> Connected<'_> {
    Connected::find(places, Some(mapping()), &id()).unwrap()
}

/// A transaction of somebody else who has the customers for themself, until it ends.
async fn held(shop: &Engine) -> (Option<SqliteConnection>, Option<PgConnection>) {
    if shop.file().is_some() {
        let mut conn = SqliteConnection::connect(&shop.url).await.unwrap();
        sqlx::raw_sql("BEGIN EXCLUSIVE").execute(&mut conn).await.unwrap();
        (Some(conn), None)
    } else {
        let mut conn = PgConnection::connect(&shop.url).await.unwrap();
        sqlx::raw_sql("BEGIN; LOCK TABLE customers IN ACCESS EXCLUSIVE MODE").execute(&mut conn).await.unwrap();
        (None, Some(conn))
    }
}

#[tokio::test]
async fn what_others_hold_is_waited_for_a_little_and_nothing_is_done() {
    for shop in shops().await {
        let (places, before) = (databases(&shop), rows(&shop).await);
        let (sqlite, postgres) = held(&shop).await;
        let copied = tokio::time::timeout(LONG, connected(&places).copy(&known("c-3"), &|_| true, &ALWAYS)).await.expect("it ends");
        assert!(matches!(copied, Err(Failure::Busy)));
        let erased = tokio::time::timeout(LONG, connected(&places).erase(&known("c-3"), &everything())).await.expect("it ends");
        assert!(matches!(erased, Err(Failure::Busy)));
        if let Some(conn) = sqlite {
            conn.close().await.unwrap();
        }
        if let Some(conn) = postgres {
            conn.close().await.unwrap();
        }
        assert_eq!(rows(&shop).await, before);
        assert!(matches!(connected(&places).copy(&known("c-3"), &|_| true, &ALWAYS).await, Ok(Some(_))), "once they let go");
    }
}

#[tokio::test]
async fn one_that_takes_the_call_and_never_answers_is_away() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move {
        let mut taken = Vec::new();
        while let Ok((call, _)) = listener.accept().await {
            taken.push(call);
        }
        taken.len()
    });
    let places: Databases = std::iter::once((id(), format!("postgres://shop@{address}/shop"))).collect();
    let copied = tokio::time::timeout(LONG, connected(&places).copy(&known("c-3"), &|_| true, &ALWAYS)).await.expect("it ends");
    assert!(matches!(copied, Err(Failure::Away)));
    let erased = tokio::time::timeout(LONG, connected(&places).erase(&known("c-3"), &everything())).await.expect("it ends");
    assert!(matches!(erased, Err(Failure::Away)));
}

/// Passes on one call, until the portal says this: from then on nobody hears or says anything. The address that leads there.
async fn silent_from(word: &'static [u8], shop: &Engine) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let mut url = shop.url.parse::<url::Url>().unwrap();
    let shop = (url.host_str().unwrap().to_owned(), url.port().unwrap_or(5432));
    url.set_host(Some("127.0.0.1")).unwrap();
    url.set_port(Some(listener.local_addr().unwrap().port())).unwrap();
    // So that the word can be seen on its way.
    url.query_pairs_mut().append_pair("sslmode", "disable");
    tokio::spawn(async move {
        let (mut said, mut heard) = listener.accept().await.unwrap().0.into_split();
        let (mut answered, mut told) = TcpStream::connect(shop).await.unwrap().into_split();
        let answering = tokio::spawn(async move { copy(&mut answered, &mut heard).await });
        let mut bytes = vec![0; 64 * 1024];
        while let Ok(length @ 1..) = said.read(&mut bytes).await {
            if bytes[..length].windows(word.len()).any(|some| some == word) {
                return std::future::pending().await;
            }
            told.write_all(&bytes[..length]).await.unwrap();
        }
        answering.abort();
    });
    url.into()
}

#[tokio::test]
async fn one_that_falls_silent_before_the_end_has_done_nothing() {
    for shop in shops().await.into_iter().filter(|shop| shop.file().is_none() && !shop.url.contains("host=")) {
        let before = rows(&shop).await;
        let places: Databases = std::iter::once((id(), silent_from(b"COMMIT", &shop).await)).collect();
        let erased = tokio::time::timeout(LONG, connected(&places).erase(&known("c-3"), &everything())).await.expect("it ends");
        assert!(matches!(erased, Err(Failure::TooSlow)));
        assert_eq!(rows(&shop).await, before);
    }
}
