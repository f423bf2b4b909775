//! Jobs under a root key that a server has not: it waits where it only has not read the key in use yet, and goes on where the key is lost.

use candor::{
    cli::machine::SystemEntropy,
    domain::{actor::Actor, language::Language},
    store::event::Unaudited,
    usecases::{
        askers::Asker,
        error::Error,
        jobs::{
            end::End,
            enqueue::{enqueue, forget_letters},
            post::Post,
            take::settle,
        },
        portal::Portal,
        sign_in::ask::{For, ask},
    },
    vault::{keys::Vault, root::RootKeys},
};

use crate::{
    engines::Left,
    house::{House, houses, job_counts, take},
};

/// The ring with a key more, and the portal of a server that seals under it.
fn ahead_of(house: &House) -> (Portal, RootKeys) {
    let ring = RootKeys::clone(&house.vault.ring()).with_next(&SystemEntropy);
    let newest = ring.newest_id();
    let ring = ring.turned_to(newest).unwrap();
    (house.portal.with_parts(|parts| parts.vault = Vault::new(ring.clone())), ring)
}

/// The database names the newest key as the one in use.
async fn in_use(house: &House, ring: &RootKeys) {
    let (number, value) = (ring.newest_id(), ring.check_value(ring.newest_id()).unwrap());
    let write = house.store.write::<_, candor::store::Error>(Actor::House, move |mut tx| {
        Box::pin(async move {
            tx.install(number, &value, false).await?;
            tx.commit_unaudited(Unaudited::InstallationNoted, ()).await
        })
    });
    write.await.unwrap();
}

async fn asks(portal: &Portal, who: &str) {
    ask(portal, Some(who), Language::En, For::Customer, &Asker::nobody()).await.unwrap();
}

#[tokio::test]
async fn a_job_under_a_lost_root_key_is_set_aside_and_the_lane_goes_on() {
    for house in houses().await {
        house.engine.will_leave(Left::Parked);
        let (lost, _) = ahead_of(&house);
        asks(&lost, "a@example.org").await;
        house.time.pass(std::time::Duration::from_secs(1));
        asks(&house, "b@example.org").await;
        let next = take(&house).await.unwrap().expect("the second is not kept back by the first");
        settle(&house, next.lease, End::Done).await.unwrap();
        let stuck = house.store.read().await.unwrap().stuck_jobs().await.unwrap();
        let seen: Vec<_> = stuck.iter().map(|job| (job.state.as_str(), job.last_error.as_deref())).collect();
        assert_eq!(seen, [("parked", Some("unknown-root-key"))]);
        assert!(take(&house).await.unwrap().is_none());
    }
}

#[tokio::test]
async fn a_job_under_the_key_in_use_waits_for_a_server_that_has_read_its_file() {
    for house in houses().await {
        let (ahead, ring) = ahead_of(&house);
        in_use(&house, &ring).await;
        asks(&ahead, "a@example.org").await;
        assert!(take(&house).await.unwrap().is_none());
        assert_eq!(job_counts(&house).await, [("queued".to_owned(), 1)], "another server does it");
        house.vault.take_in(&ring).unwrap();
        let job = take(&house).await.unwrap().unwrap();
        settle(&house, job.lease, End::Done).await.unwrap();
    }
}

#[tokio::test]
async fn no_letter_is_forgotten_by_a_server_that_has_not_read_its_file() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let (ahead, ring) = ahead_of(&house);
        in_use(&house, &ring).await;
        let write = house.store.write::<_, Error>(Actor::House, move |mut tx| {
            Box::pin(async move {
                enqueue(&ahead, &mut tx, &Post::NewBrowser { customer: amina }).await?;
                Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?)
            })
        });
        write.await.unwrap();
        let forget = async || {
            let portal = house.portal.clone();
            let write = house.store.write::<_, Error>(Actor::House, move |mut tx| {
                Box::pin(async move {
                    forget_letters(&portal, &mut tx, amina.into(), None, None).await?;
                    Ok(tx.commit_unaudited(Unaudited::NothingChanged, ()).await?)
                })
            });
            write.await.is_ok()
        };
        assert!(!forget().await, "it may be the letter about the deletion");
        assert_eq!(job_counts(&house).await, [("queued".to_owned(), 1)]);
        house.vault.take_in(&ring).unwrap();
        assert!(forget().await);
        assert!(job_counts(&house).await.is_empty());
    }
}
