//! Sums over unknown cells, and what follows from them: what is determined exactly, and within which bounds the rest lies.

use candor::domain::suppression::FEWEST;
use std::collections::{BTreeMap, BTreeSet};

/// All reckoning is modulo this prime: whatever depends on others does so there too.
const PRIME: u64 = 2_147_483_647;
/// Differences of differences are looked at up to so many sums.
const MOST_SUMS: usize = 600;

/// The smallest cells somebody could think of, with how many fall into each; sums that are published; and those that are withheld.
#[derive(Default)]
pub struct Secrets {
    cells: Vec<u64>,
    told: Vec<(String, BTreeSet<usize>, u64)>,
    withheld: Vec<(String, BTreeSet<usize>)>,
}

impl Secrets {
    pub fn new(cells: Vec<u64>) -> Self {
        Self { cells, ..Self::default() }
    }

    pub fn sum(&self, cells: &BTreeSet<usize>) -> u64 {
        cells.iter().map(|at| self.cells[*at]).sum()
    }

    /// A number that is published, or `None` where it is withheld. What is published is true.
    pub fn number(&mut self, name: &str, cells: BTreeSet<usize>, told: Option<u64>) {
        match told {
            Some(count) => {
                assert_eq!(count, self.sum(&cells), "{name} is not what it says");
                self.told.push((name.to_owned(), cells, count));
            }
            None => self.withheld.push((name.to_owned(), cells)),
        }
    }

    /// Everything the attack finds: withheld numbers and handfuls of people.
    pub fn attack(&self) -> Vec<String> {
        // Cells that no published number tells apart are one.
        let mut merged: BTreeMap<Vec<usize>, BTreeSet<usize>> = BTreeMap::new();
        let mut inside: Vec<Vec<usize>> = vec![Vec::new(); self.cells.len()];
        for (at, (_, cells, _)) in self.told.iter().enumerate() {
            cells.iter().for_each(|cell| inside[*cell].push(at));
        }
        for (cell, sums) in inside.into_iter().enumerate() {
            merged.entry(sums).or_default().insert(cell);
        }
        let columns: Vec<BTreeSet<usize>> = merged.into_values().collect();
        let counts: Vec<u64> = columns.iter().map(|cells| self.sum(cells)).collect();
        let rows: Vec<(BTreeSet<usize>, u64)> = self.told.iter().map(|(_, cells, count)| (touched(&columns, cells), *count)).collect();
        let mut found = Vec::new();
        let all = differences(rows);
        for (columns_of, count) in all.iter().filter(|(_, count)| is_handful(*count)) {
            found.push(format!("{count} people are what is left of published sums: {columns_of:?}"));
        }
        let known = Echelon::of(all.iter().map(|(row, _)| row), columns.len());
        let bounds = bounds(&all, columns.len());
        for (at, count) in counts.iter().enumerate().filter(|(_, count)| is_handful(**count)) {
            if known.knows(&BTreeSet::from([at])) {
                found.push(format!("{count} people are determined: column {at}"));
            }
        }
        let published: BTreeSet<&BTreeSet<usize>> = self.told.iter().map(|(_, cells, _)| cells).collect();
        let mut determined: Vec<(&String, u64)> = Vec::new();
        // A number that one table withholds and another tells is no secret.
        for (name, cells) in self.withheld.iter().filter(|(_, cells)| !published.contains(cells)) {
            let count = self.sum(cells);
            let columns_of = touched(&columns, cells);
            let whole: BTreeSet<usize> = columns_of.iter().copied().filter(|at| columns[*at].is_subset(cells)).collect();
            if whole == columns_of && known.knows(&columns_of) {
                determined.push((name, count));
            }
            let least: u64 = whole.iter().map(|at| bounds[*at].0).sum();
            let most: u64 = columns_of.iter().map(|at| bounds[*at].1).fold(0, u64::saturating_add);
            assert!(least <= count && count <= most, "{name} is out of its bounds");
            if is_handful(count) && most - least + 1 < FEWEST {
                found.push(format!("{name} is withheld, and between {least} and {most}: {count}"));
            }
        }
        // Zero people are no handful, nor is a number that was withheld beside zero.
        let beside_nobody = |name: &str| self.withheld.iter().any(|(other, cells)| line(other) == line(name) && self.sum(cells) == 0);
        let secret = |(name, count): &&(&String, u64)| is_handful(*count) || (*count > 0 && !beside_nobody(name));
        found.extend(determined.iter().filter(secret).map(|(name, count)| format!("{name} is withheld, and determined as {count}")));
        found
    }

    /// How much is published and how much is withheld: an attack on nothing finds nothing.
    pub fn size(&self) -> (usize, usize) {
        (self.told.len(), self.withheld.len())
    }
}

/// The name of a number without its last word.
fn line(name: &str) -> &str {
    name.rsplit_once(' ').map_or(name, |(line, _)| line)
}

const fn is_handful(count: u64) -> bool {
    count > 0 && count < FEWEST
}

fn touched(columns: &[BTreeSet<usize>], cells: &BTreeSet<usize>) -> BTreeSet<usize> {
    columns.iter().enumerate().filter(|(_, column)| !column.is_disjoint(cells)).map(|(at, _)| at).collect()
}

/// Every sum, and what is left of one when another that lies inside it is taken away, and of that again.
fn differences(rows: Vec<(BTreeSet<usize>, u64)>) -> Vec<(BTreeSet<usize>, u64)> {
    let mut known: BTreeMap<BTreeSet<usize>, u64> = rows.into_iter().filter(|(row, _)| !row.is_empty()).collect();
    loop {
        let mut new = BTreeMap::new();
        for (whole, sum) in &known {
            for (part, count) in &known {
                if part.len() < whole.len() && part.is_subset(whole) {
                    let rest: BTreeSet<usize> = whole.difference(part).copied().collect();
                    if !known.contains_key(&rest) {
                        new.insert(rest, sum - count);
                    }
                }
            }
        }
        let done = new.is_empty() || known.len() + new.len() > MOST_SUMS;
        known.extend(new);
        if done {
            return known.into_iter().collect();
        }
    }
}

/// The least and the most of each column, by nothing but that no number is below zero.
fn bounds(rows: &[(BTreeSet<usize>, u64)], columns: usize) -> Vec<(u64, u64)> {
    // More than anybody counts, and still no overflow.
    let mut bounds = vec![(0, u64::MAX / 1_000_000); columns];
    loop {
        let before = bounds.clone();
        for (row, sum) in rows {
            let least: u64 = row.iter().map(|at| bounds[*at].0).sum();
            let most: u64 = row.iter().map(|at| bounds[*at].1).sum();
            for at in row {
                let (low, high) = bounds[*at];
                bounds[*at] = (low.max((sum + high).saturating_sub(most)), high.min((sum + low).saturating_sub(least)));
            }
        }
        if bounds == before {
            return bounds;
        }
    }
}

/// Independent rows, each with a one at its own place.
struct Echelon(Vec<(usize, Vec<u64>)>);

impl Echelon {
    fn of<'a>(rows: impl Iterator<Item = &'a BTreeSet<usize>>, columns: usize) -> Self {
        let mut echelon = Self(Vec::new());
        for row in rows {
            let mut line = vec![0; columns];
            row.iter().for_each(|at| line[*at] = 1);
            echelon.reduce(&mut line);
            let Some(at) = line.iter().position(|value| *value != 0) else { continue };
            let factor = inverse(line[at]);
            line.iter_mut().for_each(|value| *value = *value * factor % PRIME);
            echelon.0.push((at, line));
        }
        echelon
    }

    fn reduce(&self, line: &mut [u64]) {
        for (at, row) in &self.0 {
            let factor = line[*at];
            if factor != 0 {
                line.iter_mut()
                    .zip(row)
                    .filter(|(_, row)| **row != 0)
                    .for_each(|(value, row)| *value = (*value + (PRIME - factor) * row) % PRIME);
            }
        }
    }

    /// Whether the sum over these is a combination of what is known.
    fn knows(&self, columns: &BTreeSet<usize>) -> bool {
        let Some((_, first)) = self.0.first() else { return false };
        let mut line = vec![0; first.len()];
        columns.iter().for_each(|at| line[*at] = 1);
        self.reduce(&mut line);
        line.iter().all(|value| *value == 0)
    }
}

/// By Fermat's little theorem.
fn inverse(value: u64) -> u64 {
    let (mut base, mut power, mut result) = (value, PRIME - 2, 1);
    while power > 0 {
        if power % 2 == 1 {
            result = result * base % PRIME;
        }
        base = base * base % PRIME;
        power /= 2;
    }
    result
}

#[test]
fn the_attack_finds_what_was_told_carelessly() {
    let set = |cells: &[usize]| cells.iter().copied().collect::<BTreeSet<usize>>();
    let found = |told: &[(&[usize], Option<u64>)]| {
        let mut secrets = Secrets::new(vec![3, 40, 12, 50]);
        told.iter().for_each(|(cells, count)| secrets.number("a number", set(cells), *count));
        secrets.attack()
    };
    assert!(!found(&[(&[0, 1], Some(43)), (&[1], Some(40)), (&[0], None)]).is_empty(), "one part and the whole");
    assert!(!found(&[(&[0, 1], Some(43)), (&[1, 2], Some(52)), (&[0, 2], Some(15)), (&[0], None)]).is_empty(), "a ring");
    assert!(found(&[(&[0, 2], Some(15)), (&[0, 1, 2, 3], Some(105)), (&[1, 3], Some(90)), (&[0], None)]).is_empty(), "two halves");
    assert!(!found(&[(&[0, 2], Some(15)), (&[0, 1], Some(43)), (&[1], Some(40)), (&[2], None)]).is_empty(), "what is left of another");
    assert!(found(&[(&[0, 1], Some(43)), (&[2], Some(12)), (&[0], None), (&[1], None)]).is_empty());
}
