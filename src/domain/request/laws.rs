//! Laws of the table: each case can end, and nothing leads into a deletion but what says so.

use std::collections::{BTreeSet, HashSet};

use super::{Bar, Facts, Grant, Kind, OwnPart, Refusal, State, Verb, Who, reachable::reachable};

#[test]
fn from_every_open_case_that_can_be_reached_an_end_can_be_reached() {
    let all = reachable();
    let mut ends: HashSet<Facts> = all.keys().filter(|facts| !facts.state.is_open()).copied().collect();
    loop {
        let more: Vec<_> =
            all.iter().filter(|(facts, then)| !ends.contains(facts) && then.iter().any(|(_, then)| ends.contains(then))).collect();
        if more.is_empty() {
            break;
        }
        ends.extend(more.iter().map(|(facts, _)| **facts));
    }
    let stuck: Vec<_> = all.keys().filter(|facts| !ends.contains(facts)).collect();
    assert!(stuck.is_empty(), "{stuck:#?}");
    assert!(all.len() > 300, "{}", all.len());
}

/// Staff can end it alone, whatever the person does or does not do.
#[test]
fn every_open_case_can_be_ended_by_staff_and_the_work_that_goes_on() {
    let all = reachable();
    let of_staff = |verb: Verb| !matches!(verb, Verb::Say | Verb::Withdraw);
    let mut ends: HashSet<Facts> = all.keys().filter(|facts| !facts.state.is_open()).copied().collect();
    loop {
        let leads = |then: &Vec<(Verb, Facts)>| then.iter().any(|(verb, then)| of_staff(*verb) && ends.contains(then));
        let more: Vec<Facts> = all.iter().filter(|(facts, then)| !ends.contains(*facts) && leads(then)).map(|(facts, _)| *facts).collect();
        if more.is_empty() {
            break;
        }
        ends.extend(more);
    }
    assert!(all.keys().all(|facts| ends.contains(facts)));
}

#[test]
fn only_a_grant_or_the_planned_day_begins_a_deletion_and_until_then_it_can_be_taken_back() {
    for (facts, then) in reachable() {
        for (verb, then) in then {
            if then.state == State::Deleting && facts.state != State::Deleting {
                assert!(matches!(verb, Verb::Approve | Verb::Begin) && !facts.held, "{verb:?} of {facts:?}");
            }
        }
        if facts.state.is_open() {
            let corrected = facts.kind == Kind::Correct && facts.work == OwnPart::Done;
            assert_eq!(facts.offers(Verb::Withdraw), facts.state != State::Deleting && !corrected, "{facts:?}");
            assert_eq!(facts.offers(Verb::Resume), facts.held);
            assert_eq!(facts.offers(Verb::KeepHold), facts.held);
        } else {
            let all = Verb::ALL.iter().filter(|verb| !matches!(verb, Verb::Reveal | Verb::Post));
            assert!(all.into_iter().all(|verb| facts.after(*verb) == Err(Refusal::Closed)));
            assert_eq!(facts.after(Verb::Reveal), Ok(facts.state), "it can be read, and nothing of it changes");
        }
    }
}

#[test]
fn a_last_answer_never_stands_for_a_grant_that_was_not_carried_out() {
    for facts in reachable().into_keys().filter(|facts| facts.work == OwnPart::NotBegun) {
        let guest_corrects = facts.who == Who::Guest && facts.grant == Some(Grant::Correct);
        let on_paper = facts.by_post && facts.grant == Some(Grant::Copy);
        assert!(facts.grant.is_none() || guest_corrects || on_paper || !facts.offers(Verb::Finish), "{facts:?}");
    }
}

#[test]
fn nobody_decides_what_they_have_not_read_and_nothing_goes_on_during_a_hold() {
    for facts in reachable().into_keys() {
        for verb in [Verb::Approve, Verb::Decline, Verb::Finish, Verb::Settle, Verb::Link, Verb::BlackOut] {
            assert!(facts.read || !facts.offers(verb), "{verb:?} of {facts:?}");
        }
        for verb in [Verb::Approve, Verb::Finish, Verb::Settle, Verb::Begin, Verb::Complete, Verb::BlackOut] {
            assert!(!facts.held || !facts.offers(verb), "{verb:?} of {facts:?}");
        }
    }
}

#[test]
fn nobody_decides_about_a_disagreement_with_themself_unless_alone_and_after_saying_why() {
    for facts in reachable().into_keys().filter(|facts| facts.bar != Bar::No) {
        for verb in [Verb::Approve, Verb::Decline, Verb::Finish] {
            assert!(!facts.offers(verb), "{verb:?} of {facts:?}");
        }
        assert_eq!(facts.offers(Verb::StandIn), facts.bar == Bar::Alone && facts.state.is_open());
    }
}

#[test]
fn the_words_of_the_table_differ() {
    let refusals: BTreeSet<&str> = Refusal::ALL.iter().map(|refusal| refusal.as_str()).collect();
    assert_eq!(refusals.len(), Refusal::ALL.len());
}

/// Neither is anything answered as done that would have to be granted first.
#[test]
fn nothing_is_granted_to_the_address_of_an_account_before_that_account_is_named() {
    let all = reachable();
    let known = |facts: &&Facts| facts.who == Who::Known && facts.state.is_open();
    assert!(all.keys().any(|facts| known(&facts)));
    assert!(all.keys().filter(known).all(|facts| facts.work == OwnPart::NotBegun), "what was begun is ended as it began");
    for facts in all.keys().filter(known).filter(|facts| facts.grant.is_some()) {
        assert!(![Verb::Approve, Verb::Finish, Verb::BlackOut].iter().any(|verb| facts.offers(*verb)), "{facts:?}");
        let read = Facts { read: true, ..*facts };
        assert!(facts.state == State::Deleting || read.offers(Verb::Link), "{facts:?}");
    }
}

#[test]
fn nothing_is_begun_by_staff_before_it_is_shown_who_asks_and_a_proof_or_a_refusal_always_can_be() {
    let all = reachable();
    let unshown = |facts: &&Facts| facts.unshown.is_some() && facts.state.is_open();
    for (who, by_post) in [(Who::Other, false), (Who::Linked, false), (Who::Guest, false), (Who::Guest, true), (Who::Known, false)] {
        assert!(all.keys().filter(unshown).any(|facts| (facts.who, facts.by_post) == (who, by_post)), "{who:?} {by_post}");
    }
    for (facts, then) in all.iter().filter(|(facts, _)| unshown(facts)) {
        assert_eq!(facts.work, OwnPart::NotBegun, "{facts:?}");
        assert!(!facts.offers(Verb::Approve), "{facts:?}");
        assert!(facts.grant != Some(Grant::Copy) || !facts.offers(Verb::Finish), "{facts:?}");
        // A proof that an earlier program recorded opens no more, and is told as what it is.
        let older = Facts { unshown: Some(Refusal::MayAskUnsaid), ..*facts };
        let told = |refusal: Refusal| if refusal == Refusal::NotShown { Refusal::MayAskUnsaid } else { refusal };
        assert!(Verb::ALL.iter().all(|verb| older.after(*verb) == facts.after(*verb).map_err(told)), "{facts:?}");
        let read = Facts { read: true, bar: Bar::No, ..*facts };
        assert!(read.offers(Verb::Prove) && read.offers(Verb::Decline), "{facts:?}");
        if facts.who != Who::Other && facts.read && facts.bar == Bar::No {
            assert!(then.iter().any(|(verb, then)| *verb == Verb::Prove && then.unshown.is_none()), "{facts:?}");
        }
    }
}

#[test]
fn nothing_is_written_to_a_page_that_is_gone_and_what_is_left_to_do_in_systems_can_be_said() {
    let all = reachable();
    let gone = |facts: &&Facts| facts.page_gone && facts.state.is_open();
    assert!(all.keys().filter(gone).any(|facts| facts.tasks_open));
    for facts in all.keys().filter(gone) {
        assert_eq!((facts.kind, facts.state, facts.by_post), (Kind::Delete, State::Deleting, false), "{facts:?}");
        for verb in [Verb::Write, Verb::AskBack, Verb::Extend] {
            assert!(!facts.offers(verb), "{verb:?} of {facts:?}");
        }
        let read = Facts { read: true, ..*facts };
        assert!(read.held || !read.tasks_open || read.offers(Verb::Settle), "{facts:?}");
    }
}
