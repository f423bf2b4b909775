//! Foreign keys in a circle: of tables that name each other, or of one that names itself. Such a key lets no row be deleted first, unless it is
//! emptied before.

use std::collections::BTreeSet;

use super::{keys::Naming, tables::Known};
use crate::domain::mapping::whole::{Mapping, Rows};

/// How the rows of a mapping's tables can be deleted, by the tables' places.
#[derive(Debug, Default)]
pub struct Ties {
    /// The rows of the first are deleted before those of the second.
    pub before: Vec<(usize, usize)>,
    /// Columns that become null in rows that will be deleted, so that nothing holds them.
    pub emptied: Vec<(usize, Vec<String>)>,
}

impl Ties {
    pub fn of(mapping: &Mapping, known: &[Option<&Known>]) -> Self {
        let is_deleted = |at: usize| mapping.tables.get(at).is_some_and(|table| table.erase == Rows::Deleted);
        let mut held: Vec<((usize, usize), Vec<String>)> = Vec::new();
        for (named, table) in known.iter().enumerate().filter(|(at, _)| is_deleted(*at)) {
            for key in table.iter().flat_map(|known| &known.named_by).filter(|key| key.holds) {
                let naming = known.iter().enumerate().filter_map(|(at, known)| known.map(|known| (at, known)));
                let naming = naming.filter(|(at, known)| is_deleted(*at) && known.identity == key.identity);
                held.extend(naming.map(|(at, known)| ((at, named), emptied(mapping, at, known, key))));
            }
        }
        let pairs: BTreeSet<(usize, usize)> = held.iter().map(|(pair, _)| *pair).collect();
        let mut ties = Self::default();
        for ((naming, named), columns) in held {
            if columns.is_empty() || !leads(&pairs, named, naming) {
                ties.before.push((naming, named));
            } else {
                ties.emptied.push((naming, columns));
            }
        }
        ties
    }

    /// The tables whose rows nothing lets go of: in a circle that neither waits for the end of a transaction nor can be emptied.
    pub fn stuck(&self) -> BTreeSet<usize> {
        let pairs: BTreeSet<(usize, usize)> = self.before.iter().copied().collect();
        pairs.iter().filter(|(naming, named)| leads(&pairs, *named, *naming)).map(|(naming, _)| *naming).collect()
    }
}

/// The columns of a key that can become null, those apart by which a row is known.
fn emptied(mapping: &Mapping, at: usize, known: &Known, key: &Naming) -> Vec<String> {
    let is_of_key = |name: &str| mapping.tables.get(at).is_some_and(|table| table.key.iter().any(|key| known.same(key, name)));
    let own = key.pairs.iter().map(|pair| pair.own.as_str());
    let can = |name: &&str| {
        known.column(name).is_some_and(|shape| shape.may_be_null && shape.may_change && !shape.worked_out) && !is_of_key(name)
    };
    own.filter(can).map(str::to_owned).collect()
}

/// Whether one table comes before the other, or is the same.
fn leads(pairs: &BTreeSet<(usize, usize)>, from: usize, to: usize) -> bool {
    let (mut seen, mut next) = (BTreeSet::from([from]), vec![from]);
    while let Some(at) = next.pop() {
        let after = pairs.iter().filter(|(before, _)| *before == at).map(|(_, after)| *after);
        next.extend(after.filter(|after| seen.insert(*after)));
    }
    seen.contains(&to)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_circle_is_found_however_long_it_is() {
        let ties = |before: &[(usize, usize)]| Ties { before: before.to_vec(), emptied: vec![] }.stuck().into_iter().collect::<Vec<_>>();
        assert_eq!(ties(&[(2, 1), (1, 0), (3, 0)]), Vec::<usize>::new());
        assert_eq!(ties(&[(2, 1), (1, 0), (0, 2), (3, 0)]), [0, 1, 2]);
        assert_eq!(ties(&[(1, 1), (1, 0)]), [1]);
    }
}
