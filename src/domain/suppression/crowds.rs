//! People in groups, counted by several measures: which groups are told by which.

use super::FEWEST;
use crate::domain::statistics::Share;

/// People fall into so many parts, by their ids alone.
const PARTS: u8 = 63;

/// A share, and whether ten people are behind it: nobody is counted, but each marks the part they fall into. As many people as parts that
/// are marked are there at least; a part says nothing about anybody, since many fall into each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Crowd {
    pub share: Share,
    /// Parts of those who fared well, and of the others.
    pub good: u64,
    pub other: u64,
}

impl Crowd {
    /// One time of one person, by the last byte of their id, which is random.
    pub const fn one(went_well: bool, byte: u8) -> Self {
        let part = 1 << (byte % PARTS);
        match went_well {
            true => Self { share: Share { good: 1, of: 1 }, good: part, other: 0 },
            false => Self { share: Share { good: 0, of: 1 }, good: 0, other: part },
        }
    }

    pub const fn plus(self, more: Self) -> Self {
        Self { share: self.share.plus(more.share), good: self.good | more.good, other: self.other | more.other }
    }

    const fn is_nobody(self) -> bool {
        self.share.of == 0
    }

    /// Whether it is about a handful of people.
    pub const fn is_few(self) -> bool {
        few(self.share.of, self.good | self.other)
    }

    /// The same, or a handful fared well, or a handful did not.
    pub const fn is_handful(self) -> bool {
        self.is_few() || few(self.share.good, self.good) || few(self.share.other(), self.other)
    }
}

/// Zero people are no handful.
const fn few(count: u64, parts: u64) -> bool {
    count > 0 && (parts.count_ones() as u64) < FEWEST
}

/// One way in which the same people are divided: its groups, each with its crowd by every measure.
pub type Way = Vec<Vec<Crowd>>;
/// A group: the way, and which of its groups.
pub type Place = (usize, usize);
/// Of a way, whether each group is told by each measure.
type Told = Vec<Vec<bool>>;

/// Which groups are told, by which measure. All measures of a way go through the door together, since they count the same people: a group
/// whose size one of them tells is known in all. By one measure, a group with a handful of people, or a handful that fared well or badly,
/// is withheld, and so is the smallest of the others where those withheld could be worked out from all together. All together count as
/// known, since another way to divide them may tell every group. Two groups that are the same people are told both or neither.
pub fn groups(ways: &[Way], same: &[[Place; 2]]) -> Vec<Told> {
    let first = |way: &Way| way.iter().map(|group| group.iter().map(|crowd| !crowd.is_handful()).collect()).collect();
    let mut told: Vec<Told> = ways.iter().map(first).collect();
    loop {
        let before = told.clone();
        for (way, told) in ways.iter().zip(&mut told) {
            hide_sizes(way, told);
            hide_shares(way, told);
        }
        for pair in same {
            tie(*pair, &mut told);
        }
        if told == before {
            return told;
        }
    }
}

/// Whether those who are hidden cannot be worked out from all together.
fn is_safe(hidden: impl Iterator<Item = Crowd>, is_handful: fn(Crowd) -> bool) -> bool {
    let hidden: Vec<Crowd> = hidden.filter(|crowd| !crowd.is_nobody()).collect();
    hidden.is_empty() || (hidden.len() > 1 && !is_handful(hidden.iter().fold(Crowd::default(), |sum, crowd| sum.plus(*crowd))))
}

/// Whether no measure tells how large a group is.
fn is_hidden(group: &[Crowd], told: &[bool]) -> bool {
    !is_empty(group) && group.iter().zip(told).all(|(crowd, told)| crowd.is_nobody() || !told)
}

fn is_empty(group: &[Crowd]) -> bool {
    group.iter().all(|crowd| crowd.is_nobody())
}

/// Hides whole groups until their sizes cannot be worked out, whichever measures tell the others'.
fn hide_sizes(way: &Way, told: &mut Told) {
    for (group, told) in way.iter().zip(told.iter_mut()) {
        if group.iter().any(|crowd| crowd.is_few()) {
            told.fill(false);
        }
    }
    let measures = way.iter().map(Vec::len).max().unwrap_or(0);
    loop {
        let hidden: Vec<&Vec<Crowd>> =
            way.iter().zip(told.iter()).filter(|(group, told)| is_hidden(group, told)).map(|(group, _)| group).collect();
        let by = |at: usize| hidden.iter().filter_map(move |group| group.get(at).copied());
        if (0..measures).all(|at| is_safe(by(at), Crowd::is_few)) {
            return;
        }
        let shown = way.iter().zip(told.iter_mut()).filter(|(group, told)| !is_empty(group) && !is_hidden(group, told));
        let Some((_, smallest)) = shown.min_by_key(|(group, _)| group.iter().map(|crowd| crowd.share.of).sum::<u64>()) else { return };
        smallest.fill(false);
    }
}

/// By each measure, hides groups until those hidden cannot be worked out.
fn hide_shares(way: &Way, told: &mut Told) {
    for at in 0..way.iter().map(Vec::len).max().unwrap_or(0) {
        let crowds: Vec<Crowd> = way.iter().map(|group| group.get(at).copied().unwrap_or_default()).collect();
        let mut column: Vec<&mut bool> = told.iter_mut().filter_map(|group| group.get_mut(at)).collect();
        while !is_safe(crowds.iter().zip(&column).filter(|(_, told)| !***told).map(|(crowd, _)| *crowd), Crowd::is_handful) {
            let shown = crowds.iter().zip(&mut column).filter(|(crowd, told)| ***told && !crowd.is_nobody());
            let Some((_, smallest)) = shown.min_by_key(|(crowd, _)| crowd.share.of) else { break };
            **smallest = false;
        }
    }
}

/// Two places hide what either of them hides.
fn tie([one, other]: [Place; 2], told: &mut [Told]) {
    let at = |told: &[Told], (way, group): Place| told.get(way).and_then(|way| way.get(group)).cloned().unwrap_or_default();
    let both: Vec<bool> = at(told, one).iter().zip(at(told, other)).map(|(one, other)| *one && other).collect();
    for (way, group) in [one, other] {
        if let Some(place) = told.get_mut(way).and_then(|way| way.get_mut(group)) {
            place.clone_from(&both);
        }
    }
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test that cannot go on should stop loudly")]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn groups_that_are_withheld_are_two_or_more_and_no_handful_together(people in proptest::collection::vec((0_usize..7, any::<bool>(), 0_u8..40), 0..300)) {
            let mut way = vec![vec![Crowd::default()]; 7];
            for (group, well, byte) in people {
                way[group][0] = way[group][0].plus(Crowd::one(well, byte));
            }
            let told = groups(std::slice::from_ref(&way), &[]).concat().concat();
            let way = way.concat();
            let hidden: Vec<Crowd> = way.iter().zip(&told).filter(|(crowd, told)| !**told && !crowd.is_nobody()).map(|(crowd, _)| *crowd).collect();
            let all_hidden = way.iter().zip(&told).all(|(crowd, told)| !*told || crowd.is_nobody());
            let sum = hidden.iter().fold(Crowd::default(), |sum, crowd| sum.plus(*crowd));
            prop_assert!(hidden.is_empty() || (hidden.len() > 1 && !sum.is_handful()) || all_hidden, "{way:?} {told:?}");
            for (crowd, _) in way.iter().zip(&told).filter(|(_, told)| **told) {
                prop_assert!(!crowd.is_handful());
            }
        }

        #[test]
        fn one_person_who_came_often_is_no_crowd(times in 1_usize..1_000, byte in any::<u8>()) {
            let one = (0..times).fold(Crowd::default(), |sum, _| sum.plus(Crowd::one(true, byte)));
            prop_assert!(one.is_handful());
        }
    }
}
