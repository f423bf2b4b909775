//! Some months of a house, as chance has them: people ask, on its pages and by letter, and staff answer.

use candor::{
    domain::{actor::Actor, ids::CustomerId, ports::Clock, request::Kind, retention::day, staff::Role},
    usecases::{
        acting_for::write_down::{Intake, write_down},
        desk::{
            answer::Answered,
            decide::{self, Longer},
        },
        requests::{draft::Draft, open::Opened, withdraw::withdraw},
    },
};
use std::time::Duration;

use crate::{
    house::House,
    requests::{
        agreed,
        told::{all, ask, at, looked, seen, staff, work_off},
    },
};

pub const DAY: Duration = Duration::from_secs(24 * 3600);
/// A word that no figures say again.
pub const PLANTED: &str = "Zwiebelkuchen";

/// Numbers without end from a seed.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % most
    }
}

/// Some months in which people ask, take back, are answered, declined, put on hold and looked at, as chance has it.
pub async fn live(house: &House, seed: u64) -> Actor {
    let (_, support) = staff(house, Role::Support).await;
    let mut chance = Chance(seed);
    let mut people = Vec::new();
    for number in 0..5 {
        people.push(house.customer(&format!("{PLANTED}-{number}")).await);
    }
    let mut open: Vec<(Option<CustomerId>, String)> = Vec::new();
    for _ in 0..120 {
        house.time.pass(DAY * u32::try_from(chance.below(3)).unwrap());
        let person = people[usize::try_from(chance.below(5)).unwrap()];
        match chance.below(4) {
            0 => {
                let (kind, draft) = wished(&mut chance, 3);
                if let Ok(Opened::New(reference)) = ask(house, Actor::Customer(person), kind, &draft).await {
                    open.push((Some(person), reference));
                }
                // Nothing that is taken back later waits to be made.
                work_off(house).await;
            }
            1 => {
                if let Ok(Opened::New(reference)) = write_down(house, support, None, by_staff(house, &mut chance)).await {
                    open.push((None, reference));
                }
            }
            _ if open.is_empty() => {}
            _ => {
                let at_random = usize::try_from(chance.below(open.len() as u64)).unwrap();
                let (person, reference) = open[at_random].clone();
                let case = seen(house, &reference).await;
                let words = Some(PLANTED);
                // An act that the table refuses did not happen, and the log does not say it did.
                let _ = match chance.below(9) {
                    0 => agreed::finish(house, support, at(&looked(house, support, &reference).await), words).await,
                    1 | 6 => {
                        let why = ["not-covered", "no-match", "duplicate", "spam"][usize::try_from(chance.below(4)).unwrap()];
                        agreed::decline(house, support, at(&looked(house, support, &reference).await), Some(why), words).await
                    }
                    7 | 8 => {
                        let why = ["not-covered", "suspected-fraud"][usize::try_from(chance.below(2)).unwrap()];
                        let in_part = Answered { words, refused: Some(why), file: None };
                        agreed::finish(house, support, at(&looked(house, support, &reference).await), in_part).await
                    }
                    2 => decide::extend(house, support, at(&case), Longer { ground: Some("complexity"), words }).await,
                    3 => decide::hold(house, support, at(&case), crate::requests::told::rest(PLANTED)).await,
                    4 => decide::resume(house, support, at(&case)).await,
                    _ => match person {
                        Some(person) => withdraw(house, Actor::Customer(person), &reference).await,
                        None => Ok(()),
                    },
                };
                let row = house.store.read().await.unwrap().request(&reference).await.unwrap().unwrap();
                if !row.state.is_open() {
                    open.remove(at_random);
                }
            }
        }
    }
    support
}

/// One of the first so many kinds of request.
fn wished(chance: &mut Chance, kinds: u64) -> (Kind, Draft) {
    let draft = Draft { words: Some(format!("{PLANTED}? {}", chance.below(1_000_000))), ..Draft::default() };
    match chance.below(kinds) {
        0 => (Kind::Question, draft),
        1 => (Kind::Stop, Draft { stop: Some("restrict".to_owned()), ..draft }),
        2 => (Kind::Copy, Draft { words: draft.words, ..all() }),
        _ => (Kind::Delete, Draft { words: draft.words, ..all() }),
    }
}

/// A request of somebody without an account, as staff write it down.
fn by_staff(house: &House, chance: &mut Chance) -> Intake {
    let some = |text: &str| Some(text.to_owned());
    let way = ["letter", "telephone", "visit", "email"][usize::try_from(chance.below(4)).unwrap()];
    let (kind, draft) = wished(chance, 4);
    let came = Some(day(house.time.now(), &house.brand.time_zone).to_string());
    Intake { way: some(way), came, kind: some(kind.as_str()), draft, postal: some(PLANTED), language: some("en"), ..Intake::default() }
}
