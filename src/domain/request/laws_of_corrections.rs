//! Laws of the table for corrections that others have to make as well: each ends with the truth.

use super::{Facts, Kind, OwnPart, Refusal, Verb, reachable::reachable};

/// Corrected here, and open still.
fn begun() -> Vec<Facts> {
    let begun = |facts: &Facts| facts.kind == Kind::Correct && facts.work == OwnPart::Done && facts.state.is_open();
    let begun: Vec<Facts> = reachable().into_keys().filter(begun).collect();
    assert!(!begun.is_empty());
    begun
}

#[test]
fn a_correction_that_others_hold_too_ends_once_they_made_it_and_is_not_refused_meanwhile() {
    for facts in begun() {
        assert!(![Verb::Decline, Verb::Withdraw, Verb::Approve].iter().any(|verb| facts.offers(*verb)), "{facts:?}");
        assert!(!(facts.tasks_open && facts.offers(Verb::Complete)), "{facts:?}");
    }
}

#[test]
fn a_correction_that_every_system_left_could_not_make_is_ended_by_words_and_not_before() {
    let all = begun();
    assert!(all.iter().any(|facts| facts.tasks_failed && facts.offers(Verb::Finish)));
    for facts in all.into_iter().filter(|facts| facts.tasks_open && facts.read && !facts.held) {
        let refused = (!facts.tasks_failed).then_some(Refusal::TasksOpen);
        assert_eq!(facts.after(Verb::Finish).err(), refused, "{facts:?}");
    }
}
