//! Figures of months: what is counted equals what the log says, is counted once, and stays.

use candor::{
    domain::{
        actor::Actor,
        figures::{counted::Figures, month::Month},
        ids::{CustomerId, RequestId},
        ports::Clock,
        request::Kind,
        retention::day,
        staff::Role,
    },
    store::audit::Row,
    usecases::{
        desk::decide::{self, Longer},
        error::{Clash, Error},
        housekeeping::round,
        report::{
            close::{close, close_months},
            counts::EXPLANATIONS_OPENED,
            opened::{flush, opened},
            read::{Report, report},
            table::{report_csv, report_json, trust_csv, trust_json},
            trust::trust,
        },
        requests::{draft::Draft, withdraw::withdraw},
    },
};
use std::{collections::BTreeMap, time::Duration};

use crate::requests::agreed;
use crate::{
    house::{House, houses},
    requests::told::{all, ask, asked, at, delete, looked, seen, staff, work_off},
};

const DAY: Duration = Duration::from_secs(24 * 3600);
/// A word that no figures say again.
const PLANTED: &str = "Zwiebelkuchen";

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
async fn live(house: &House, seed: u64) -> Actor {
    let (_, support) = staff(house, Role::Support).await;
    let mut chance = Chance(seed);
    let mut people = Vec::new();
    for number in 0..5 {
        people.push(house.customer(&format!("{PLANTED}-{number}")).await);
    }
    let mut open: Vec<(CustomerId, String)> = Vec::new();
    for _ in 0..60 {
        house.time.pass(DAY * u32::try_from(chance.below(3)).unwrap());
        let person = people[usize::try_from(chance.below(5)).unwrap()];
        match chance.below(3) {
            0 => {
                let kind = [Kind::Question, Kind::Stop][usize::try_from(chance.below(2)).unwrap()];
                let draft = match kind {
                    Kind::Question => Draft { words: Some(format!("{PLANTED}? {}", chance.below(1_000_000))), ..Draft::default() },
                    _ => Draft { stop: Some("restrict".to_owned()), ..Draft::default() },
                };
                if let Ok(candor::usecases::requests::open::Opened::New(reference)) =
                    ask(house, Actor::Customer(person), kind, &draft).await
                {
                    open.push((person, reference));
                }
            }
            _ if open.is_empty() => {}
            _ => {
                let at_random = usize::try_from(chance.below(open.len() as u64)).unwrap();
                let (person, reference) = open[at_random].clone();
                let case = seen(house, &reference).await;
                let words = Some(PLANTED);
                // An act that the table refuses did not happen, and the log does not say it did.
                let _ = match chance.below(7) {
                    0 => agreed::finish(house, support, at(&looked(house, support, &reference).await), words).await,
                    1 => agreed::decline(house, support, at(&case), Some("not-covered"), words).await,
                    2 => decide::extend(house, support, at(&case), Longer { ground: Some("complexity"), words }).await,
                    3 => decide::hold(house, support, at(&case), words).await,
                    4 => decide::resume(house, support, at(&case)).await,
                    5 => withdraw(house, Actor::Customer(person), &reference).await,
                    _ => agreed::decline(house, support, at(&case), Some("no-match"), words).await,
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

/// The same sums, taken from the log alone: entry by entry, with what was due from the requests.
async fn from_the_log(house: &House, month: Month) -> BTreeMap<&'static str, u64> {
    let zone = &house.brand.time_zone;
    let mut conn = house.store.read().await.unwrap();
    let log: Vec<Row> = conn.audit_after(0, 100_000).await.unwrap();
    let mut sums: BTreeMap<&'static str, u64> = BTreeMap::new();
    let mut opened: BTreeMap<Vec<u8>, Month> = BTreeMap::new();
    let mut held: BTreeMap<Vec<u8>, bool> = BTreeMap::new();
    for entry in log {
        let on = Month::at(entry.at, zone);
        if on > month {
            break;
        }
        let mut add = |name| *sums.entry(name).or_default() += u64::from(on == month);
        match entry.action.as_str() {
            "request.opened" => {
                add("came in");
                opened.insert(entry.subject_id, on);
            }
            "request.extended" => add("extended"),
            "request.revealed" => add("looks"),
            "request.held" => drop(held.insert(entry.subject_id, true)),
            "request.resumed" => drop(held.insert(entry.subject_id, false)),
            action @ ("request.done" | "request.declined" | "request.withdrawn") => {
                add(match action {
                    "request.done" => "granted",
                    "request.declined" => "declined",
                    _ => "withdrawn",
                });
                opened.remove(&entry.subject_id);
                held.remove(&entry.subject_id);
                let id = RequestId::try_from(entry.subject_id).unwrap();
                let due = conn.request_by_id(id).await.unwrap().unwrap().due_on;
                if action != "request.withdrawn" && day(entry.at, zone) > due {
                    *sums.entry("late").or_default() += u64::from(on == month);
                }
            }
            _ => {}
        }
    }
    sums.insert("open after", opened.len() as u64);
    sums.insert("open before", 0);
    *sums.get_mut("open before").unwrap() = {
        let closed = ["granted", "declined", "withdrawn"].map(|name| sums.get(name).copied().unwrap_or(0)).iter().sum::<u64>();
        sums["open after"] + closed - sums.get("came in").copied().unwrap_or(0)
    };
    sums.insert("on hold", held.values().filter(|held| **held).count() as u64);
    sums.retain(|_, count| *count > 0);
    sums
}

fn told(figures: &Figures) -> BTreeMap<&'static str, u64> {
    let all = figures.all();
    let mut sums = BTreeMap::from([
        ("open before", all.open_before),
        ("came in", all.came_in),
        ("granted", all.granted),
        ("declined", all.declined_in_all()),
        ("withdrawn", all.withdrawn),
        ("open after", all.open_after),
        ("late", all.late),
        ("extended", all.extended),
        ("on hold", all.on_hold),
        ("looks", figures.looks_in_all()),
    ]);
    sums.retain(|_, count| *count > 0);
    sums
}

async fn read(house: &House, actor: Actor, month: Month) -> Report {
    report(house, actor, Some(&month.to_string())).await.unwrap()
}

#[tokio::test]
async fn a_month_says_what_the_log_says_and_never_anything_else() {
    for (house, seed) in houses().await.into_iter().zip([77_003, 910_117]) {
        live(&house, seed).await;
        let (_, auditor) = staff(&house, Role::Auditor).await;
        let first = Month::at(candor::domain::time::Millis(1_790_000_000_000), &house.brand.time_zone);
        let running = Month::at(house.time.now(), &house.brand.time_zone);
        assert!(first < running);
        close_months(&house).await.unwrap();
        let mut closed = Vec::new();
        let mut month = first;
        while month < running {
            let report = read(&house, auditor, month).await;
            assert_eq!(told(&report.figures), from_the_log(&house, month).await, "{month}");
            let all = report.figures.all();
            assert_eq!(all.open_before + all.came_in, all.closed() + all.open_after, "{month}");
            closed.push((month, report.figures));
            month = month.next();
        }
        let so_far = report(&house, auditor, None).await.unwrap();
        assert_eq!((so_far.closed_at, told(&so_far.figures)), (None, from_the_log(&house, running).await));
        // Closing again, erasing people, further work, purging everything by its age: nothing changes what was counted.
        assert!(matches!(close(&house, first).await, Err(Error::Conflict(Clash::MonthClosed))));
        assert!(matches!(close(&house, running).await, Err(Error::Conflict(Clash::NotReady))));
        let person = candor::usecases::customers::lookup::lookup(&house, Actor::Operator, &format!("{PLANTED}-1")).await.unwrap().unwrap();
        asked(&house, person, Kind::Delete, &delete("now")).await;
        work_off(&house).await;
        house.time.pass(DAY * 366 * 12);
        round(&house).await;
        for (month, figures) in closed {
            let report = read(&house, auditor, month).await;
            assert_eq!(report.figures, figures, "{month}");
            for text in [report_csv(&report), report_json(&report).to_string()] {
                assert!(!text.contains(PLANTED) && !text.contains("R-"), "{text}");
            }
        }
        let public = trust(&house).await.unwrap();
        assert!(public.newest.is_some(), "twelve quiet months are told together");
        for text in [trust_csv(&public), trust_json(&public).to_string()] {
            assert!(!text.contains(PLANTED), "{text}");
        }
    }
}

#[tokio::test]
async fn levels_choices_and_opened_explanations_are_counted_without_people() {
    for house in houses().await {
        let (amina, ben) = (house.customer("c-1").await, house.customer("c-2").await);
        house.choose(amina, "full").await.unwrap();
        house.choose(amina, "off").await.unwrap();
        house.choose(ben, "basic").await.unwrap();
        opened(&house);
        opened(&house);
        flush(&house).await;
        let (_, officer) = staff(&house, Role::PrivacyOfficer).await;
        let month = Month::at(house.time.now(), &house.brand.time_zone);
        let so_far = report(&house, officer, None).await.unwrap().figures;
        assert_eq!((so_far.counted("more"), so_far.counted("less"), so_far.counted(EXPLANATIONS_OPENED)), (2, 1, 2));
        house.time.pass(DAY * 31);
        round(&house).await;
        let closed = read(&house, officer, month).await.figures;
        assert_eq!(closed.counts, so_far.counts);
        let levels: Vec<_> = closed.levels.iter().map(|(level, count)| (level.as_str(), *count)).collect();
        assert_eq!(levels, [("basic", 1), ("full", 0), ("off", 1)]);
        // Levels that nobody knows any more are left out, and the house goes on counting.
        house.time.pass(DAY * 62);
        round(&house).await;
        assert!(read(&house, officer, month.next()).await.figures.levels.is_empty());
        assert_eq!(read(&house, officer, month.next()).await.figures.counted("more"), 0);
    }
}

#[tokio::test]
async fn the_report_is_for_those_who_oversee() {
    let house = crate::house::house().await;
    for (role, may) in [
        (Role::Support, false),
        (Role::Administrator, false),
        (Role::PrivacyOfficer, true),
        (Role::EthicsLead, true),
        (Role::Auditor, true),
    ] {
        let (_, actor) = staff(&house, role).await;
        assert_eq!(report(&house, actor, None).await.is_ok(), may, "{role:?}");
        for no_month in ["2020-01", "2026-9", "nope", "2026-13", "9999-12"] {
            assert!(report(&house, actor, Some(no_month)).await.is_err(), "{no_month}");
        }
    }
    let amina = house.customer("c-1").await;
    asked(&house, amina, Kind::Copy, &all()).await;
    assert!(matches!(report(&house, Actor::Customer(amina), None).await, Err(Error::Forbidden)));
}
