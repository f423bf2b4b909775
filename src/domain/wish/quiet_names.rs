//! Quiet hours as the erasure ledger knows them. All of them there could be are too many to be tried: one name says that there are some,
//! and each part has a name of its own, from the same moment.

use std::{collections::BTreeSet, iter::once};

use crate::domain::{quiet::Quiet, time::Millis};

/// That there are quiet hours, whichever.
pub const SOME: &str = "quiet";
const FROM: &str = "quiet from ";
const TO: &str = "quiet to ";
const ZONE: &str = "quiet in ";

pub(super) fn names(quiet: &Quiet) -> Vec<String> {
    let Quiet { from, to, zone } = quiet;
    vec![SOME.to_owned(), format!("{FROM}{from}"), format!("{TO}{to}"), format!("{ZONE}{}", zone.name())]
}

/// Parts that were found.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// The hours of one moment, where each of their parts is known.
    pub quiet: Option<Quiet>,
    /// How many parts there are, of other moments as well.
    pub parts: usize,
}

/// Puts together the hours that were chosen at a moment, by the moment that is known of each name.
pub fn found(then: Millis, at: impl Fn(&str) -> Option<Millis>) -> Found {
    let times: BTreeSet<String> = (0..24).flat_map(|hour| (0..60).map(move |minute| format!("{hour:02}:{minute:02}"))).collect();
    let zones: BTreeSet<String> = jiff::tz::db().available().map(|zone| zone.as_str().to_owned()).chain(once("UTC".to_owned())).collect();
    let mut parts = 0;
    let mut part = |begins: &str, all: &BTreeSet<String>| {
        let mut chosen = None;
        for one in all {
            if let Some(moment) = at(&format!("{begins}{one}")) {
                parts += 1;
                chosen = chosen.or_else(|| (moment == then).then(|| one.clone()));
            }
        }
        chosen
    };
    let (from, to, zone) = (part(FROM, &times), part(TO, &times), part(ZONE, &zones));
    let quiet = match (from, to, zone) {
        (Some(from), Some(to), Some(zone)) => whole(&from, &to, &zone),
        _ => None,
    };
    Found { quiet, parts }
}

fn whole(from: &str, to: &str, zone: &str) -> Option<Quiet> {
    Some(Quiet { from: from.parse().ok()?, to: to.parse().ok()?, zone: zone.parse().ok()? })
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test fails by panicking")]
mod tests {
    use super::*;

    #[test]
    fn hours_are_put_together_from_the_names_of_one_moment() {
        let (older, night) = (whole("21:30", "07:05", "Asia/Kolkata").unwrap(), whole("22:00", "07:05", "Europe/Berlin").unwrap());
        let known: Vec<(String, Millis)> = names(&night)
            .into_iter()
            .map(|name| (name, Millis(2)))
            .chain(names(&older).into_iter().map(|name| (name, Millis(1))))
            .collect();
        let at = |name: &str| known.iter().filter(|(known, _)| known == name).map(|(_, at)| *at).max();
        assert_eq!(found(Millis(2), at), Found { quiet: Some(night), parts: 5 }, "one end is that of both");
        assert_eq!(found(Millis(3), |_| None), Found::default());
    }
}
