//! A notice for many customers: while it is loaded, here and on another server, everything is answered and saved.

use candor::{
    catalog::{Source, check},
    decisions::answer::Question,
    domain::{
        actor::Actor,
        choices::Choices,
        decide::Reason,
        wish::{Wish, plan_all},
    },
    store::Store,
    usecases::{
        choices::by_system::{Draft, replace},
        notices::publish::{Changes, publish},
        portal::Portal,
        snapshot::{follow, load::load},
    },
    vault::index::IndexField,
};
use std::{
    collections::BTreeMap,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use crate::{Size, crowd, house::House, measure::cost};

pub async fn for_many_customers(size: Size) {
    let customers = size.of(1_000_000);
    let house = House::new().await;
    let chosen = subscribed(&house);
    crowd::come(&house, 0..customers, |_| chosen.clone()).await;
    load(&house.portal).await.unwrap();
    let neighbour = neighbour(&house).await;
    let following: Vec<_> = [&house.portal, &neighbour].map(|portal| tokio::spawn(follow::follow(portal.clone()))).into();
    while [&house.portal, &neighbour].iter().any(|portal| portal.decisions.is_stale(portal.clock.ticks())) {
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let over = Arc::new(AtomicBool::new(false));
    let asking = tokio::spawn(ask([house.portal.clone(), neighbour.clone()], customers, over.clone()));
    let saving = tokio::spawn(save(house.portal.clone(), customers, over.clone()));
    let begun = Instant::now();
    let ((), spent) = cost(publish_again(&house)).await;
    while neighbour.shelf().unwrap().notice.version.0 < 2 {
        tokio::time::sleep(Duration::from_millis(1)).await;
    }
    let there = begun.elapsed();
    over.store(true, Ordering::Relaxed);
    let (answers, refused) = asking.await.unwrap();
    let (saves, forgotten, longest) = saving.await.unwrap();
    println!(
        "| notice for {customers} customers | {:.2} s here, {:.2} s there | {:.1} MB more meanwhile |",
        spent.time.as_secs_f64(),
        there.as_secs_f64(),
        f64::from(u32::try_from(spent.memory / 1_000).unwrap()) / 1e3
    );
    println!("| meanwhile | {answers} answers, {refused} refused for the load | {saves} saves, the longest {} ms |", longest.as_millis());
    assert_eq!((refused, forgotten), (0, 0), "nobody waits for a notice, and what is said meanwhile is known at once");
    let last = house.portal.store.read().await.unwrap().last_change().await.unwrap();
    for portal in [&house.portal, &neighbour] {
        assert!(portal.decisions.reached(last, Duration::from_secs(60)).await);
        let outlived = (0..saves).filter(|number| reason(portal, *number) != Some(Reason::Withdrawn)).count();
        assert_eq!(outlived, 0, "what was said while it was loaded holds afterwards");
        assert_eq!(portal.shelf().unwrap().customers(), customers);
    }
    following.iter().for_each(tokio::task::JoinHandle::abort);
}

/// The choices of a customer who gets the newsletter, as JSON.
fn subscribed(house: &House) -> String {
    let shelf = house.portal.shelf().unwrap();
    let plan = plan_all(&shelf.notice, &Choices::default(), &[Wish::Level("basic".parse().unwrap())], house.portal.clock.now());
    serde_json::to_string(&plan.unwrap().after).unwrap()
}

/// A second server on the same database.
async fn neighbour(house: &House) -> Portal {
    let from = &house.portal;
    let store = Store::open(&house.engine.url, from.clock.clone()).await.unwrap();
    let (vault, ledger, brand) = (from.vault.clone(), from.ledger.clone(), (*from.brand).clone());
    let portal = Portal::new(store, vault, ledger, brand, from.clock.clone(), from.entropy.clone());
    load(&portal).await.unwrap();
    portal
}

async fn publish_again(house: &House) {
    let Ok(mut draft) = check(&Source::Demo) else { panic!("the demo brand is not sound") };
    draft.texts.values_mut().for_each(|texts| drop(texts.insert("level-basic.summary".to_owned(), "Other words.".to_owned())));
    let summaries = house.portal.brand.languages.offered.iter().map(|language| (*language, "Other words.".to_owned())).collect();
    publish(&house.portal, Actor::Operator, &draft, Changes { summaries, ..Changes::default() }).await.unwrap();
}

/// About one after the other, of both servers in turn: how many answers, and how many times there was none.
async fn ask(portals: [Portal; 2], customers: usize, over: Arc<AtomicBool>) -> (usize, usize) {
    let (mut answers, mut refused) = (0, 0);
    while !over.load(Ordering::Relaxed) {
        for portal in &portals {
            match reason(portal, answers * 7_919 % customers) {
                Some(_) => answers += 1,
                None => refused += 1,
            }
        }
        tokio::time::sleep(Duration::from_micros(200)).await;
    }
    (answers, refused)
}

/// Withdrawals of one after the other: how many, how many the next answer did not know, and the longest.
async fn save(portal: Portal, customers: usize, over: Arc<AtomicBool>) -> (usize, usize, Duration) {
    let (mut saves, mut forgotten, mut longest) = (0, 0, Duration::ZERO);
    while !over.load(Ordering::Relaxed) && saves < customers {
        let begun = Instant::now();
        let draft = Draft { purposes: BTreeMap::from([("newsletter".to_owned(), false)]), ..Draft::default() };
        replace(&portal, Actor::Operator, &format!("c-{saves}"), draft).await.unwrap();
        longest = longest.max(begun.elapsed());
        forgotten += usize::from(reason(&portal, saves) != Some(Reason::Withdrawn));
        saves += 1;
    }
    (saves, forgotten, longest)
}

fn reason(portal: &Portal, number: usize) -> Option<Reason> {
    let customer = portal.vault.blind_index(IndexField::Reference, &format!("c-{number}"));
    let question = Question { customer, purpose: "newsletter", touchpoint: None, channel: None, topic: None };
    portal.decisions.ask(&question, portal.clock.moment()).ok().map(|answer| answer.reason)
}
