//! Compares the groups of a month: each with all others together, all comparisons at one risk, what is small withheld.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::measure::{Dimension, Measure};
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
    let mut ways: BTreeMap<(&str, Measure), Vec<&Tally>> = BTreeMap::new();
    for tally in tallies {
        ways.entry((&tally.about, tally.measure)).or_default().push(tally);
    }
    let mut all = Vec::new();
    for tallies in ways.into_values() {
        let crowds: Vec<Vec<Crowd>> = tallies.iter().map(|tally| tally.groups.iter().map(|(_, crowd, _)| *crowd).collect()).collect();
        let told = suppression::groups(&crowds);
        all.extend(tallies.iter().zip(told).map(|(tally, told)| figures(tally, &told)));
    }
    adjust(&mut all);
    all
}

fn figures(tally: &Tally, told: &[bool]) -> Compared {
    let whole = tally.groups.iter().fold(Share::default(), |sum, (_, crowd, _)| sum.plus(crowd.share));
    let groups = tally.groups.iter().zip(told).map(|((group, crowd, may), told)| {
        let share = crowd.share;
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
