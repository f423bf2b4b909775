//! The one door for figures about people that are published: small groups are withheld, and so is whatever would give them away.
//!
//! A cell below [`FEWEST`] is withheld (primary suppression). Where totals are published too, a line of which a single cell is withheld
//! could be worked out by taking the others from its total: further cells are withheld until every line that has one has two, and what
//! is withheld of a line adds up to [`FEWEST`] (complementary suppression, after the handbook of Eurostat on statistical disclosure control).

mod crowds;

pub use crowds::{Crowd, Place, Way, groups};

/// The smallest group that is told.
pub const FEWEST: u64 = 10;

/// A cell of a published table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Cell {
    Count(u64),
    /// Too few to be told, or needed to hide another.
    #[default]
    Withheld,
}

impl Cell {
    pub const fn count(self) -> Option<u64> {
        match self {
            Self::Count(count) => Some(count),
            Self::Withheld => None,
        }
    }
}

/// A table whose cells may be shown, with the totals of its rows, of its columns and of all: what can be told of them without telling a
/// cell that is withheld.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Table {
    pub cells: Vec<Vec<Cell>>,
    pub rows: Vec<Cell>,
    pub columns: Vec<Cell>,
    pub all: Cell,
}

/// One line with its total.
pub fn line(counts: &[u64]) -> Table {
    table(&[counts.to_vec()])
}

/// Parts whose sum is known from elsewhere: what is withheld of them are at least two, and [`FEWEST`] together.
pub fn parts(counts: &[u64]) -> Vec<Cell> {
    let mut shown = [counts.iter().map(|count| *count >= FEWEST).collect::<Vec<_>>()];
    let line: Vec<_> = (0..counts.len()).map(|at| (0, at)).collect();
    let count = |(_, at): (usize, usize)| counts.get(at).copied().unwrap_or(0);
    while hide_one_more(&line, &count, &mut shown) {}
    line.into_iter().map(|at| if is_shown(&shown, at) { Cell::Count(count(at)) } else { Cell::Withheld }).collect()
}

/// A number that is part of no sum.
pub const fn alone(count: u64) -> Cell {
    if count >= FEWEST { Cell::Count(count) } else { Cell::Withheld }
}

/// `counts` row by row, all of one length.
pub fn table(counts: &[Vec<u64>]) -> Table {
    let width = counts.first().map_or(0, Vec::len);
    // The totals are the last row and the last column: a total that is too small is withheld as any cell is, and lines run through them.
    let mut all: Vec<Vec<u64>> = counts.iter().map(|row| row.iter().copied().chain([row.iter().sum()]).collect()).collect();
    let sums: Vec<u64> = (0..=width).map(|at| all.iter().filter_map(|row| row.get(at)).sum()).collect();
    all.push(sums);
    let mut shown: Vec<Vec<bool>> = all.iter().map(|row| row.iter().map(|count| *count >= FEWEST).collect()).collect();
    let (height, width) = (all.len(), width + 1);
    let by_row = (0..height).map(|row| (0..width).map(|column| (row, column)).collect::<Vec<_>>());
    let by_column = (0..width).map(|column| (0..height).map(|row| (row, column)).collect::<Vec<_>>());
    let lines: Vec<Vec<(usize, usize)>> = by_row.chain(by_column).collect();
    let count = |(row, column): (usize, usize)| all.get(row).and_then(|row| row.get(column)).copied().unwrap_or(0);
    while lines.iter().any(|line| hide_one_more(line, &count, &mut shown)) {}
    let cell = |at: (usize, usize)| if is_shown(&shown, at) { Cell::Count(count(at)) } else { Cell::Withheld };
    let (last_row, last_column) = (height - 1, width - 1);
    Table {
        cells: (0..last_row).map(|row| (0..last_column).map(|column| cell((row, column))).collect()).collect(),
        rows: (0..last_row).map(|row| cell((row, last_column))).collect(),
        columns: (0..last_column).map(|column| cell((last_row, column))).collect(),
        all: cell((last_row, last_column)),
    }
}

fn is_shown(shown: &[Vec<bool>], (row, column): (usize, usize)) -> bool {
    shown.get(row).and_then(|row| row.get(column)).copied().unwrap_or(false)
}

/// Hides the smallest cell that is shown of a line whose hidden ones could be worked out. Whether there was anything to hide.
fn hide_one_more(line: &[(usize, usize)], count: &impl Fn((usize, usize)) -> u64, shown: &mut [Vec<bool>]) -> bool {
    let hidden: Vec<_> = line.iter().filter(|at| !is_shown(shown, **at)).collect();
    let sum: u64 = hidden.iter().map(|at| count(**at)).sum();
    if hidden.is_empty() || (hidden.len() > 1 && sum >= FEWEST) {
        return false;
    }
    let Some((row, column)) = line.iter().filter(|at| is_shown(shown, **at)).min_by_key(|at| count(**at)).copied() else { return false };
    if let Some(cell) = shown.get_mut(row).and_then(|row| row.get_mut(column)) {
        *cell = false;
    }
    true
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn hidden_in(line: &[(Cell, u64)]) -> Vec<u64> {
        line.iter().filter(|(cell, _)| *cell == Cell::Withheld).map(|(_, count)| *count).collect()
    }

    proptest! {
        /// Every line, its total included, hides nothing, or at least two cells that are ten together.
        #[test]
        fn no_line_gives_a_withheld_cell_away(counts in (1_usize..5, 1_usize..6).prop_flat_map(|(rows, columns)| {
            proptest::collection::vec(proptest::collection::vec(prop_oneof![0_u64..12, 0_u64..500], columns), rows)
        })) {
            let table = table(&counts);
            let sum = |row: &Vec<u64>| row.iter().sum::<u64>();
            for (row, (cells, total)) in counts.iter().zip(table.cells.iter().zip(&table.rows)) {
                let mut line: Vec<_> = cells.iter().copied().zip(row.iter().copied()).collect();
                line.push((*total, sum(row)));
                let hidden = hidden_in(&line);
                prop_assert!(hidden.is_empty() || hidden.len() == line.len() || (hidden.len() > 1 && hidden.iter().sum::<u64>() >= FEWEST));
            }
            for (at, total) in table.columns.iter().enumerate() {
                let mut line: Vec<_> = table.cells.iter().zip(&counts).map(|(cells, row)| (cells[at], row[at])).collect();
                line.push((*total, counts.iter().map(|row| row[at]).sum()));
                let hidden = hidden_in(&line);
                prop_assert!(hidden.is_empty() || hidden.len() == line.len() || (hidden.len() > 1 && hidden.iter().sum::<u64>() >= FEWEST));
            }
            for (cell, count) in table.cells.iter().flatten().zip(counts.iter().flatten()) {
                prop_assert!(cell.count().is_none_or(|shown| shown == *count && shown >= FEWEST));
            }
        }

        #[test]
        fn parts_of_a_known_sum_give_nothing_away(counts in proptest::collection::vec(prop_oneof![0_u64..12, 0_u64..500], 0..8)) {
            let cells: Vec<_> = parts(&counts).into_iter().zip(counts.iter().copied()).collect();
            let hidden = hidden_in(&cells);
            prop_assert!(hidden.is_empty() || hidden.len() == cells.len() || (hidden.len() > 1 && hidden.iter().sum::<u64>() >= FEWEST));
            prop_assert!(cells.iter().all(|(cell, count)| cell.count().is_none_or(|shown| shown == *count && shown >= FEWEST)));
        }

        #[test]
        fn where_every_group_is_large_everything_is_told(counts in proptest::collection::vec(FEWEST..1_000, 1..9)) {
            let table = line(&counts);
            prop_assert_eq!(table.cells.concat(), counts.iter().map(|count| Cell::Count(*count)).collect::<Vec<_>>());
            prop_assert_eq!(table.all, Cell::Count(counts.iter().sum()));
        }
    }
}
