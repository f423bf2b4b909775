//! Figures as they are told to everybody.
//!
//! A number of a single month is often small, and a sum over twelve months that moves on by one month gives that month away to whoever
//! subtracts. So months wait until a block of them has no number below ten, at most a year; a block goes through the suppression door
//! once, as a whole. What is published are sums over whole blocks, of the numbers that each of them tells. Every difference of two
//! publications is then a sum over whole blocks again.

mod days;

use serde::{Deserialize, Serialize};

use self::days::{Answers, within};
use super::{
    counted::Figures,
    month::Month,
    sums::{LONGER, Sums},
};
use crate::domain::suppression::{Cell, FEWEST, alone, parts};

/// The longest that months wait, and the longest that is summed.
pub const YEAR: i64 = 12;
/// Shares of a hundred customers are told when there are so many.
const ENOUGH: u64 = 100;

/// So many groups of days are told apart: up to two weeks.
const TOLD_APART: usize = 4;

/// The words of the lines.
pub const TIME: &str = "time";
pub const OUTCOME: &str = "outcome";
pub const DAYS: &str = "days";
/// Each number of this line is by itself.
pub const COUNTS: &str = "counts";
/// Numbers of the lines.
pub const IN_TIME: &str = "in-time";
pub const LATE: &str = "late";
/// As a whole or in part.
pub const GRANTED: &str = "granted";
pub const DECLINED: &str = "declined";
pub const WITHDRAWN: &str = "withdrawn";
pub const LOOKS: &str = "looks";

/// One number under its name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    pub name: String,
    pub cell: Cell,
}

/// Numbers that belong together: parts of one sum, or each by itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub name: String,
    pub cells: Vec<Named>,
}

/// Consecutive months as they are told.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Told {
    pub from: Month,
    pub to: Month,
    /// All answers, the sum of each line of parts.
    pub answers: Cell,
    /// Those that came soon: the portal's look at itself tells them too.
    #[serde(default)]
    pub soon: Cell,
    pub lines: Vec<Line>,
}

/// Of a hundred customers, so many chose this level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub level: String,
    pub of_hundred: u64,
}

/// The part that becomes public with a month: its block, and the sum over the blocks of at most a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Publication {
    pub block: Told,
    pub sum: Told,
    /// Half, and nine of ten, were answered within so many days at most.
    pub half: Option<u32>,
    pub nine_of_ten: Option<u32>,
    /// At the end of the last month; empty for few customers.
    pub levels: Vec<Share>,
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub made_up: bool,
}

impl Told {
    pub fn cell(&self, line: &str, name: &str) -> Option<Cell> {
        let line = self.lines.iter().find(|one| one.name == line)?;
        line.cells.iter().find(|one| one.name == name).map(|one| one.cell)
    }
    pub fn count(&self, line: &str, name: &str) -> Option<u64> {
        self.cell(line, name)?.count()
    }
}

type Numbers = Vec<(&'static str, Vec<(String, u64)>)>;

fn numbers(months: &[Figures]) -> (Sums, Numbers) {
    let sums = months.iter().fold(Sums::default(), |sum, month| sum.plus(&month.all()));
    let owned = |pairs: &[(&str, u64)]| pairs.iter().map(|(name, count)| ((*name).to_owned(), *count)).collect::<Vec<_>>();
    let mut counts = std::collections::BTreeMap::from([
        (WITHDRAWN.to_owned(), sums.withdrawn),
        (LOOKS.to_owned(), months.iter().map(Figures::looks_in_all).sum()),
    ]);
    for (name, count) in months.iter().flat_map(|month| &month.counts) {
        *counts.entry(name.clone()).or_default() += count;
    }
    let lines = vec![
        (TIME, owned(&[(IN_TIME, sums.in_time()), (LATE, sums.late)])),
        (OUTCOME, owned(&[(GRANTED, sums.granted_in_all()), (DECLINED, sums.declined_in_all())])),
        (DAYS, owned(&by_days(&sums))),
        (COUNTS, counts.into_iter().collect()),
    ];
    (sums, lines)
}

/// Longer waits are one group: with the late answers beside them, finer ones could be worked out.
fn by_days(sums: &Sums) -> Vec<(&'static str, u64)> {
    let groups = sums.by_days();
    let (short, long) = groups.split_at(TOLD_APART.min(groups.len()));
    short.iter().copied().chain([(LONGER, long.iter().map(|(_, count)| count).sum())]).collect()
}

/// The block that is told with its last month; `None` while it waits for more months.
fn block(months: &[Figures]) -> Option<Told> {
    let (first, last) = (months.first()?, months.last()?);
    let (sums, numbers) = numbers(months);
    let small = numbers.iter().flat_map(|(_, cells)| cells).any(|(_, count)| *count < FEWEST);
    if small && first.month.until(last.month) < YEAR {
        return None;
    }
    let answers = Answers::of(&sums);
    let line = |(name, cells): (&str, Vec<(String, u64)>)| {
        let counts: Vec<_> = cells.iter().map(|(_, count)| *count).collect();
        let shown = match name {
            COUNTS => counts.into_iter().map(alone).collect(),
            TIME if !answers.is_late_told => vec![Cell::Withheld; counts.len()],
            DAYS => answers.days(&counts),
            _ => parts(&counts),
        };
        let cells = cells.into_iter().zip(shown).map(|((name, _), cell)| Named { name, cell }).collect();
        Line { name: name.to_owned(), cells }
    };
    let lines = numbers.into_iter().map(line).collect();
    Some(Told { from: first.month, to: last.month, answers: alone(sums.answered()), soon: answers.soon(), lines })
}

/// Of each number the sum, where every block tells it.
fn sum(blocks: &[&Told]) -> Option<Told> {
    let (first, rest) = blocks.split_first()?;
    let plus = |one: Cell, other: Option<Cell>| match (one.count(), other.and_then(Cell::count)) {
        (Some(one), Some(other)) => Cell::Count(one + other),
        _ => Cell::Withheld,
    };
    let mut all = (*first).clone();
    for block in rest {
        all.from = all.from.min(block.from);
        all.to = all.to.max(block.to);
        all.answers = plus(all.answers, Some(block.answers));
        all.soon = plus(all.soon, Some(block.soon));
        for line in &mut all.lines {
            for named in &mut line.cells {
                named.cell = plus(named.cell, block.cell(&line.name, &named.name));
            }
        }
    }
    Some(all)
}

/// The publication when the last of `waiting` is closed; `None` while months wait. `blocks` were told before, the newest first.
pub fn publish(waiting: &[Figures], blocks: &[Told]) -> Option<Publication> {
    let block = block(waiting)?;
    let mut summed = vec![&block];
    for before in blocks {
        if before.from.until(block.to) > YEAR {
            break;
        }
        summed.push(before);
    }
    let sum = sum(&summed)?;
    let (half, nine_of_ten) = (within(&sum, 50), within(&sum, 90));
    let levels = waiting.last().map(shares).unwrap_or_default();
    let made_up = waiting.iter().any(|month| month.made_up);
    Some(Publication { half, nine_of_ten, levels, made_up, sum, block })
}

/// Whole shares of a hundred, and only when no level has few customers: how many there are is never told.
fn shares(month: &Figures) -> Vec<Share> {
    let all: u64 = month.levels.values().sum();
    if all < ENOUGH || month.levels.values().any(|count| *count < FEWEST) {
        return Vec::new();
    }
    let share = |(level, count): (&String, &u64)| Share { level: level.clone(), of_hundred: (count * 100 + all / 2) / all };
    month.levels.iter().map(share).collect()
}

#[cfg(test)]
mod tests;
