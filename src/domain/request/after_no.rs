//! The no of a colleague to what somebody asked for, until they do something about it.

use super::Happened;
use crate::domain::ids::StaffId;

/// The colleague who said no to what `asker` asked for last, by the story of the case; `None` once the asker has done something since. To read
/// the case is not to do something.
pub fn said_no(asker: StaffId, story: impl IntoIterator<Item = (Option<StaffId>, Happened)>) -> Option<StaffId> {
    let (mut waits, mut no) = (false, None);
    for (by, happened) in story {
        let own = by == Some(asker);
        match happened {
            Happened::Revealed | Happened::LookedFor => {}
            Happened::SecondAsked if own => (waits, no) = (true, None),
            Happened::SecondNo if waits && !own => (waits, no) = (false, by),
            _ if own => {
                // It was taken back, or done once a colleague had said yes.
                waits &= !(happened.decides() || happened == Happened::SecondTakenBack);
                no = None;
            }
            _ => {}
        }
    }
    no
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_is_news_to_whoever_asked_until_they_do_something() {
        let [robin, jana, tomasz] = [1, 2, 3].map(|number| StaffId::from_bytes([number; 16]));
        let (asked, no, seen) = (Happened::SecondAsked, Happened::SecondNo, Happened::Revealed);
        for (story, expected) in [
            (vec![(robin, asked), (jana, no)], Some(jana)),
            (vec![(robin, asked), (jana, no), (robin, seen), (jana, Happened::Note)], Some(jana)),
            (vec![(robin, asked), (robin, Happened::Note), (jana, no)], Some(jana)),
            (vec![(robin, asked), (jana, no), (robin, Happened::Note)], None),
            (vec![(robin, asked), (jana, no), (robin, asked)], None),
            (vec![(robin, asked), (robin, Happened::SecondTakenBack), (tomasz, asked), (jana, no)], None),
            (vec![(tomasz, asked), (jana, no)], None),
            (vec![(robin, asked)], None),
        ] {
            let of = |(by, happened): &(StaffId, Happened)| (Some(*by), *happened);
            assert_eq!(said_no(robin, story.iter().map(of)), expected, "{story:?}");
        }
    }
}
