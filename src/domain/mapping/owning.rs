//! Rows and their owners: a row is the person's alone where every way of the mapping that leads to it begins at them. Where one begins at
//! somebody else, it is theirs, too, and so is everything behind it.

use std::collections::BTreeSet;

use super::{erasing::Found, whole::Mapping};

/// Passes on what is shared, to the same row found by another way and to every row behind it. `numbers` has each row's number in the
/// database: a row that was found twice is one. The person's own row is theirs, whoever leads to it.
pub fn pass_on(mapping: &Mapping, found: &mut [Vec<Found>], numbers: &[Vec<usize>]) {
    let number = |at: usize, row: usize| numbers.get(at).and_then(|rows| rows.get(row)).copied();
    let own = number(0, 0);
    let mut shared: BTreeSet<usize> = BTreeSet::new();
    loop {
        let before = shared.len();
        for (at, rows) in found.iter().enumerate() {
            let join = mapping.tables.get(at).and_then(|table| table.join.as_ref());
            let is_shared = |from: usize, row: usize| number(from, row).is_some_and(|number| shared.contains(&number));
            let behind = |row: &Found| join.is_some_and(|join| row.from.iter().any(|from| is_shared(join.from, *from)));
            let some = rows.iter().enumerate().filter(|(_, row)| row.shared || behind(row)).filter_map(|(row, _)| number(at, row));
            let some: Vec<usize> = some.filter(|number| Some(*number) != own).collect();
            shared.extend(some);
        }
        if shared.len() == before {
            break;
        }
    }
    for (at, rows) in found.iter_mut().enumerate() {
        for (row, found) in rows.iter_mut().enumerate() {
            found.shared = number(at, row).is_some_and(|number| shared.contains(&number));
        }
    }
}

/// Whether a row of a table is told: one that is the person's alone leads to it.
pub fn is_told(mapping: &Mapping, found: &[Vec<Found>], at: usize, row: &Found) -> bool {
    let Some(join) = mapping.tables.get(at).and_then(|table| table.join.as_ref()) else { return true };
    let before = found.get(join.from);
    row.from.iter().any(|from| before.and_then(|rows| rows.get(*from)).is_some_and(|from| !from.shared))
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use crate::domain::mapping::whole::{Join, Rows, Table, Way};

    fn table(id: &str, join: Option<(usize, Way)>) -> Table {
        let join = join.map(|(from, way)| Join { from, pairs: vec![], way, line: 1 });
        let id = id.to_owned();
        Table { name: id.clone(), id, schema: None, key: vec![], join, erase: Rows::Deleted, occurred_at: None, columns: vec![], line: 1 }
    }

    #[test]
    fn what_is_shared_is_passed_on_to_the_same_row_and_to_every_row_behind() {
        // A person with a home and a second one, deliveries to the first, and the parcels in them.
        let tables = vec![
            table("people", None),
            table("homes", Some((0, Way::Named))),
            table("deliveries", Some((1, Way::Names))),
            table("parcels", Some((2, Way::Names))),
            table("second", Some((0, Way::Named))),
        ];
        let mapping = Mapping { file: String::new(), by: vec![], tables };
        let row = |from: &[usize], shared| Found { from: from.iter().copied().collect(), shared, ..Found::default() };
        let mut found = vec![
            vec![row(&[], true)],
            vec![row(&[0], false), row(&[0], false)],
            vec![row(&[0], false), row(&[1], false)],
            vec![row(&[0], false), row(&[1], false)],
            vec![row(&[0], true)],
        ];
        // The second home is the first of the homes.
        pass_on(&mapping, &mut found, &[vec![0], vec![1, 2], vec![3, 4], vec![5, 6], vec![1]]);
        let shared: Vec<Vec<bool>> = found.iter().map(|rows| rows.iter().map(|row| row.shared).collect()).collect();
        assert_eq!(shared, [vec![false], vec![true, false], vec![true, false], vec![true, false], vec![true]]);
        let told = |at: usize| found[at].iter().map(|row| is_told(&mapping, &found, at, row)).collect::<Vec<_>>();
        assert_eq!((told(0), told(1), told(2), told(3)), (vec![true], vec![true, true], vec![false, true], vec![false, true]));
    }
}
