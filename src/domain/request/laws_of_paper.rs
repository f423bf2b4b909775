//! Laws of the table about paper: copies for those reached by post alone, and letters that wait to be posted.

use super::{Facts, Grant, OwnPart, Refusal, Verb, reachable::reachable};

#[test]
fn a_copy_for_somebody_reached_by_post_is_begun_as_for_everybody_and_may_as_well_be_one_that_staff_enclose() {
    let all = reachable();
    let copies = || all.keys().filter(|facts| facts.by_post && facts.grant == Some(Grant::Copy));
    assert!(copies().any(|facts| facts.work == OwnPart::Done));
    for facts in copies() {
        let by_email = Facts { by_post: false, ..*facts };
        assert_eq!(facts.after(Verb::Approve), by_email.after(Verb::Approve), "{facts:?}");
    }
    assert!(copies().any(|facts| facts.work == OwnPart::NotBegun && facts.offers(Verb::Finish)));
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
