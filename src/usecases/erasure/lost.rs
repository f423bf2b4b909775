//! The lines of the ledger that a database lacks: a restored one forgot them, and one that lost its end in a failover may know better since.

use std::collections::{BTreeMap, HashMap};

use crate::{
    domain::{
        gone::{Gone, What},
        time::Millis,
    },
    store::ledger::Line,
};

type Moments = BTreeMap<&'static str, HashMap<[u8; 32], Millis>>;

/// Kinds that may come back by a newer word, and that one change ends again.
const COMES_BACK: [What; 8] =
    [What::No, What::Wrong, What::Excluded, What::Role, What::Password, What::Codes, What::Address, What::Receiver];

/// Everything the missing lines name, by hash, and when each was erased for the last time.
pub(super) struct Lost {
    lines: Moments,
    /// Lines that the database has from later on.
    known: Moments,
}

impl Lost {
    /// Where the database has a later line about the same, the missing one says nothing new: whatever happened after it is known.
    pub(super) fn of(missing: &[Line], known: &[Line]) -> Self {
        let (mut lines, known) = (moments(missing), moments(known));
        for what in COMES_BACK {
            let Some(later) = known.get(what.as_str()) else { continue };
            if let Some(lines) = lines.get_mut(what.as_str()) {
                lines.retain(|hash, at| later.get(hash).is_none_or(|later| *later <= *at));
            }
        }
        Self { lines, known }
    }

    pub(super) fn any(&self, what: What) -> bool {
        self.lines.contains_key(what.as_str())
    }

    /// How many different things.
    pub(super) fn count(&self, what: What) -> usize {
        self.lines.get(what.as_str()).map_or(0, HashMap::len)
    }

    /// When it was erased.
    pub(super) fn at(&self, gone: Gone) -> Option<Millis> {
        moment(&self.lines, gone)
    }

    /// The newest of some words about the same, and its moment, where the database lacks it. Of two at the same moment, the one named first.
    pub(super) fn newest<const WORDS: usize>(&self, words: [Gone; WORDS]) -> Option<(What, Millis)> {
        let known = words.into_iter().filter_map(|word| self.known_at(word)).max();
        let missing = words.into_iter().rev().filter_map(|word| Some((self.at(word)?, word.what)));
        missing.max_by_key(|(at, _)| *at).filter(|(at, _)| known <= Some(*at)).map(|(at, what)| (what, at))
    }

    /// Whether a missing line names it.
    pub(super) fn names(&self, gone: Gone) -> bool {
        self.at(gone).is_some()
    }

    /// When it was erased by a line that the database has, from after the first missing one.
    pub(super) fn known_at(&self, gone: Gone) -> Option<Millis> {
        moment(&self.known, gone)
    }
}

fn moments(lines: &[Line]) -> Moments {
    let mut all = Moments::new();
    for line in lines {
        let at = all.entry(line.what.as_str()).or_default().entry(line.hash).or_insert(line.at);
        *at = line.at.max(*at);
    }
    all
}

fn moment(all: &Moments, gone: Gone) -> Option<Millis> {
    all.get(gone.what.as_str())?.get(&gone.hash).copied()
}
