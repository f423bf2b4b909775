//! Publications of random months, and what subtracting finds in them.

#![expect(clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]

use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

use super::*;
use crate::domain::figures::counted::LawAndKind;

/// A month with these answers in time, late, declined of them, withdrawn.
fn month(at: Month, counts: &[u64; 5]) -> Figures {
    let [in_time, late, declined, withdrawn, opened] = *counts;
    let answered = in_time + late;
    let declined = declined.min(answered);
    let sums = Sums {
        granted: answered - declined,
        declined: [("other".to_owned(), declined)].into(),
        withdrawn,
        late,
        days: [(2, in_time / 2), (5, in_time - in_time / 2), (40, late)].into_iter().filter(|(_, count)| *count > 0).collect(),
        ..Sums::default()
    };
    Figures {
        month: at,
        rows: vec![LawAndKind { law: "gdpr".to_owned(), kind: "copy".to_owned(), sums }],
        languages: Vec::new(),
        channels: Vec::new(),
        regions: Vec::new(),
        looks: Vec::new(),
        levels: BTreeMap::new(),
        counts: [("opened".to_owned(), opened)].into(),
        overseen: BTreeMap::new(),
        made_up: false,
    }
}

/// Closes month after month, as the house does, and collects what becomes public.
fn published(months: &[Figures]) -> Vec<Publication> {
    let (mut all, mut blocks, mut since) = (Vec::new(), Vec::new(), 0);
    for at in 0..months.len() {
        if let Some(publication) = publish(&months[since..=at], &blocks) {
            since = at + 1;
            blocks.insert(0, publication.block.clone());
            all.push(publication);
        }
    }
    all
}

/// The numbers of months and names that a public number is the sum of.
type Cells = BTreeSet<(Month, String)>;

/// Each public number with what it is the sum of. The parts of a line make the same sum as every other line: `answers`.
fn known(publications: &[Publication], line: &str) -> Vec<(Cells, u64)> {
    let mut all = Vec::new();
    for told in publications.iter().map(|publication| &publication.sum) {
        let months: Vec<_> = (0..told.from.until(told.to)).map(|ahead| told.from.plus(i32::try_from(ahead).unwrap_or(0))).collect();
        let cells =
            |names: &[&str]| months.iter().flat_map(|month| names.iter().map(|name| (*month, (*name).to_owned()))).collect::<Cells>();
        let line = told.lines.iter().find(|one| one.name == line);
        let names: Vec<&str> = line.iter().flat_map(|line| &line.cells).map(|named| named.name.as_str()).collect();
        if let (Some(count), true) = (told.answers.count(), line.is_some_and(|line| line.name != COUNTS)) {
            all.push((cells(&names), count));
        }
        for named in line.iter().flat_map(|line| &line.cells) {
            all.extend(named.cell.count().map(|count| (cells(&[&named.name]), count)));
        }
    }
    all
}

/// Subtracts every public number from every other that contains it, and the results again, until nothing new is found.
fn attack(mut found: Vec<(Cells, u64)>) -> Vec<(Cells, u64)> {
    found.sort();
    found.dedup();
    for _ in 0..3 {
        let mut new = Vec::new();
        for (whole, sum) in &found {
            for (part, count) in &found {
                if part.len() < whole.len() && part.is_subset(whole) {
                    let rest: Cells = whole.difference(part).cloned().collect();
                    if found.iter().chain(&new).all(|(cells, _)| *cells != rest) {
                        new.push((rest, sum - count));
                    }
                }
            }
        }
        if new.is_empty() || found.len() > 400 {
            break;
        }
        found.extend(new);
    }
    found
}

fn start() -> Month {
    "2025-03".parse().unwrap_or_else(|_| Month::of(jiff::civil::Date::MIN))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// All published tables of all months, subtracted from each other, give no number below ten.
    #[test]
    fn differences_of_publications_find_nothing_withheld(
        counts in proptest::collection::vec(
            (prop_oneof![0_u64..9, 5_u64..90], prop_oneof![Just(0_u64), 0_u64..4, 0_u64..30], 0_u64..30, 0_u64..20, 0_u64..40), 1..40)
    ) {
        let months: Vec<_> = (0_i32..).zip(&counts).map(|(at, (a, b, c, d, e))| month(start().plus(at), &[*a, *b, *c, *d, *e])).collect();
        let all = published(&months);
        for line in [TIME, OUTCOME, DAYS, COUNTS] {
            for (cells, count) in attack(known(&all, line)) {
                prop_assert!(count >= FEWEST, "{line}: {count} is the sum of {cells:?}");
            }
        }
        // Every month is told once, and none of the last year waits.
        let blocks: Vec<_> = all.iter().map(|publication| &publication.block).collect();
        prop_assert!(blocks.windows(2).all(|pair| pair[0].to.next() == pair[1].from));
        let waiting = counts.len() as i64 - blocks.iter().map(|block| block.from.until(block.to)).sum::<i64>();
        prop_assert!((0..YEAR).contains(&waiting));
        prop_assert!(all.iter().all(|publication| publication.sum.from.until(publication.sum.to) <= YEAR));
    }
}

#[test]
fn a_busy_house_tells_each_month_and_a_quiet_one_each_year() {
    let months = |counts: [u64; 5]| (0..14).map(|at| month(start().plus(at), &counts)).collect::<Vec<_>>();
    let quiet = published(&months([4, 1, 1, 1, 1]));
    assert_eq!(quiet.len(), 1);
    let sum = &quiet[0].sum;
    assert_eq!((sum.count(TIME, IN_TIME), sum.count(TIME, LATE), sum.answers), (Some(48), Some(12), Cell::Count(60)));
    assert_eq!((quiet[0].half, quiet[0].nine_of_ten), (Some(7), None), "as the groups of days tell it, and no finer");
    // With a few late ones only, both parts of the sum are withheld.
    let mut rare = months([40, 0, 1, 1, 20]);
    rare[3] = month(start().plus(3), &[40, 2, 1, 1, 20]);
    let rare = published(&rare);
    assert_eq!((rare[0].sum.cell(TIME, LATE), rare[0].sum.cell(TIME, IN_TIME)), (Some(Cell::Withheld), Some(Cell::Withheld)));
    assert_eq!(rare[0].sum.answers, Cell::Count(482));
}

#[test]
fn shares_of_levels_are_told_for_many_customers_only() {
    let mut figures = month(start(), &[0; 5]);
    figures.levels = [("off".to_owned(), 38), ("full".to_owned(), 61)].into();
    assert_eq!(shares(&figures), Vec::new());
    figures.levels = [("off".to_owned(), 380), ("basic".to_owned(), 310), ("full".to_owned(), 310)].into();
    assert_eq!(shares(&figures).iter().map(|share| share.of_hundred).collect::<Vec<_>>(), [31, 31, 38]);
}
