//! The members of staff who have a case open: each sees who else looked at it a moment ago. Known to this server alone, and soon forgotten.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
    time::Duration,
};

use crate::domain::{
    ids::{RequestId, StaffId},
    time::Millis,
};

/// A case that was opened longer ago is not thought to be open still.
const THERE: Duration = Duration::from_secs(30 * 60);

#[derive(Debug, Default)]
pub struct Lookers(Mutex<HashMap<RequestId, Vec<(StaffId, Millis)>>>);

impl Lookers {
    /// Notes that somebody looks. The others who did lately, the latest first.
    pub fn look(&self, case: RequestId, staff: StaffId, now: Millis) -> Vec<(StaffId, Millis)> {
        let since = now.minus(THERE);
        let mut cases = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        cases.retain(|_, lookers| {
            lookers.retain(|(_, at)| since < *at);
            !lookers.is_empty()
        });
        let lookers = cases.entry(case).or_default();
        lookers.retain(|(other, _)| *other != staff);
        let others = lookers.iter().rev().copied().collect();
        lookers.push((staff, now));
        others
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_sees_who_else_looked_lately_and_nobody_sees_themself() {
        let (lookers, case) = (Lookers::default(), RequestId::from_bytes([1; 16]));
        let (robin, jana) = (StaffId::from_bytes([2; 16]), StaffId::from_bytes([3; 16]));
        let hour = 60 * 60 * 1_000;
        assert!(lookers.look(case, robin, Millis(hour)).is_empty());
        assert!(lookers.look(case, robin, Millis(hour + 1)).is_empty());
        assert_eq!(lookers.look(case, jana, Millis(hour + 2)), [(robin, Millis(hour + 1))]);
        assert!(lookers.look(RequestId::from_bytes([9; 16]), robin, Millis(hour + 3)).is_empty());
        assert!(lookers.look(case, robin, Millis(3 * hour)).is_empty());
    }
}
