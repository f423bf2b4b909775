//! The rows of a person that go: by the kinds of data that are meant, by what a law keeps, and by which rows still need another.

use std::collections::{BTreeMap, BTreeSet};

use super::whole::{Emptied, KEY, Mapping, Rows, Table, Way};
use crate::domain::{days::Written, ids::CategoryId, time::Millis};

/// The kinds of data that are meant, each with the moment before which it goes: what is younger, a law keeps.
pub type Going = BTreeMap<CategoryId, Millis>;

/// A row that was found. Its place in its table's list is its name here.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// The rows it was reached from, by their places in the list of the table before.
    pub from: BTreeSet<usize>,
    /// Its moment, where the table has one that can be read.
    pub occurred_at: Option<Millis>,
    /// How that was written.
    pub written: Written,
    /// It has a moment that cannot be read.
    pub unreadable: bool,
    /// Rows of other people lead to it, too, or to one it lies behind.
    pub shared: bool,
}

/// The end of a row, or its stay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    Deleted,
    /// These columns are emptied, by their places in the list; none where it stays as it is.
    Emptied(Vec<usize>),
}

/// The fate of every row, table by table as in the mapping.
pub fn fates(mapping: &Mapping, found: &[Vec<Found>], going: &Going) -> Vec<Vec<Fate>> {
    let mut fates: Vec<Vec<Fate>> = vec![Vec::new(); mapping.tables.len()];
    // Those that name others first: a row that stays needs those it names.
    for at in order(mapping, &[]) {
        let (Some(table), Some(rows)) = (mapping.tables.get(at), found.get(at)) else { continue };
        let needed = needed(mapping, at, found, &fates);
        let own = rows.iter().enumerate().map(|(row, it)| fate(table, it, needed.contains(&row), going)).collect();
        if let Some(place) = fates.get_mut(at) {
            *place = own;
        }
    }
    fates
}

/// The rows of a table that rows which stay name.
fn needed(mapping: &Mapping, table: usize, found: &[Vec<Found>], fates: &[Vec<Fate>]) -> BTreeSet<usize> {
    let stay = |at: usize, row: usize, naming: &[&str]| {
        let fate = fates.get(at).and_then(|rows| rows.get(row));
        let emptied = mapping.tables.get(at).zip(fate).is_some_and(|(table, fate)| fate.empties(table, naming));
        fate != Some(&Fate::Deleted) && !emptied
    };
    let mut needed = BTreeSet::new();
    for (at, other) in mapping.naming(table) {
        let naming: Vec<&str> = other.join.iter().flat_map(|join| join.pairs.iter().map(|pair| pair.own.as_str())).collect();
        let rows = found.get(at).into_iter().flatten().enumerate().filter(|(row, _)| stay(at, *row, &naming));
        needed.extend(rows.flat_map(|(_, row)| row.from.iter().copied()));
    }
    if let Some(join) = mapping.tables.get(table).and_then(|table| table.join.as_ref()).filter(|join| join.way == Way::Named) {
        let naming: Vec<&str> = join.pairs.iter().map(|pair| pair.theirs.as_str()).collect();
        let rows = found.get(table).into_iter().flatten().enumerate();
        needed.extend(rows.filter(|(_, row)| row.from.iter().any(|from| stay(join.from, *from, &naming))).map(|(row, _)| row));
    }
    needed
}

impl Fate {
    /// Whether one of these columns becomes null, so that the row names nothing by it any more.
    fn empties(&self, table: &Table, names: &[&str]) -> bool {
        let Self::Emptied(columns) = self else { return false };
        let columns = columns.iter().filter_map(|at| table.columns.get(*at));
        columns.filter(|column| column.erase == Some(Emptied::Null)).any(|column| names.contains(&column.name.as_str()))
    }
}

fn fate(table: &Table, row: &Found, needed: bool, going: &Going) -> Fate {
    // A row that others lead to is theirs, too.
    if table.erase == Rows::Untouched || row.shared {
        return Fate::Emptied(Vec::new());
    }
    // A row whose moment cannot be read may be one that a law keeps.
    let goes = |category: &CategoryId| {
        going.get(category).is_some_and(|before| *before == Millis(i64::MAX) || row.occurred_at.is_some_and(|at| at < *before))
    };
    let empty = |(at, column): (usize, &super::whole::Column)| (goes(&column.category) && column.erase.is_some()).then_some(at);
    let whole = table.erase == Rows::Deleted && table.categories().into_iter().all(goes);
    if whole && !needed { Fate::Deleted } else { Fate::Emptied(table.columns.iter().enumerate().filter_map(empty).collect()) }
}

/// How many rows of each table stay because nobody can read since when a law keeps them.
pub fn unreadable(mapping: &Mapping, found: &[Vec<Found>], going: &Going) -> Vec<usize> {
    let by_law = |category: &CategoryId| going.get(category).is_some_and(|before| *before != Millis(i64::MAX));
    let is_kept = |table: &Table| table.erase != Rows::Untouched && table.categories().into_iter().any(by_law);
    let count = |rows: &[Found]| rows.iter().filter(|row| row.unreadable && !row.shared).count();
    mapping.tables.iter().zip(found).map(|(table, rows)| if is_kept(table) { count(rows) } else { 0 }).collect()
}

/// The tables in the order in which their rows can be deleted: those that name others before those they name. `also` are pairs of
/// tables of which the first has to go before the second, as the database knows it.
pub fn order(mapping: &Mapping, also: &[(usize, usize)]) -> Vec<usize> {
    let joins = mapping.tables.iter().enumerate().filter_map(|(at, table)| {
        let join = table.join.as_ref()?;
        Some(if join.way == Way::Names { (at, join.from) } else { (join.from, at) })
    });
    let also: BTreeSet<(usize, usize)> = also.iter().copied().filter(|(one, other)| one != other).collect();
    let before: BTreeSet<(usize, usize)> = joins.chain(also.iter().copied()).collect();
    let mut left: BTreeSet<usize> = (0..mapping.tables.len()).collect();
    let mut order = Vec::new();
    while !left.is_empty() {
        let is_free =
            |among: &BTreeSet<(usize, usize)>, table: usize| !among.iter().any(|(first, then)| *then == table && left.contains(first));
        let free = |among: &BTreeSet<(usize, usize)>| left.iter().rev().copied().find(|table| is_free(among, *table));
        // In a circle the joins give way, and then the database has the last word.
        let Some(next) = free(&before).or_else(|| free(&also)).or_else(|| left.last().copied()) else { break };
        left.remove(&next);
        order.push(next);
    }
    order
}

/// Whether rows of a table may have to stay where all of its own kinds go: then each of its columns needs a way of its own.
pub fn may_stay(mapping: &Mapping, table: usize, kept_by_law: &dyn Fn(&CategoryId) -> bool) -> bool {
    let Some(own) = mapping.tables.get(table) else { return false };
    let named_from = own.join.as_ref().filter(|join| join.way == Way::Named).map(|join| join.from);
    let stays = |at: usize| {
        mapping.tables.get(at).is_some_and(|other| {
            let wider = other.categories().into_iter().any(|category| kept_by_law(category) || !own.categories().contains(category));
            other.erase != Rows::Deleted || wider || may_stay(mapping, at, kept_by_law)
        })
    };
    own.categories().len() > 1 || mapping.naming(table).map(|(at, _)| at).chain(named_from).any(stays)
}

/// A mask as it is written into a row with this key.
pub fn masked(erase: &Emptied, key: &str) -> Option<String> {
    match erase {
        Emptied::Null => None,
        Emptied::Mask(text) => Some(text.replace(KEY, key)),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use crate::domain::mapping::whole::{Column, Join, Pair};

    fn table(id: &str, category: &str, join: Option<(usize, Way)>) -> Table {
        let pair = Pair { own: format!("{id}_of"), theirs: "id".to_owned() };
        let column = Column { name: "text".to_owned(), category: category.parse().unwrap(), erase: Some(Emptied::Null), line: 1 };
        let join = join.map(|(from, way)| Join { from, pairs: vec![pair], way, line: 1 });
        let (key, columns) = (vec!["id".to_owned()], vec![column]);
        Table { id: id.to_owned(), schema: None, name: id.to_owned(), key, join, erase: Rows::Deleted, occurred_at: None, columns, line: 1 }
    }

    /// A person with an address that they name, two orders, and a line in each.
    fn shop() -> (Mapping, Vec<Vec<Found>>) {
        let tables = vec![
            table("people", "contact", None),
            table("addresses", "contact", Some((0, Way::Named))),
            table("orders", "orders", Some((0, Way::Names))),
            table("lines", "orders", Some((2, Way::Names))),
        ];
        let row =
            |from: &[usize], at: i64| Found { from: from.iter().copied().collect(), occurred_at: Some(Millis(at)), ..Found::default() };
        let found = vec![vec![row(&[], 0)], vec![row(&[0], 0)], vec![row(&[0], 10), row(&[0], 90)], vec![row(&[0], 10), row(&[1], 90)]];
        (Mapping { file: String::new(), by: vec![], tables }, found)
    }

    fn going(kinds: &[(&str, i64)]) -> Going {
        kinds.iter().map(|(kind, before)| (kind.parse().unwrap(), Millis(*before))).collect()
    }

    #[test]
    fn a_row_that_the_law_keeps_keeps_the_rows_it_names_without_what_they_say() {
        let (mapping, found) = shop();
        let (gone, empty, whole) = (Fate::Deleted, Fate::Emptied(vec![0]), Fate::Emptied(vec![]));
        let ever = i64::MAX;
        for (kinds, expected) in [
            (going(&[("contact", ever), ("orders", ever)]), [vec![&gone], vec![&gone], vec![&gone; 2], vec![&gone; 2]]),
            (going(&[("contact", ever), ("orders", 50)]), [vec![&empty], vec![&empty], vec![&gone, &whole], vec![&gone, &whole]]),
            (going(&[("orders", ever)]), [vec![&whole], vec![&whole], vec![&gone; 2], vec![&gone; 2]]),
            (going(&[("contact", ever)]), [vec![&empty], vec![&empty], vec![&whole; 2], vec![&whole; 2]]),
            (going(&[]), [vec![&whole], vec![&whole], vec![&whole; 2], vec![&whole; 2]]),
        ] {
            let fates = fates(&mapping, &found, &kinds);
            let fates: Vec<Vec<&Fate>> = fates.iter().map(|rows| rows.iter().collect()).collect();
            assert_eq!(fates, expected, "{kinds:?}");
        }
    }

    #[test]
    fn shared_rows_stay_as_they_are_and_one_without_its_moment_is_kept_by_the_law() {
        let (mapping, mut found) = shop();
        found[1][0].shared = true;
        found[2][0].occurred_at = None;
        let fates = fates(&mapping, &found, &going(&[("contact", i64::MAX), ("orders", 50)]));
        assert_eq!((&fates[1][0], &fates[2][0]), (&Fate::Emptied(vec![]), &Fate::Emptied(vec![])));
        for row in [0, 1] {
            found[2][row].unreadable = true;
        }
        found[2][1].shared = true;
        assert_eq!(unreadable(&mapping, &found, &going(&[("contact", i64::MAX), ("orders", 50)])), [0, 0, 1, 0]);
        assert_eq!(unreadable(&mapping, &found, &going(&[("orders", i64::MAX)])), [0; 4], "no law keeps any");
    }

    #[test]
    fn rows_go_before_those_they_name() {
        let (mapping, _) = shop();
        let place = |order: &[usize], table| order.iter().position(|one| *one == table).unwrap();
        let plain = order(&mapping, &[]);
        assert!(place(&plain, 3) < place(&plain, 2) && place(&plain, 2) < place(&plain, 0) && place(&plain, 0) < place(&plain, 1));
        let with = order(&mapping, &[(1, 2)]);
        assert_eq!(with.len(), 4, "a circle ends all the same");
        assert!(place(&with, 1) < place(&with, 2), "as the database needs it");
    }

    #[test]
    fn a_table_needs_a_way_for_each_column_where_its_rows_may_stay() {
        let (mapping, _) = shop();
        let (law, none) = (|id: &CategoryId| id.as_str() == "orders", |_: &CategoryId| false);
        let needs = |by: &dyn Fn(&CategoryId) -> bool| (0..4).map(|at| may_stay(&mapping, at, by)).collect::<Vec<_>>();
        assert_eq!(needs(&none), [true, true, false, false], "orders may be meant alone, and then the person stays");
        assert_eq!(needs(&law), [true, true, true, false]);
    }
}
