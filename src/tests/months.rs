//! Figures of months: what is counted equals what the log says, is counted once, and stays.

use candor::{
    domain::{
        actor::Actor,
        figures::{
            counted::{Case, Figures, Span, count},
            month::Month,
        },
        ids::RequestId,
        ports::Clock,
        request::Kind,
        retention::day,
        staff::Role,
    },
    store::audit::Row,
    usecases::{
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
use std::collections::{BTreeMap, BTreeSet};

use crate::{
    house::{House, houses},
    lived::{DAY, PLANTED, live},
    requests::told::{all, asked, delete, staff, work_off},
};

/// The same sums, taken from the log alone: entry by entry, with what was due from the requests.
async fn from_the_log(house: &House, month: Month) -> BTreeMap<String, u64> {
    let zone = &house.brand.time_zone;
    let mut conn = house.store.read().await.unwrap();
    let log: Vec<Row> = conn.audit_after(0, 100_000).await.unwrap();
    let mut sums: BTreeMap<String, u64> = BTreeMap::new();
    let mut opened: BTreeMap<Vec<u8>, Month> = BTreeMap::new();
    let mut held: BTreeMap<Vec<u8>, String> = BTreeMap::new();
    for entry in log {
        let on = Month::at(entry.at, zone);
        if on > month {
            break;
        }
        let mut add = |name: &str| *sums.entry(name.to_owned()).or_default() += u64::from(on == month);
        match entry.action.as_str() {
            "request.opened" => {
                add("came in");
                add(&format!("by {}", entry.detail.as_deref().unwrap_or(&entry.actor)));
                opened.insert(entry.subject_id, on);
            }
            "request.extended" => add("extended"),
            "request.revealed" => add("looks"),
            "request.held" => drop(held.insert(entry.subject_id, entry.detail.unwrap())),
            "request.resumed" => drop(held.remove(&entry.subject_id)),
            action @ ("request.done" | "request.declined" | "request.withdrawn") => {
                match (action, entry.detail.as_deref()) {
                    ("request.done", None) => add("granted"),
                    ("request.done", Some(why)) => add(&format!("in part, {why}")),
                    ("request.declined", why) => add(&format!("declined, {}", why.unwrap())),
                    _ => add("withdrawn"),
                }
                add("closed");
                opened.remove(&entry.subject_id);
                held.remove(&entry.subject_id);
                let id = RequestId::try_from(entry.subject_id).unwrap();
                let due = conn.request_by_id(id).await.unwrap().unwrap().due_on;
                if action != "request.withdrawn" && day(entry.at, zone) > due {
                    *sums.entry("late".to_owned()).or_default() += u64::from(on == month);
                }
            }
            _ => {}
        }
    }
    let of = |name: &str| sums.get(name).copied().unwrap_or(0);
    let before = opened.len() as u64 + of("closed") - of("came in");
    sums.insert("open after".to_owned(), opened.len() as u64);
    sums.insert("open before".to_owned(), before);
    sums.insert("on hold".to_owned(), held.len() as u64);
    held.into_values().for_each(|kind| *sums.entry(format!("on hold, {kind}")).or_default() += 1);
    sums.retain(|_, count| *count > 0);
    sums
}

/// The figures as they are told; and the ways they came, which are told only where they give nobody away, from what the figures are counted from.
async fn told(house: &House, figures: &Figures) -> BTreeMap<String, u64> {
    let (all, span) = (figures.all(), Span::whole(figures.month, &house.brand.time_zone));
    let mut sums = BTreeMap::from([
        ("open before", all.open_before),
        ("came in", all.came_in),
        ("granted", all.granted),
        ("closed", all.closed()),
        ("withdrawn", all.withdrawn),
        ("open after", all.open_after),
        ("late", all.late),
        ("extended", all.extended),
        ("on hold", all.on_hold),
        ("looks", figures.looks_in_all()),
    ])
    .into_iter()
    .map(|(name, count)| (name.to_owned(), count))
    .collect::<BTreeMap<_, _>>();
    sums.extend(all.holds.iter().map(|(kind, count)| (format!("on hold, {kind}"), *count)));
    sums.extend(all.in_part.iter().map(|(why, count)| (format!("in part, {why}"), *count)));
    sums.extend(all.declined.iter().map(|(why, count)| (format!("declined, {why}"), *count)));
    let cases = house.store.read().await.unwrap().cases_between(span.from(), span.to()).await.unwrap();
    for case in cases.iter().filter(|case| span.from() <= case.received_at) {
        *sums.entry(format!("by {}", case.channel)).or_default() += 1;
    }
    sums.retain(|_, count| *count > 0);
    sums
}

/// The names of everything that the log counts in some months.
async fn seen_in(house: &House, first: Month, last: Month) -> BTreeSet<String> {
    let (mut names, mut month) = (BTreeSet::new(), first);
    while month <= last {
        names.extend(from_the_log(house, month).await.into_keys());
        month = month.next();
    }
    names
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
            assert_eq!(told(&house, &report.figures).await, from_the_log(&house, month).await, "{month}");
            let all = report.figures.all();
            assert_eq!(all.open_before + all.came_in, all.closed() + all.open_after, "{month}");
            closed.push((month, report.figures));
            month = month.next();
        }
        let so_far = report(&house, auditor, None).await.unwrap();
        assert_eq!((so_far.closed_at, told(&house, &so_far.figures).await), (None, from_the_log(&house, running).await));
        // Chance brought every way in and every end.
        let said: BTreeSet<String> = seen_in(&house, first, running).await;
        for begins in ["by customer", "by letter", "by telephone", "granted", "in part, ", "declined, ", "withdrawn"] {
            assert!(said.iter().any(|name| name.starts_with(begins)), "{begins}: {said:?}");
        }
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
async fn lists_of_a_month_are_counted_from_what_came_in_or_ended_within_it_alone() {
    for house in houses().await {
        let amina = house.customer("c-1").await;
        let ask = async |words: &str| {
            let draft = Draft { words: Some(words.to_owned()), ..Draft::default() };
            asked(&house, amina, Kind::Question, &draft).await
        };
        let older = [ask("One?").await, ask("Two?").await, ask("Three?").await];
        withdraw(&house, Actor::Customer(amina), &older[0]).await.unwrap();
        house.time.pass(DAY * 31);
        let zone = &house.brand.time_zone;
        let span = Span::whole(Month::at(house.time.now(), zone), zone);
        let within = [ask("Four?").await, ask("Five?").await];
        for ended in [&older[1], &within[0]] {
            withdraw(&house, Actor::Customer(amina), ended).await.unwrap();
        }
        house.time.pass(DAY * 62);
        ask("Six?").await;
        let mut conn = house.store.read().await.unwrap();
        let moved = conn.cases_moved_between(span.from(), span.to()).await.unwrap();
        assert_eq!(moved.len(), 3, "and not the one that is open ever since");
        let sums = |cases: &[Case]| {
            let all = count(span, cases).all();
            (all.came_in, all.withdrawn)
        };
        assert_eq!(sums(&moved), (2, 2));
        assert_eq!(sums(&moved), sums(&conn.cases_between(span.from(), span.to()).await.unwrap()));
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
