use super::*;
use crate::domain::suppression::FEWEST;
use proptest::prelude::*;

/// Chance with a seed (splitmix64).
struct Seeded(u64);

impl Seeded {
    fn next_u32(&mut self) -> u32 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        u32::try_from((mixed ^ (mixed >> 31)) >> 32).unwrap_or(0)
    }
}

/// A made-up month: the touchpoint's offers by level and by a background question, everybody's chances known.
fn month(random: &mut Seeded, rates: &[(&str, f64, u64)], dimension: &str) -> Vec<Compared> {
    let groups = rates.iter().map(|(group, rate, of)| {
        let one = |at: u64| Crowd::one(f64::from(random.next_u32()) < rate * f64::from(u32::MAX), u8::try_from(at % 256).unwrap_or(0));
        let crowd = (0..*of).map(one).fold(Crowd::default(), Crowd::plus);
        ((*group).to_owned(), crowd, *group != "on")
    });
    let groups = groups.collect();
    compare(&[Tally { about: "buy/offers".into(), measure: Measure::Offered, dimension: Dimension(dimension.into()), groups }])
}

const RUNS: u32 = 1_000;

/// How many of a thousand seeded months raise a flag.
fn flags(rates: &[(&str, f64, u64)], dimension: &str) -> u32 {
    let mut random = Seeded(17);
    (0..RUNS).map(|_| u32::from(month(&mut random, rates, dimension).iter().any(|one| one.flagged().next().is_some()))).sum()
}

/// Five in a hundred, and three times the spread of so many tries.
fn at_most() -> u32 {
    let spread = (f64::from(RUNS) * 0.05 * 0.95).sqrt();
    (1..RUNS).find(|count| f64::from(*count) > f64::from(RUNS) * 0.05 + 3.0 * spread).unwrap_or(0)
}

#[test]
fn a_group_at_exactly_four_fifths_is_flagged_seldom_and_one_at_three_fifths_nearly_always() {
    for base in [0.5, 0.8] {
        let exactly = flags(&[("one", base * 0.8, 500), ("others", base, 2_000)], "background/age");
        assert!(exactly <= at_most(), "{exactly} of {RUNS} at {base}");
    }
    let less = flags(&[("one", 0.36, 500), ("two", 0.6, 500), ("three", 0.6, 500), ("unknown", 0.6, 500)], "background/age");
    assert!(less >= RUNS * 95 / 100, "{less} of {RUNS}");
}

#[test]
fn the_same_holds_for_those_who_said_no() {
    let exactly = flags(&[("on", 0.6, 2_000), ("off", 0.48, 500), ("never", 0.6, 500)], "choice");
    assert!(exactly <= at_most(), "{exactly} of {RUNS}");
    let less = flags(&[("on", 0.6, 500), ("off", 0.36, 500), ("never", 0.6, 500)], "choice");
    assert!(less >= RUNS * 95 / 100, "{less} of {RUNS}");
    let better = flags(&[("on", 0.36, 500), ("off", 0.6, 500), ("never", 0.6, 500)], "choice");
    assert_eq!(better, 0, "whoever said yes is not looked at");
}

#[test]
fn many_comparisons_raise_no_more_false_flags_than_one() {
    let groups: Vec<String> = (0..12).map(|at| format!("g{at}")).collect();
    let rates: Vec<(&str, f64, u64)> = groups.iter().map(|group| (group.as_str(), 0.5, 300)).collect();
    let found = flags(&rates, "background/age");
    assert!(found <= at_most(), "{found} of {RUNS}");
}

/// A time of somebody: which of a hundred people, level, choice, an answer, and how it went.
type Time = (u8, u8, u8, u8, bool);

fn crowd() -> impl Strategy<Value = Vec<Time>> {
    (1_u8..4, 1_u8..4, 1_u8..6, 1_u32..100, 1_u8..100).prop_flat_map(|(levels, choices, answers, good, people)| {
        let time = (0..people, 0..levels, 0..choices, 0..answers, (0_u32..100).prop_map(move |draw| draw < good));
        proptest::collection::vec(time, 0..400)
    })
}

fn divided(crowd: &[Time], dimension: &str, of: impl Fn(&Time) -> u8) -> Tally {
    let groups = (0..6).map(|group| {
        let members = crowd.iter().filter(|time| of(time) == group);
        (format!("g{group}"), members.fold(Crowd::default(), |sum, time| sum.plus(Crowd::one(time.4, time.0))), true)
    });
    Tally { about: "buy/offers".into(), measure: Measure::Waited, dimension: Dimension(dimension.into()), groups: groups.collect() }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Months are about different times, so that nothing can be taken from one for another: each is attacked with all its tables.
    #[test]
    fn the_differences_of_all_published_tables_give_nothing_away(months in proptest::collection::vec(crowd(), 1..4)) {
        for crowd in months {
            let tallies = [divided(&crowd, "level", |it| it.1), divided(&crowd, "choice", |it| it.2), divided(&crowd, "background/a", |it| it.3)];
            let tables = compare(&tallies);
            let sum = |tally: &Tally, which: &dyn Fn(&str) -> bool| {
                let crowds = tally.groups.iter().filter(|(group, _, _)| which(group)).map(|(_, crowd, _)| *crowd);
                crowds.fold(Crowd::default(), Crowd::plus)
            };
            let any_told = tables.iter().flat_map(|table| &table.groups).any(|group| group.told.as_ref().is_some_and(|told| told.share.of > 0));
            for (table, tally) in tables.iter().zip(&tallies) {
                let told = |name: &str| table.groups.iter().any(|group| group.group == name && group.told.is_some());
                let withheld = table.groups.iter().filter(|group| group.told.is_none()).count();
                // The worst case: as soon as any group of any table is told, somebody knows all together.
                if withheld == 0 || !any_told {
                    continue;
                }
                let left = sum(tally, &|name| !told(name));
                prop_assert!(withheld > 1 && left.share.of >= FEWEST && !left.is_handful(), "{table:?} leaves {left:?}");
            }
            for told in tables.iter().flat_map(|table| &table.groups).filter_map(|group| group.told.as_ref()) {
                for count in [told.share.of, told.share.good, told.share.other()] {
                    prop_assert!(count == 0 || count >= FEWEST);
                }
            }
        }
    }
}
