//! Systems that were told of what a restore undid: nobody takes a new change for one they know, and nobody misses that something is undone.

use candor::{
    domain::{actor::Actor, telling::Acknowledges},
    usecases::{
        feed::{changes::look, kind::Kind, states::Walk},
        snapshot::{follow, load},
    },
};
use std::{collections::BTreeSet, time::Duration};

use super::kept::Backed;
use crate::{
    engines::{self, Engine},
    house::{House, houses},
    telling::receiver::{Got, Listener, Telling, connected, last, open, until},
};

/// The newest backup, as a server goes on with it.
async fn restored(backed: &Backed, engine: Engine) -> House {
    backed.restore(&engine, &backed.from()).await.unwrap().portal.store.close().await;
    let house = backed.house.on(engine).await;
    load::load(&house).await.unwrap();
    follow::catch_up(&house).await.unwrap();
    house
}

fn id(got: &Got) -> String {
    got.said["id"].as_str().unwrap().to_owned()
}

#[tokio::test]
async fn a_receiver_that_does_nothing_twice_obeys_a_withdrawal_after_a_restore() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let house = &backed.house;
        let amina = house.customer("c-1").await;
        let (portal, listener) = (open(house), Listener::new().await);
        connected(&portal, &listener, Acknowledges::ByAnswer).await;
        let telling = Telling::begin(&portal);
        house.choose(amina, "full").await.unwrap();
        let end = last(house).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        backed.back_up().await;
        // Told, and lost with the machine.
        house.choose(amina, "basic").await.unwrap();
        house.choose(amina, "full").await.unwrap();
        let end = last(house).await;
        until(&portal, |shop| shop.cursor.told == end).await;
        telling.end().await;
        let known: BTreeSet<String> = listener.got().iter().map(id).collect();
        for engine in engines::all().await {
            let again = restored(&backed, engine).await;
            let before = listener.got().len();
            again.choose(amina, "basic").await.unwrap();
            let portal = open(&again);
            let telling = Telling::begin(&portal);
            let end = last(&again).await;
            until(&portal, |shop| shop.cursor.told == end).await;
            telling.end().await;
            let told = listener.got().split_off(before);
            let news: Vec<&str> = told.iter().filter(|one| !known.contains(&id(one))).map(Got::kind).collect();
            assert_eq!(news, ["feed.restarted", "choice.changed"]);
            again.store.close().await;
        }
        backed.house.store.close().await;
    }
}

#[tokio::test]
async fn whoever_heard_of_what_is_undone_is_sent_back_to_the_beginning_however_late_they_ask() {
    for house in houses().await {
        let backed = Backed::of(house).await;
        let house = &backed.house;
        let amina = house.customer("c-1").await;
        house.choose(amina, "full").await.unwrap();
        let kept = last(house).await;
        backed.back_up().await;
        house.choose(amina, "basic").await.unwrap();
        let heard = last(house).await;
        follow::catch_up(house).await.unwrap();
        assert!(kept < heard && house.decisions.knows(&[heard], Duration::ZERO).await);
        let mut newest = 0;
        for engine in [engines::sqlite()].into_iter().chain(engines::all().await) {
            let again = restored(&backed, engine).await;
            // As many as they heard of, and more.
            again.choose(amina, "basic").await.unwrap();
            again.choose(amina, "full").await.unwrap();
            follow::catch_up(&again).await.unwrap();
            let undone = look(&again, Actor::Operator, heard, 100).await.unwrap();
            assert!(undone.changes.is_empty() && undone.last < heard, "{}", undone.last);
            assert!(!again.decisions.knows(&[heard], Duration::ZERO).await, "no decision knows what is undone");
            // Those who heard of nothing that is lost go on, and numbers are never those of an earlier restore.
            let page = look(&again, Actor::Operator, kept, 100).await.unwrap();
            let kinds: Vec<Kind> = page.changes.iter().map(|change| change.kind).collect();
            assert_eq!(kinds, [Kind::Restarted, Kind::ChoiceChanged, Kind::ChoiceChanged]);
            assert!(page.changes[0].seq > newest);
            newest = page.last;
            let walk = Walk::begin(&again, Actor::Operator).await.unwrap();
            let page = look(&again, Actor::Operator, walk.seq, 100).await.unwrap();
            assert!(page.changes.is_empty() && page.last == walk.seq);
            assert!(again.decisions.knows(&[kept, walk.seq], Duration::ZERO).await);
            again.store.close().await;
        }
        backed.house.store.close().await;
    }
}
