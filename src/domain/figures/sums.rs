//! Sums about cases.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The last day of each group of days, and the word for the group.
pub const DAYS: [(u32, &str); 6] = [(1, "0-1"), (3, "2-3"), (7, "4-7"), (14, "8-14"), (21, "15-21"), (31, "22-31")];
pub const LONGER: &str = "longer";
/// An answer within so many days came soon: the first groups of days together.
pub const SOON: u32 = 7;

/// Sums about the cases of a month, of one law and one kind, or of several together.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Sums {
    pub open_before: u64,
    pub came_in: u64,
    pub granted: u64,
    /// Granted but for a part, by the reason of that; months that older programs closed counted it as granted.
    pub in_part: BTreeMap<String, u64>,
    /// By reason.
    pub declined: BTreeMap<String, u64>,
    pub withdrawn: u64,
    /// With the person they were about.
    pub ended: u64,
    pub open_after: u64,
    /// Answered after the day the answer was due.
    pub late: u64,
    /// Open at the end, and over that day.
    pub overdue: u64,
    /// How often an extension was said within the month.
    pub extended: u64,
    /// On hold at the end.
    pub on_hold: u64,
    /// The same by the kind of the hold; months that older programs closed tell none apart.
    pub holds: BTreeMap<String, u64>,
    /// Came in under a law that wants a confirmation, which is written in the change that takes the case in.
    pub confirmed: u64,
    /// The last day to confirm that it came in lay within the month.
    pub to_acknowledge: u64,
    /// Of those: confirmed by that day. By email and on their page, the change that takes a case in confirms it; by post, the first letter
    /// that staff posted.
    pub acknowledged: u64,
    /// Answered to somebody who complains, or disagrees with an answer where the law calls that a complaint.
    pub complaints: u64,
    /// Of those: granted, as a whole or in part.
    pub upheld: u64,
    /// Answered to somebody who appeals against an answer.
    pub appeals: u64,
    /// Of those: granted, as a whole or in part.
    pub overturned: u64,
    /// How many were answered after so many days.
    pub days: BTreeMap<u32, u64>,
}

impl Sums {
    pub fn declined_in_all(&self) -> u64 {
        self.declined.values().sum()
    }
    pub fn in_part_in_all(&self) -> u64 {
        self.in_part.values().sum()
    }
    /// Granted, as a whole or in part.
    pub fn granted_in_all(&self) -> u64 {
        self.granted + self.in_part_in_all()
    }
    /// Granted or declined: the person got an answer.
    pub fn answered(&self) -> u64 {
        self.granted_in_all() + self.declined_in_all()
    }
    pub fn closed(&self) -> u64 {
        self.answered() + self.withdrawn + self.ended
    }
    pub fn in_time(&self) -> u64 {
        self.answered().saturating_sub(self.late)
    }

    /// Counts answers of one day to requests that came in on one day: whether they were late, and after how many days they came.
    pub fn answer(&mut self, on: Date, (received, due): (Date, Date), count: u64) {
        if on > due {
            self.late += count;
        }
        let days = (on - received).get_days();
        *self.days.entry(u32::try_from(days).unwrap_or(0)).or_default() += count;
    }

    #[must_use]
    pub fn plus(mut self, other: &Self) -> Self {
        self.open_before += other.open_before;
        self.came_in += other.came_in;
        self.granted += other.granted;
        self.withdrawn += other.withdrawn;
        self.ended += other.ended;
        self.open_after += other.open_after;
        self.late += other.late;
        self.overdue += other.overdue;
        self.extended += other.extended;
        self.on_hold += other.on_hold;
        self.confirmed += other.confirmed;
        self.to_acknowledge += other.to_acknowledge;
        self.acknowledged += other.acknowledged;
        self.complaints += other.complaints;
        self.upheld += other.upheld;
        self.appeals += other.appeals;
        self.overturned += other.overturned;
        other.holds.iter().for_each(|(kind, count)| *self.holds.entry(kind.clone()).or_default() += count);
        other.in_part.iter().for_each(|(reason, count)| *self.in_part.entry(reason.clone()).or_default() += count);
        other.declined.iter().for_each(|(reason, count)| *self.declined.entry(reason.clone()).or_default() += count);
        other.days.iter().for_each(|(days, count)| *self.days.entry(*days).or_default() += count);
        self
    }

    /// So many days had passed when this share of a hundred was answered. `None` without an answer.
    pub fn within(&self, percent: u64) -> Option<u32> {
        let all: u64 = self.days.values().sum();
        let rank = (all * percent).div_ceil(100).max(1);
        let mut so_far = 0;
        self.days.iter().find_map(|(days, count)| {
            so_far += count;
            (so_far >= rank).then_some(*days)
        })
    }
    pub fn longest(&self) -> Option<u32> {
        self.days.keys().next_back().copied()
    }
    /// The mean in tenths of a day.
    pub fn mean_in_tenths(&self) -> Option<u64> {
        let all: u64 = self.days.values().sum();
        let sum: u64 = self.days.iter().map(|(days, count)| u64::from(*days) * count).sum();
        (sum * 10 + all / 2).checked_div(all)
    }
    /// By groups of days, the shortest first.
    pub fn by_days(&self) -> Vec<(&'static str, u64)> {
        let mut from = 0;
        let mut groups: Vec<_> = DAYS
            .iter()
            .map(|(last, name)| {
                let count = self.days.range(from..=*last).map(|(_, count)| count).sum();
                from = last + 1;
                (*name, count)
            })
            .collect();
        groups.push((LONGER, self.days.range(from..).map(|(_, count)| count).sum()));
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn ranks_are_those_of_a_sorted_list(days in proptest::collection::vec(0_u32..60, 1..80), percent in 1_u64..101) {
            let mut sums = Sums::default();
            days.iter().for_each(|day| *sums.days.entry(*day).or_default() += 1);
            let mut sorted = days;
            sorted.sort_unstable();
            let rank = (sorted.len() as u64 * percent).div_ceil(100).max(1) as usize;
            prop_assert_eq!(sums.within(percent), sorted.get(rank - 1).copied());
            prop_assert_eq!(sums.longest(), sorted.last().copied());
            prop_assert_eq!(sums.by_days().iter().map(|(_, count)| *count).sum::<u64>(), sorted.len() as u64);
        }
    }

    #[test]
    fn nothing_answered_has_no_days() {
        let none = Sums::default();
        assert_eq!((none.within(50), none.longest(), none.mean_in_tenths()), (None, None, None));
    }
}
