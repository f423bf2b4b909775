//! Compares the groups of a month: each with all others together, all comparisons at one risk, what is small withheld.

use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

use super::measure::{CHOICE, Choice, Dimension, LEVEL, Measure};
use crate::domain::{
    statistics::{Between, FAIR, RISK, Share, holm},
    suppression::{self, Crowd},
};

/// One measure, of one thing, divided one way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// `touchpoint/purpose`, or the portal's own requests.
    pub about: String,
    pub measure: Measure,
    pub dimension: Dimension,
    /// The groups in the order they are told, and whether each may be flagged.
    pub groups: Vec<(String, Crowd, bool)>,
}

/// The same as it is published.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Compared {
    pub about: String,
    pub measure: Measure,
    pub dimension: Dimension,
    pub groups: Vec<Group>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Group {
    pub group: String,
    /// Withheld when `None`.
    pub told: Option<Told>,
}

/// The figures of a group.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Told {
    pub share: Share,
    /// With its Wilson interval; nothing of nobody.
    pub rate: Option<Between>,
    /// To all others together, with the interval of its logarithm.
    pub ratio: Option<Between>,
    pub difference: Option<Between>,
    /// The chance of it, were the ratio 0.8 or more, with all comparisons of the month allowed for.
    pub chance: Option<f64>,
    pub flagged: bool,
}

impl Told {
    /// Whether a difference to all others is seen at all, in either direction.
    pub fn differs(&self) -> bool {
        self.difference.is_some_and(|gap| gap.low > 0.0 || gap.high < 0.0)
    }
}

impl Compared {
    pub fn flagged(&self) -> impl Iterator<Item = &Group> {
        self.groups.iter().filter(|group| group.told.as_ref().is_some_and(|told| told.flagged))
    }

    pub fn group(&self, name: &str) -> Option<&Told> {
        self.groups.iter().find(|group| group.group == name)?.told.as_ref()
    }
}

/// Everything of a month at once, since all its comparisons share one risk.
pub fn compare(tallies: &[Tally]) -> Vec<Compared> {
    let mut abouts: BTreeMap<&str, Vec<&Tally>> = BTreeMap::new();
    for tally in tallies {
        abouts.entry(&tally.about).or_default().push(tally);
    }
    let mut all = Vec::new();
    for mut tallies in abouts.into_values() {
        tallies.sort_by_key(|tally| tally.measure);
        let told = told(&tallies);
        all.extend(tallies.into_iter().map(|tally| figures(tally, &told)));
    }
    adjust(&mut all);
    all
}

/// The groups that are told, by dimension, group and measure.
type Shown<'a> = BTreeSet<(&'a Dimension, &'a str, Measure)>;

/// Everything about one thing goes through the door together.
fn told<'a>(tallies: &[&'a Tally]) -> Shown<'a> {
    let mut dimensions: BTreeMap<&Dimension, (Vec<&str>, Vec<&Tally>)> = BTreeMap::new();
    for tally in tallies {
        let (names, own) = dimensions.entry(&tally.dimension).or_default();
        let new: Vec<&str> = tally.groups.iter().map(|(name, _, _)| name.as_str()).filter(|name| !names.contains(name)).collect();
        names.extend(new);
        own.push(tally);
    }
    let crowd =
        |tally: &Tally, name: &str| tally.groups.iter().find(|(group, _, _)| group == name).map(|(_, crowd, _)| *crowd).unwrap_or_default();
    let way = |(names, own): &(Vec<&str>, Vec<&Tally>)| -> suppression::Way {
        names.iter().map(|name| own.iter().map(|tally| crowd(tally, name)).collect()).collect()
    };
    let ways: Vec<suppression::Way> = dimensions.values().map(way).collect();
    // The group that never chose is the same, whether people are divided by level or by choice.
    let never = |way: &str| {
        let at = dimensions.keys().position(|dimension| dimension.0 == way)?;
        let (names, _) = dimensions.values().nth(at)?;
        Some((at, names.iter().position(|name| *name == Choice::Never.as_str())?))
    };
    let same: Vec<_> = never(LEVEL).zip(never(CHOICE)).map(|(level, choice)| [level, choice]).into_iter().collect();
    let mut shown = Shown::new();
    for ((dimension, (names, own)), told) in dimensions.iter().zip(suppression::groups(&ways, &same)) {
        for (name, told) in names.iter().zip(told) {
            shown.extend(own.iter().zip(told).filter(|(_, told)| *told).map(|(tally, _)| (*dimension, *name, tally.measure)));
        }
    }
    shown
}

fn figures(tally: &Tally, shown: &Shown<'_>) -> Compared {
    let whole = tally.groups.iter().fold(Share::default(), |sum, (_, crowd, _)| sum.plus(crowd.share));
    let groups = tally.groups.iter().map(|(group, crowd, may)| {
        let (share, told) = (crowd.share, shown.contains(&(&tally.dimension, group.as_str(), tally.measure)));
        let others = Share { good: whole.good - share.good, of: whole.of - share.of };
        let flags = *may && tally.measure.is_flagged();
        let told = told.then(|| Told {
            share,
            rate: share.wilson(),
            ratio: share.ratio(others),
            difference: share.difference(others),
            chance: flags.then(|| share.chance_below(others, FAIR)).flatten(),
            flagged: false,
        });
        Group { group: group.clone(), told }
    });
    Compared { about: tally.about.clone(), measure: tally.measure, dimension: tally.dimension.clone(), groups: groups.collect() }
}

/// From chances looked at one by one to flags.
fn adjust(all: &mut [Compared]) {
    let told = || all.iter().flat_map(|one| &one.groups).filter_map(|group| group.told.as_ref());
    let chances: Vec<f64> = told().filter_map(|told| told.chance).collect();
    let adjusted = holm(&chances);
    let told = all.iter_mut().flat_map(|one| &mut one.groups).filter_map(|group| group.told.as_mut());
    for (told, chance) in told.filter(|told| told.chance.is_some()).zip(adjusted) {
        told.chance = Some(chance);
        told.flagged = chance < RISK;
    }
}

#[cfg(test)]
#[path = "tests.rs"]
mod tests;
