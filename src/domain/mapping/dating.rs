//! Rows outside of the days that a copy is asked for. One without a moment of its own comes with those it hangs on, but for the person's own
//! row: that one says since when they are known, and nothing of what came later.

use super::{erasing::Found, whole::Mapping};
use crate::domain::days::Span;

/// Whether each row is of these days, table by table. One whose moment is missing, or cannot be read, is: nothing is left out unknown.
pub fn within(mapping: &Mapping, found: &[Vec<Found>], days: &Span) -> Vec<Vec<bool>> {
    let mut all: Vec<Vec<bool>> = Vec::with_capacity(mapping.tables.len());
    for (at, table) in mapping.tables.iter().enumerate() {
        let before = table.join.as_ref().filter(|join| join.from != 0).and_then(|join| all.get(join.from));
        let comes = |row: &Found| before.is_none_or(|before| row.from.iter().any(|from| before.get(*from) == Some(&true)));
        let is_within = |row: &Found| match &table.occurred_at {
            Some(_) => row.occurred_at.is_none_or(|at| days.holds(at, row.written)),
            None => comes(row),
        };
        let rows = found.get(at).into_iter().flatten().map(is_within).collect();
        all.push(rows);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        days::Days,
        mapping::whole::{Join, Rows, Table, Way},
        time::Millis,
    };
    use jiff::{civil::date, tz::TimeZone};

    /// So many days after the first of January.
    fn at(day: i64) -> Millis {
        Millis(1_767_225_600_000 + day * 24 * 60 * 60 * 1_000)
    }

    fn table(id: &str, join: Option<(usize, Way)>, occurred_at: Option<&str>) -> Table {
        let join = join.map(|(from, way)| Join { from, pairs: vec![], way, line: 1 });
        let (id, occurred_at) = (id.to_owned(), occurred_at.map(str::to_owned));
        Table { name: id.clone(), id, schema: None, key: vec![], join, erase: Rows::Deleted, occurred_at, columns: vec![], line: 1 }
    }

    #[test]
    fn a_row_without_a_moment_comes_with_those_it_hangs_on_but_the_person() {
        let tables = vec![
            table("people", None, Some("since")),
            table("orders", Some((0, Way::Names)), Some("at")),
            table("lines", Some((1, Way::Names)), None),
            table("products", Some((2, Way::Named)), None),
            table("notes", Some((0, Way::Names)), None),
        ];
        let mapping = Mapping { file: String::new(), by: vec![], tables };
        let row =
            |from: &[usize], day: Option<i64>| Found { from: from.iter().copied().collect(), occurred_at: day.map(at), ..Found::default() };
        let found = vec![
            vec![row(&[], Some(1))],
            vec![row(&[0], Some(10)), row(&[0], Some(20)), row(&[0], None), row(&[0], Some(30))],
            vec![row(&[0], Some(10)), row(&[1], Some(20)), row(&[2], None)],
            // The latest order of the second is another than the one that is meant.
            vec![row(&[0], Some(10)), row(&[0, 1], Some(30))],
            vec![row(&[0], Some(1))],
        ];
        let expected = [vec![false], vec![false, true, true, false], vec![false, true, true], vec![false, true], vec![true]];
        let days = Days { from: Some(date(2026, 1, 21)), to: Some(date(2026, 1, 30)) };
        assert_eq!(within(&mapping, &found, &days.span(&TimeZone::UTC)), expected);
    }
}
