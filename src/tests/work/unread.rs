//! Jobs and counts under a root key that a server has not: it waits where it only has not read the key in use yet, and goes on where the key is
//! lost.

use candor::{
    cli::machine::SystemEntropy,
    domain::{actor::Actor, decide::Reason, ids::ApiKeyId, language::Language, ports::Clock},
    store::event::Unaudited,
    usecases::{
        askers::Asker,
        customers::put,
        error::Error,
        inquiries::{flush::flush, own::own},
        jobs::{
            end::End,
            enqueue::{enqueue, forget_letters},
            post::Post,
            take::settle,
        },
        portal::Portal,
        sign_in::ask::{For, ask},
    },
    vault::{index::IndexField, keys::Vault, root::RootKeys},
};

use crate::{
    engines::Left,
    house::{House, draft, houses, job_counts, take},
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

#[tokio::test]
async fn questions_about_somebody_whose_key_a_server_has_not_read_yet_are_counted_once_it_has() {
    for house in houses().await {
        let (ahead, ring) = ahead_of(&house);
        in_use(&house, &ring).await;
        let amina = put::put(&ahead, Actor::Operator, draft("c-1")).await.unwrap().id;
        let customer = house.vault.blind_index(IndexField::Reference, "c-1");
        house.inquiries.asked(customer, ApiKeyId::from_bytes([1; 16]), "account", Reason::Necessary, house.time.now());
        let counted = async || {
            flush(&house).await;
            let own = own(&ahead, Actor::Customer(amina)).await.unwrap();
            own.days.iter().flat_map(|day| &day.inquiries).map(|(_, one)| one.times).collect::<Vec<_>>()
        };
        assert!(counted().await.is_empty(), "not here yet");
        house.vault.take_in(&ring).unwrap();
        assert_eq!(counted().await, [1]);
        assert_eq!(counted().await, [1], "and once");
    }
}
