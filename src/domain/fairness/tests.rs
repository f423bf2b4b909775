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
        let draws = (0..*of).filter(|_| f64::from(random.next_u32()) < rate * f64::from(u32::MAX));
        ((*group).to_owned(), Share { good: draws.count().try_into().unwrap_or(0), of: *of }, *group != "on")
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

/// People of a month: level, choice, an answer, and how it went.
fn crowd() -> impl Strategy<Value = Vec<(u8, u8, u8, bool)>> {
    (1_u8..4, 1_u8..4, 1_u8..6, 1_u32..100).prop_flat_map(|(levels, choices, answers, good)| {
        let person = (0..levels, 0..choices, 0..answers, (0_u32..100).prop_map(move |draw| draw < good));
        proptest::collection::vec(person, 0..400)
    })
}

fn divided(crowd: &[(u8, u8, u8, bool)], dimension: &str, of: impl Fn(&(u8, u8, u8, bool)) -> u8) -> Tally {
    let groups = (0..6).map(|group| {
        let members = || crowd.iter().filter(|person| of(person) == group);
        let count = |number: usize| number.try_into().unwrap_or(0);
        (format!("g{group}"), Share { good: count(members().filter(|person| person.3).count()), of: count(members().count()) }, true)
    });
    Tally { about: "buy/offers".into(), measure: Measure::Waited, dimension: Dimension(dimension.into()), groups: groups.collect() }
}

/// What the tables say of all together: from one that tells every group, or from a group and its ratio to all others.
fn known(tables: &[Compared]) -> Option<Share> {
    tables.iter().find_map(|table| {
        let told: Option<Vec<Share>> = table.groups.iter().map(|group| group.told.as_ref().map(|told| told.share)).collect();
        told.map(|told| told.into_iter().fold(Share::default(), Share::plus))
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// Months are about different times, so that nothing can be taken from one for another: each is attacked with all its tables.
    #[test]
    fn the_differences_of_all_published_tables_give_nothing_away(months in proptest::collection::vec(crowd(), 1..4)) {
        for crowd in months {
            let tallies = [divided(&crowd, "level", |it| it.0), divided(&crowd, "choice", |it| it.1), divided(&crowd, "background/a", |it| it.2)];
            let tables = compare(&tallies);
            // The worst case: somebody knows all together from elsewhere whenever any group is told.
            let whole = tallies[0].groups.iter().fold(Share::default(), |sum, (_, share, _)| sum.plus(*share));
            if let Some(found) = known(&tables) {
                prop_assert_eq!(found, whole);
            }
            let any_told = tables.iter().flat_map(|table| &table.groups).any(|group| group.told.as_ref().is_some_and(|told| told.share.of > 0));
            for table in &tables {
                let told = table.groups.iter().filter_map(|group| group.told.as_ref()).fold(Share::default(), |sum, told| sum.plus(told.share));
                let withheld = table.groups.iter().filter(|group| group.told.is_none()).count();
                if withheld == 0 || !any_told {
                    continue;
                }
                let left = Share { good: whole.good - told.good, of: whole.of - told.of };
                prop_assert!(withheld > 1 && left.of >= FEWEST, "{table:?} leaves {left:?}");
                for sum in [left.good, left.other()] {
                    prop_assert!(sum == 0 || sum >= FEWEST, "{table:?} leaves {left:?}");
                }
            }
            for told in tables.iter().flat_map(|table| &table.groups).filter_map(|group| group.told.as_ref()) {
                for count in [told.share.of, told.share.good, told.share.other()] {
                    prop_assert!(count == 0 || count >= FEWEST);
                }
            }
        }
    }
}
