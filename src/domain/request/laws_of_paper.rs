//! Laws of the table about paper: copies for those reached by post alone, and letters that wait to be posted.

use super::{Grant, Refusal, Verb, reachable::reachable};

#[test]
fn no_copy_is_begun_for_somebody_who_could_not_fetch_it() {
    for facts in reachable().into_keys().filter(|facts| facts.by_post && facts.grant == Some(Grant::Copy)) {
        assert!(!facts.offers(Verb::Approve), "{facts:?}");
    }
}

#[test]
fn a_letter_that_waits_is_posted_by_those_who_have_read_it_also_after_the_end_and_nothing_else_is() {
    let all = reachable();
    assert!(all.keys().any(|facts| facts.to_post && !facts.state.is_open()));
    for facts in all.into_keys() {
        let refused = match (facts.to_post, facts.state.is_open()) {
            (true, _) if facts.read => None,
            (true, _) => Some(Refusal::Unread),
            (false, true) => Some(Refusal::NothingToPost),
            (false, false) => Some(Refusal::Closed),
        };
        assert_eq!(facts.after(Verb::Post), refused.map_or(Ok(facts.state), Err), "{facts:?}");
    }
}
