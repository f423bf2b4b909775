//! The lines of the ledger that a restored database lacks.

use std::collections::{BTreeMap, HashMap};

use crate::{
    domain::{
        gone::{Gone, What},
        time::Millis,
    },
    store::ledger::Line,
};

/// Everything the missing lines name, by hash, and when each was erased for the last time.
pub(super) struct Lost(BTreeMap<&'static str, HashMap<[u8; 32], Millis>>);

impl Lost {
    pub(super) fn of(lines: &[Line]) -> Self {
        let mut all: BTreeMap<_, HashMap<_, _>> = BTreeMap::new();
        for line in lines {
            let at = all.entry(line.what.as_str()).or_default().entry(line.hash).or_insert(line.at);
            *at = line.at.max(*at);
        }
        Self(all)
    }

    pub(super) fn any(&self, what: What) -> bool {
        self.0.contains_key(what.as_str())
    }

    /// How many different things.
    pub(super) fn count(&self, what: What) -> usize {
        self.0.get(what.as_str()).map_or(0, HashMap::len)
    }

    /// When it was erased.
    pub(super) fn at(&self, gone: Gone) -> Option<Millis> {
        self.0.get(gone.what.as_str())?.get(&gone.hash).copied()
    }
}
