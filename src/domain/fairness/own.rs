//! The portal looks at itself: how soon, how often declined and how often withdrawn its requests were, by language, law and channel.

use std::collections::BTreeMap;

use super::measure::{Dimension, Measure};
use crate::domain::suppression::Crowd;

/// The end of a request, by what it is compared by.
#[derive(Debug, Clone, Copy)]
pub struct Request<'a> {
    /// Of the person's id, by which ten people are told from one.
    pub byte: u8,
    pub language: &'a str,
    pub law: &'a str,
    pub channel: &'a str,
    pub end: End,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// With an answer, and whether it came soon, in the days of the public figures.
    Done {
        soon: bool,
    },
    Declined {
        soon: bool,
    },
    Withdrawn,
}

/// The crowds of each measure and dimension. How many had an answer is the size of the first two, and who fared well by the last: so that
/// nothing more is told by taking one from another.
pub fn own<'a>(ended: impl Iterator<Item = Request<'a>>) -> BTreeMap<(Measure, Dimension), BTreeMap<String, Crowd>> {
    let mut all: BTreeMap<(Measure, Dimension), BTreeMap<String, Crowd>> = BTreeMap::new();
    for request in ended {
        let answered = match request.end {
            End::Done { soon } => vec![(Measure::Soon, soon), (Measure::Granted, true)],
            End::Declined { soon } => vec![(Measure::Soon, soon), (Measure::Granted, false)],
            End::Withdrawn => Vec::new(),
        };
        for (measure, good) in answered.into_iter().chain([(Measure::Done, request.end != End::Withdrawn)]) {
            for (dimension, group) in [("language", request.language), ("region", request.law), ("channel", request.channel)] {
                let groups = all.entry((measure, Dimension(dimension.to_owned()))).or_default();
                let crowd = groups.entry(group.to_owned()).or_default();
                *crowd = crowd.plus(Crowd::one(good, request.byte));
            }
        }
    }
    all
}
