//! A log that does not go on from what was signed is not signed again, before somebody says why and that past is set apart.

use candor::{
    domain::{
        actor::Actor,
        item::ItemKind,
        log_tree::{ended::WhyEnded, verdict::Verdict},
    },
    usecases::log::{
        checkpoint::{checkpoint, sign, write_out},
        kept::of_the_table,
        prove::prove,
        set_apart::set_apart,
        verify::verified,
    },
};

use std::time::Duration;

use super::{
    tampered::{heads, rewrite},
    tree::entries,
};
use crate::{
    house::{House, houses},
    receipts::acts::address,
    store::raw,
};

/// As a replica takes over that lacks the last seconds: so many entries are left, and the newest checkpoint stands in a server's file alone.
async fn taken_over(house: &House, left: usize) {
    let mut log = house.store.read().await.unwrap().entries_after(0, 1_000).await.unwrap();
    log.truncate(left);
    rewrite(house, log).await;
    raw::run(&house.engine, "DELETE FROM log_checkpoints WHERE seq = (SELECT max(seq) FROM log_checkpoints)").await.unwrap();
}

#[tokio::test]
async fn a_log_that_lost_its_end_is_not_signed_again_before_that_past_is_set_apart() {
    for house in houses().await {
        entries(&house, 3).await;
        write_out(&house, &address()).await.unwrap();
        entries(&house, 5).await;
        write_out(&house, &address()).await.unwrap();
        let all = heads(&house).await;
        let newest = checkpoint(&house, &address()).await.unwrap();
        taken_over(&house, usize::try_from(all[0].size).unwrap() + 1).await;
        // It grows past what was signed: by its size alone it would pass for the same log.
        house.later(Duration::from_secs(1)).await;
        entries(&house, 12).await;
        write_out(&house, &address()).await.unwrap();
        let not_as_signed = Verdict::NotAsSigned { seq: i64::try_from(all[1].size).unwrap() };
        assert_eq!(sign(&house, &address()).await.unwrap(), Err(not_as_signed));
        assert_eq!(
            of_the_table(&house).await.unwrap().0.len(),
            2,
            "the one of the file is known to all servers, and nothing new is signed"
        );
        assert_eq!(checkpoint(&house, &address()).await.unwrap(), newest, "a witness gets the one that was signed");
        let duty = house.store.read().await.unwrap().open_item(ItemKind::Log, not_as_signed.as_str()).await.unwrap();
        assert!(duty.is_some(), "somebody has to look");
        assert_eq!(verified(&house, Actor::Operator, &[]).await.unwrap(), not_as_signed);
        assert!(prove(&house, &address(), 1).await.is_err(), "nothing is proven against a head of another log");

        assert_eq!(set_apart(&house, WhyEnded::Failover).await.unwrap(), 1);
        let log = house.store.read().await.unwrap().audit_after(0, 1_000).await.unwrap();
        let said = log.iter().rfind(|entry| entry.action == "checkpoints.set-apart").unwrap();
        assert_eq!((said.actor.as_str(), said.amount, said.detail.as_deref()), ("operator", Some(1), Some("failover")));
        write_out(&house, &address()).await.unwrap();
        let (here, apart) = of_the_table(&house).await.unwrap();
        assert_eq!((here.len(), apart.as_slice()), (2, [newest].as_slice()));
        assert!(verified(&house, Actor::Operator, &[]).await.unwrap().is_whole());
        assert!(prove(&house, &address(), 1).await.is_ok());
        assert_eq!(set_apart(&house, WhyEnded::Failover).await.unwrap(), 0, "all fits");
    }
}

#[tokio::test]
async fn a_head_is_signed_once_however_many_ask_for_it() {
    for house in houses().await {
        entries(&house, 3).await;
        let address = address();
        let (one, other) = tokio::join!(write_out(&house, &address), write_out(&house, &address));
        one.unwrap();
        other.unwrap();
        let note = checkpoint(&house, &address).await.unwrap();
        assert_eq!(sign(&house, &address).await.unwrap().unwrap().note, note);
        entries(&house, 3).await;
        assert_eq!(checkpoint(&house, &address).await.unwrap(), note, "whoever reads signs nothing");
        assert_eq!(of_the_table(&house).await.unwrap().0, [note]);
    }
}
