//! Outcomes: one month at one touchpoint, by several measures, divided by level, by choice and by what people told about themselves. Whoever
//! never chose is the same group by level and by choice.

use candor::domain::{
    fairness::{CHOICE, Compared, Dimension, LEVEL, Measure, Tally, compare},
    suppression::Crowd,
};
use std::collections::{BTreeMap, BTreeSet};

use super::{algebra::Secrets, chance::Chance};

const LEVELS: [&str; 4] = ["off", "basic", "full", "never"];
const CHOICES: [&str; 3] = ["off", "on", "never"];
const AGES: [&str; 4] = ["under-30", "30-to-64", "from-65", "unknown"];
const MEASURES: [Measure; 3] = [Measure::Offered, Measure::Waited, Measure::Answered];

/// Times that are alike in everything anybody could count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Alike {
    /// By level, choice and age.
    groups: [&'static str; 3],
    /// By each measure.
    good: [bool; 3],
}

const WAYS: [&str; 3] = [LEVEL, CHOICE, "background/age"];

/// Times of people: each of them comes once or often.
fn month(chance: &mut Chance) -> Vec<(Alike, u8)> {
    let mut weights = |some: usize| (0..some).map(|_| [0, 2, 8, 40][chance.pick(&[1, 2, 3, 3])]).chain([20]).collect::<Vec<u64>>();
    let (levels, ages) = (weights(3), weights(3));
    let (people, single) = (chance.below(300) + 5, chance.below(10));
    let rates = [0, 1, 2].map(|_| [0, 3, 30, 70, 98, 100][chance.pick(&[1, 2, 4, 4, 2, 1])]);
    let mut times = Vec::new();
    for _ in 0..people {
        let level = LEVELS[chance.pick(&levels)];
        let choice = match level {
            "never" => "never",
            _ if chance.is_one_of(single) => CHOICES[chance.pick(&[1, 1])],
            "off" => "off",
            _ => "on",
        };
        let (groups, byte) = ([level, choice, AGES[chance.pick(&ages)]], chance.byte());
        for _ in 0..[1, 1, 3, 20][chance.pick(&[6, 4, 2, 1])] {
            let good = rates.map(|rate| chance.is_one_of(rate));
            times.push((Alike { groups, good }, byte));
        }
    }
    times
}

/// Everything that may be, whether somebody is there or not: an attack does not know.
fn cells() -> impl Iterator<Item = Alike> {
    let groups = LEVELS.iter().flat_map(|level| CHOICES.iter().map(move |choice| (*level, *choice)));
    let groups = groups.filter(|(level, choice)| (*level == "never") == (*choice == "never"));
    let groups = groups.flat_map(|(level, choice)| AGES.iter().map(move |age| [level, choice, *age]));
    groups.flat_map(|groups| (0..8).map(move |bits| Alike { groups, good: [bits & 1 > 0, bits & 2 > 0, bits & 4 > 0] }))
}

fn published(times: &[(Alike, u8)]) -> Vec<Compared> {
    let mut tallies = Vec::new();
    for (at, measure) in MEASURES.into_iter().enumerate() {
        for (way, (dimension, names)) in WAYS.into_iter().zip([&LEVELS[..], &CHOICES, &AGES]).enumerate() {
            let crowd = |name: &str| {
                let inside = times.iter().filter(|(alike, _)| alike.groups[way] == name);
                inside.fold(Crowd::default(), |sum, (alike, byte)| sum.plus(Crowd::one(alike.good[at], *byte)))
            };
            let groups = names.iter().map(|name| ((*name).to_owned(), crowd(name), true)).collect();
            tallies.push(Tally { about: "buy/offers".to_owned(), measure, dimension: Dimension(dimension.to_owned()), groups });
        }
    }
    compare(&tallies)
}

/// How much is published of a month, and what an attack on it finds.
fn attack(seed: u64) -> (usize, usize, Vec<String>) {
    let mut chance = Chance::new(seed);
    let times = month(&mut chance);
    let mut counted: BTreeMap<Alike, u64> = cells().map(|alike| (alike, 0)).collect();
    times.iter().for_each(|(alike, _)| *counted.entry(*alike).or_default() += 1);
    let (cells, counts): (Vec<Alike>, Vec<u64>) = counted.into_iter().unzip();
    let of = |fits: &dyn Fn(&Alike) -> bool| -> BTreeSet<usize> {
        cells.iter().enumerate().filter(|(_, alike)| fits(alike)).map(|(at, _)| at).collect()
    };
    let mut secrets = Secrets::new(counts);
    for compared in published(&times) {
        let way = WAYS.iter().position(|way| *way == compared.dimension.0).unwrap();
        let at = MEASURES.iter().position(|measure| *measure == compared.measure).unwrap();
        let name = format!("{} by {}", compared.measure.as_str(), compared.dimension.0);
        for one in &compared.groups {
            let share = one.told.as_ref().map(|told| told.share);
            let inside = |it: &Alike| it.groups[way] == one.group;
            secrets.number(&format!("{name} {}", one.group), of(&inside), share.map(|share| share.of));
            secrets.number(&format!("{name} {} good", one.group), of(&|it| inside(it) && it.good[at]), share.map(|share| share.good));
            secrets.number(&format!("{name} {} other", one.group), of(&|it| inside(it) && !it.good[at]), share.map(|share| share.other()));
        }
        // A group that is told is told next to all others: with it, all together are.
        if compared.groups.iter().any(|one| one.told.as_ref().is_some_and(|told| told.share.of > 0)) {
            let (all, well) = (of(&|_| true), of(&|it| it.good[at]));
            let (all_count, well_count) = (secrets.sum(&all), secrets.sum(&well));
            secrets.number(&format!("{name} all"), all, Some(all_count));
            secrets.number(&format!("{name} all good"), well, Some(well_count));
        }
    }
    let (told, withheld) = secrets.size();
    (told, withheld, secrets.attack())
}

#[test]
fn nothing_withheld_follows_from_all_measures_of_a_month() {
    let (mut told, mut withheld) = (0, 0);
    for seed in 0..150 {
        let (more, hidden, found) = attack(seed);
        assert!(found.is_empty(), "seed {seed}: {found:#?}");
        told += more;
        withheld += hidden;
    }
    assert!(told > 1_000 && withheld > 1_000, "{told} told, {withheld} withheld");
}
