use candor::domain::log_tree::verdict::Verdict;
use candor::{
    domain::actor::Actor,
    store::{
        Error,
        conn::Engine,
        event::{Action, Event, Subject},
    },
};

use crate::house::{House, houses};

async fn write_something(house: &House, event: Event) {
    house.store.write::<_, Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.unwrap();
}

#[tokio::test]
async fn a_reader_sees_one_moment_however_much_is_written_meanwhile() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let event = Event::of(Action::CustomerUpdated, Subject::Customer(amina));
        let mut conn = house.store.read().await.unwrap();
        let seen = conn.last_seq().await.unwrap();
        write_something(&house, event).await;
        assert_eq!(conn.last_seq().await.unwrap(), seen, "{}", house.engine.url);
        assert_eq!(house.store.read().await.unwrap().last_seq().await.unwrap(), seen + 1);
    }
}

#[tokio::test]
async fn an_honest_log_is_never_called_broken_while_it_is_written_to() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let event = Event::of(Action::CustomerUpdated, Subject::Customer(amina));
        let store = house.store.clone();
        let writer = tokio::spawn(async move {
            for _ in 0..60 {
                store.write::<_, Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.unwrap();
            }
        });
        while !writer.is_finished() {
            let verdict = house.store.read().await.unwrap().verify_log(&[]).await.unwrap();
            assert!(matches!(verdict, Verdict::Whole { .. }), "{verdict:?} on {}", house.engine.url);
        }
        writer.await.unwrap();
    }
}

#[tokio::test]
async fn a_reader_cannot_write() {
    const SQL: &str = "UPDATE customers SET updated_at = 0";
    for house in houses().await {
        let written = match &mut house.store.read().await.unwrap().engine {
            Engine::Sqlite(tx) => sqlx::query(SQL).execute(&mut **tx).await.map(|_| ()),
            Engine::Postgres(tx) => sqlx::query(SQL).execute(&mut **tx).await.map(|_| ()),
        };
        assert!(written.is_err(), "{}", house.engine.url);
    }
}
