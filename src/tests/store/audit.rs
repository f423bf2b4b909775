use candor::{
    domain::actor::Actor,
    store::{
        audit::Verdict,
        event::{Action, Event, Subject},
    },
};

use crate::house::houses;

#[tokio::test]
async fn the_chain_is_whole_and_without_gaps_under_many_writers() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let before = house.store.read().await.unwrap().last_seq().await.unwrap();
        let event = Event::of(Action::CustomerUpdated, Subject::Customer(amina));
        let writers: Vec<_> = (0..8)
            .map(|_| {
                let store = house.store.clone();
                tokio::spawn(async move {
                    for _ in 0..5 {
                        store.write::<_, candor::store::Error>(Actor::House, move |tx| Box::pin(tx.commit(event, ()))).await.unwrap();
                    }
                })
            })
            .collect();
        for writer in writers {
            writer.await.unwrap();
        }
        let mut conn = house.store.read().await.unwrap();
        assert_eq!(conn.last_seq().await.unwrap(), before + 40);
        assert_eq!(conn.verify_audit().await.unwrap(), Verdict::Whole { entries: before + 40 });
    }
}

#[tokio::test]
async fn neither_evidence_nor_log_can_be_changed_and_a_forced_change_shows() {
    let house = crate::house::house().await;
    let amina = house.customer("c-1").await;
    house.choose(amina, "full").await.unwrap();
    let pool = sqlx::SqlitePool::connect(&house.engine.url).await.unwrap();
    for sql in
        ["UPDATE audit_log SET action = 'x'", "DELETE FROM audit_log", "UPDATE consent_records SET at = 0", "DELETE FROM consent_records"]
    {
        assert!(sqlx::query(sql).execute(&pool).await.is_err(), "{sql}");
    }
    sqlx::query("DROP TRIGGER audit_log_stays").execute(&pool).await.unwrap();
    sqlx::query("UPDATE audit_log SET actor = 'house' WHERE seq = 2").execute(&pool).await.unwrap();
    assert_eq!(house.store.read().await.unwrap().verify_audit().await.unwrap(), Verdict::BrokenAt { seq: 2 });
}
