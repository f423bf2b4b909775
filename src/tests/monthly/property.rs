//! Every number of the report of every month, and the one that is counted from the log.

use candor::{
    domain::{
        actor::Actor,
        figures::{counted::Group, month::Month, sums::Sums},
        ids::StaffId,
        ports::Clock,
        staff::Role,
        suppression::Cell,
    },
    usecases::report::{close::close_months, read::report, so_far::so_far},
};
use proptest::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

use super::{
    life::{Act, Life, acts},
    log::{Counted, Groups, Looks, counted},
};
use crate::{
    house::{House, houses},
    lived::DAY,
};

/// The report of a month in the same form; only what is not zero.
async fn told(house: &House, month: Month) -> Counted {
    let auditor = Actor::Staff(StaffId::from_bytes([9; 16]), Role::Auditor);
    let figures = report(house, auditor, Some(&month.to_string())).await.unwrap().figures;
    let mut looks = Looks::new();
    for look in figures.looks {
        looks.insert((look.role, look.kind, look.reason.unwrap()), (look.count, look.after));
    }
    let mut days = BTreeMap::new();
    let rows = figures.rows.into_iter().map(|row| ((row.law, row.kind), row.sums));
    let sums: BTreeMap<_, _> = rows.filter(|(_, sums)| *sums != Sums::default()).collect();
    for (of, sums) in &sums {
        let each = sums.days.iter().flat_map(|(days, count)| vec![*days; usize::try_from(*count).unwrap()]);
        let each: Vec<u32> = each.collect();
        if !each.is_empty() {
            days.insert(of.clone(), each);
        }
    }
    Counted { sums, days, looks, overseen: figures.overseen, groups: Groups::new() }
}

/// A number of all, and the one of a group.
type Column = (u64, fn(&Group) -> Cell);

/// Each number of a group that is told is the one that was counted, and all of them, told and withheld, are together as many as the report
/// says of all. The running month tells none.
async fn groups(house: &House, month: Month, counted: &Groups) {
    let auditor = Actor::Staff(StaffId::from_bytes([9; 16]), Role::Auditor);
    let report = report(house, auditor, Some(&month.to_string())).await.unwrap();
    let (figures, all) = (&report.figures, report.figures.all());
    let columns: [Column; 3] =
        [(all.came_in, |group| group.came_in), (all.answered(), |group| group.answered), (all.late, |group| group.late)];
    for (of, groups) in [("language", &figures.languages), ("channel", &figures.channels), ("region", &figures.regions)] {
        if report.closed_at.is_none() {
            assert!(groups.is_empty(), "{month}, {of}");
            continue;
        }
        let counted: BTreeMap<&str, [u64; 3]> =
            counted.iter().filter(|((group, _), _)| *group == of).map(|((_, name), counts)| (name.as_str(), *counts)).collect();
        let named: Vec<&str> = groups.iter().map(|group| group.name.as_str()).collect();
        assert_eq!(named, counted.keys().copied().collect::<Vec<_>>(), "{month}, {of}");
        for (at, (total, cell)) in columns.into_iter().enumerate() {
            let mut sum = 0;
            for group in groups {
                let count = counted[group.name.as_str()][at];
                sum += count;
                assert!(cell(group).count().is_none_or(|told| told == count), "{month}, {of}: {group:?}, {count}");
            }
            assert_eq!(sum, total, "{month}, {of}");
        }
    }
}

/// The value that so many of a hundred reached, of a list in its order.
fn within(days: &[u32], percent: usize) -> u32 {
    days[(days.len() * percent).div_ceil(100).max(1) - 1]
}

async fn compare(life: &Life<'_>, roles: &BTreeMap<StaffId, Role>, month: Month) {
    let (told, counted) = (told(life.house, month).await, counted(life, roles, month).await);
    groups(life.house, month, &counted.groups).await;
    for (of, sums) in &counted.sums {
        assert_eq!(told.sums.get(of), Some(sums), "{month}, {of:?}");
    }
    assert_eq!(told.sums.len(), counted.sums.len(), "{month}: {:?}", told.sums.keys());
    assert_eq!(told.days, counted.days, "{month}");
    assert_eq!(told.looks, counted.looks, "{month}");
    assert_eq!(told.overseen, counted.overseen, "{month}");
    for (of, days) in &counted.days {
        let sums = &told.sums[of];
        let expected = (within(days, 50), within(days, 90), *days.last().unwrap());
        assert_eq!((sums.within(50).unwrap(), sums.within(90).unwrap(), sums.longest().unwrap()), expected, "{month}, {of:?}");
    }
}

/// The glance of the day at the running month says what its report says.
async fn glance(house: &House) {
    let auditor = Actor::Staff(StaffId::from_bytes([9; 16]), Role::Auditor);
    let told = |sums: &Sums| {
        let ends = [sums.granted_in_all(), sums.declined_in_all(), sums.withdrawn, sums.ended];
        (sums.came_in, ends, sums.late, sums.days.clone())
    };
    let (whole, seen) = (report(house, auditor, None).await.unwrap().figures, so_far(house, auditor).await.unwrap());
    assert_eq!((seen.month, told(&seen.sums), seen.looks), (whole.month, told(&whole.all()), whole.looks_in_all()));
}

/// The house under a law by default that wants complaints confirmed.
fn under_uk_law(House { portal, time, engine }: House) -> House {
    let portal = portal.with_parts(|parts| Arc::make_mut(&mut parts.brand).default_regime = "uk-gdpr".parse().unwrap());
    House { portal, time, engine }
}

/// Each month is compared as soon as it is closed, and the running one at the end.
async fn live(acts: Vec<Act>) {
    for house in houses().await.into_iter().map(under_uk_law) {
        let mut life = Life::begin(&house).await;
        let roles: BTreeMap<StaffId, Role> = life.staff.iter().copied().collect();
        let now = || Month::at(house.time.now(), &house.brand.time_zone);
        let mut running = now();
        for act in &acts {
            life.act(*act).await;
            glance(&house).await;
            if now() != running {
                close_months(&house).await.unwrap();
                compare(&life, &roles, running).await;
                running = now();
            }
        }
        compare(&life, &roles, running).await;
    }
}

/// The running month comes to its end, and is compared.
async fn ended(life: &Life<'_>, roles: &BTreeMap<StaffId, Role>) -> Month {
    let now = || Month::at(life.house.time.now(), &life.house.brand.time_zone);
    let running = now();
    while now() == running {
        life.house.time.pass(DAY);
    }
    close_months(life.house).await.unwrap();
    compare(life, roles, running).await;
    running
}

/// A number of each language and of each region, as far as the report tells it.
async fn cells(house: &House, month: Month, of: fn(&Group) -> Cell) -> [Vec<Option<u64>>; 2] {
    let auditor = Actor::Staff(StaffId::from_bytes([9; 16]), Role::Auditor);
    let figures = report(house, auditor, Some(&month.to_string())).await.unwrap().figures;
    [figures.languages, figures.regions].map(|groups| groups.iter().map(|group| of(group).count()).collect())
}

/// Chance seldom has ten of a kind: here each group is large enough for its numbers to be told, and no two groups of a kind are equally large.
#[tokio::test]
async fn numbers_of_groups_that_are_large_enough_are_told_as_the_log_has_them() {
    let people = (0..23).map(|number| (if number < 12 { "DE-BE" } else { "FR" }, if number < 11 { "de" } else { "ar" }));
    let people: Vec<(&str, &str)> = people.collect();
    for house in houses().await {
        let mut life = Life::of(&house, &people).await;
        let roles: BTreeMap<StaffId, Role> = life.staff.iter().copied().collect();
        let told = || [vec![Some(12), Some(11)], vec![Some(12), Some(11)]];
        ended(&life, &roles).await;
        for about in 0..people.len() {
            life.act(Act::question(about)).await;
        }
        let asked = ended(&life, &roles).await;
        assert_eq!(cells(&house, asked, |group| group.came_in).await, told());
        // After the day on which they were due.
        house.time.pass(DAY * 12);
        for about in 0..people.len() {
            life.act(Act::granted(about)).await;
        }
        let answered = ended(&life, &roles).await;
        assert_eq!(cells(&house, answered, |group| group.answered).await, told());
        assert_eq!(cells(&house, answered, |group| group.late).await, told());
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 5, max_shrink_iters: 30, ..ProptestConfig::default() })]
    #[test]
    fn the_month_report_equals_the_log(acts in acts()) {
        tokio::runtime::Runtime::new().unwrap().block_on(live(acts));
    }
}
