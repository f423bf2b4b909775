//! Answers by the days they took: which groups are told beside those that came late, and what is read off them.

use super::{DAYS as LINE, TOLD_APART, Told};
use crate::domain::{
    figures::sums::{DAYS, SOON, Sums},
    suppression::{Cell, FEWEST, alone, parts},
};

/// So many groups of days came soon.
const TOLD_SOON: usize = 3;

/// All answers fall into those that came soon, those that came later and in time, and those that came late: each law leaves longer than the
/// longest group of days that is told. How many came soon is told by groups of people too.
pub(super) struct Answers {
    late: u64,
    soon: u64,
    /// By what is told elsewhere, it is known how many came soon.
    is_soon_known: bool,
    pub(super) is_late_told: bool,
}

impl Answers {
    pub(super) fn of(sums: &Sums) -> Self {
        let (all, late) = (sums.answered(), sums.late);
        let soon: u64 = sums.days.range(..=SOON).map(|(_, count)| count).sum();
        let no_handful = |count: u64| count == 0 || count >= FEWEST;
        let is_soon_known = no_handful(soon) && no_handful(all.saturating_sub(soon));
        let between = sums.in_time().saturating_sub(soon);
        let is_late_told =
            parts(&[sums.in_time(), late]).iter().all(|cell| *cell != Cell::Withheld) && (!is_soon_known || no_handful(between));
        Self { late, soon, is_soon_known, is_late_told }
    }

    pub(super) fn soon(&self) -> Cell {
        if self.is_soon_known { alone(self.soon) } else { Cell::Withheld }
    }

    /// The groups of days: of the last one, which has the late ones in it, those in time are a part by themselves where the late ones are told.
    pub(super) fn days(&self, counts: &[u64]) -> Vec<Cell> {
        let Some((longer, shorter)) = counts.split_last() else { return Vec::new() };
        let rest = if self.is_late_told { longer.saturating_sub(self.late) } else { *longer };
        let mut all = shorter.to_vec();
        all.push(rest);
        let (soon, later) = all.split_at(if self.is_soon_known { TOLD_SOON.min(all.len()) } else { 0 });
        let mut cells: Vec<Cell> = parts(soon).into_iter().chain(parts(later)).collect();
        if let Some(Cell::Count(count)) = cells.last_mut() {
            *count = *longer;
        }
        cells
    }
}

/// Within so many days this share of a hundred was answered at least, as the groups of days that are told show it: nothing is told by it that they do
/// not tell.
pub(super) fn within(told: &Told, percent: u64) -> Option<u32> {
    let all = told.answers.count()?;
    let line = told.lines.iter().find(|line| line.name == LINE)?;
    let known: u64 = line.cells.iter().filter_map(|named| named.cell.count()).sum();
    let last_hidden = line.cells.iter().rposition(|named| named.cell == Cell::Withheld);
    let mut so_far = 0;
    for (at, (named, (last, _))) in line.cells.iter().zip(DAYS).take(TOLD_APART).enumerate() {
        so_far += named.cell.count().unwrap_or(0);
        // Those withheld, all together, once none of them is left.
        let withheld = if last_hidden.is_some_and(|hidden| hidden <= at) { all.saturating_sub(known) } else { 0 };
        let soon = if at + 1 == TOLD_SOON { told.soon.count().unwrap_or(0) } else { 0 };
        if soon.max(so_far + withheld) * 100 >= all * percent {
            return Some(last);
        }
    }
    None
}
