//! Every pair, held at every step (in a usual run at some), on both engines.

use candor::usecases::portal::Portal;
use std::time::Duration;

use super::{
    gate::Gate,
    scene::{Deletion, Scene, officer},
    verbs::{Verb, run},
};
use crate::house::{House, houses};

/// How long a verb may take before it counts as waiting for the one that is held: that one is let go then.
const WAITS: Duration = Duration::from_millis(40);

/// How it ended: what both said, and what is there.
#[derive(Debug, Clone, PartialEq, Eq)]
struct End {
    said: (String, String),
    state: Vec<String>,
}

struct Table<'a> {
    house: &'a House,
    officer: candor::domain::actor::Actor,
    deletion: Deletion,
    number: usize,
}

impl Table<'_> {
    async fn scene(&mut self) -> Scene {
        self.number += 1;
        Scene::set(self.house, self.officer, self.number, self.deletion).await
    }

    /// One wholly before the other. What `first` says stands first in any case.
    async fn serial(&mut self, (first, second): (Verb, Verb), order: Order) -> End {
        let scene = self.scene().await;
        let house = self.house;
        let said = match order {
            Order::AsNamed => {
                let said = run(first, house, &scene).await;
                (said, run(second, house, &scene).await)
            }
            Order::Turned => {
                let said = run(second, house, &scene).await;
                (run(first, house, &scene).await, said)
            }
            Order::FirstOnly => (run(first, house, &scene).await, String::new()),
            Order::SecondOnly => (String::new(), run(second, house, &scene).await),
        };
        self.end(scene, said).await
    }

    /// The second goes through, as far as it can, while the first is held. `None` when the first has fewer steps.
    async fn held(&mut self, (first, second): (Verb, Verb), step: usize) -> Option<End> {
        let scene = std::sync::Arc::new(self.scene().await);
        let gate = Gate::before(step);
        let paced: Portal = self.house.portal.with_parts(|parts| parts.store = parts.store.paced(gate.pace()));
        let going = scene.clone();
        let mut one = tokio::spawn(async move { run(first, &paced, &going).await });
        tokio::select! {
            () = gate.held() => {}
            _ = &mut one => {
                scene.clear(self.house).await;
                return None;
            }
        }
        let (portal, going) = (self.house.portal.clone(), scene.clone());
        let mut other = tokio::spawn(async move { run(second, &portal, &going).await });
        let early = tokio::time::timeout(WAITS, &mut other).await;
        gate.open();
        let one = one.await.unwrap();
        let other = match early {
            Ok(said) => said.unwrap(),
            Err(_) => other.await.unwrap(),
        };
        let scene = std::sync::Arc::into_inner(scene).unwrap();
        Some(self.end(scene, (one, other)).await)
    }

    async fn end(&self, scene: Scene, said: (String, String)) -> End {
        let state = scene.state(self.house).await;
        scene.clear(self.house).await;
        End { said, state }
    }
}

#[derive(Debug, Clone, Copy)]
enum Order {
    AsNamed,
    Turned,
    FirstOnly,
    SecondOnly,
}

/// Another change came first: this one did nothing, and its caller can look and ask again.
fn gave_way(said: &str) -> bool {
    said == "changed-elsewhere"
}

async fn takes_every_pair(house: &House, deletion: Deletion, verbs: &[Verb]) {
    let whole = std::env::var("CANDOR_CAMPAIGNS").is_ok_and(|size| size == "whole");
    let start = if deletion == Deletion::Planned { 0 } else { 1_000_000 };
    let mut table = Table { house, officer: officer(house).await, deletion, number: start };
    for (place, first) in verbs.iter().enumerate() {
        for (other, second) in verbs.iter().enumerate() {
            // A usual run takes a part of the table, and one step or two of each pair.
            if !whole && (place + other) % 3 != 0 {
                continue;
            }
            let pair = (*first, *second);
            let mut fine = Vec::new();
            let mut step = if whole { 0 } else { (place * 7 + other * 3) % 9 };
            while let Some(end) = table.held(pair, step).await {
                if fine.is_empty() {
                    fine.push(table.serial(pair, Order::AsNamed).await);
                    fine.push(table.serial(pair, Order::Turned).await);
                }
                let mut allowed = fine.contains(&end);
                if !allowed && gave_way(&end.said.0) {
                    allowed = table.serial(pair, Order::SecondOnly).await.state == end.state;
                }
                if !allowed && gave_way(&end.said.1) {
                    allowed = table.serial(pair, Order::FirstOnly).await.state == end.state;
                }
                assert!(
                    allowed,
                    "{first:?} held before its step {step} while {second:?} went on, {}:\n{end:#?}\nis neither order:\n{fine:#?}",
                    house.engine.url
                );
                step += if whole { 1 } else { 9 };
            }
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_verbs_about_somebody_who_plans_to_go_end_as_one_after_the_other() {
    for house in houses().await {
        takes_every_pair(&house, Deletion::Planned, Verb::PLANNED).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_verbs_about_somebody_who_is_being_deleted_end_as_one_after_the_other() {
    for house in houses().await {
        takes_every_pair(&house, Deletion::Running, Verb::RUNNING).await;
    }
}
