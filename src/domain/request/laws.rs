//! Laws of the table: each case can end, and nothing leads into a deletion but what says so.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use super::{Bar, Facts, Grant, Kind, OwnPart, Refusal, State, Verb, Who};

/// Every case as it can be opened.
fn opened() -> Vec<Facts> {
    let mut cases = Vec::new();
    for kind in Kind::ALL.iter().copied() {
        for who in [Who::Customer, Who::Guest, Who::Other] {
            for state in [State::Received, State::Scheduled, State::Deleting, State::InProgress] {
                let by_itself = who == Who::Customer;
                let fits = match (state, kind) {
                    (State::Received, Kind::Delete) => !by_itself,
                    // A copy for which a look was asked waits for staff.
                    (State::Received, _) => true,
                    // A correction the brand accepts unseen may be made here, and wait for others.
                    (State::Scheduled | State::Deleting, Kind::Delete) | (State::InProgress, Kind::Copy | Kind::Correct) => by_itself,
                    _ => false,
                };
                if !fits {
                    continue;
                }
                let grants = match kind {
                    Kind::Copy => vec![Some(Grant::Copy)],
                    Kind::Delete => vec![Some(Grant::Delete)],
                    Kind::Correct => vec![Some(Grant::Correct)],
                    Kind::Stop => vec![Some(Grant::Restrict), Some(Grant::Object)],
                    Kind::Review | Kind::Question => vec![None],
                };
                let running = matches!(state, State::Deleting | State::InProgress);
                let work = match (running, kind) {
                    (true, Kind::Correct) => OwnPart::Done,
                    (true, _) => OwnPart::Running,
                    (false, _) => OwnPart::NotBegun,
                };
                // Systems may have a part only where there is something to fetch or to delete, and know of nothing planned.
                let concerns = matches!(kind, Kind::Copy | Kind::Delete) && state != State::Scheduled && who != Who::Other;
                let concerns = concerns || work == OwnPart::Done;
                let elsewhere = if kind == Kind::Correct { vec![false, true] } else { vec![false] };
                for grant in grants {
                    // Only a question can be somebody's disagreement.
                    let bars = if kind == Kind::Question { vec![Bar::No, Bar::Another, Bar::Alone] } else { vec![Bar::No] };
                    // Only somebody without an account is reached by post alone.
                    let by_post = if who == Who::Guest { vec![false, true] } else { vec![false] };
                    let mixed = [false, true].into_iter().flat_map(|open| bars.iter().map(move |bar| (open, *bar)));
                    let mixed = mixed.flat_map(|one| by_post.iter().map(move |by_post| (one, *by_post)));
                    for (((tasks_open, bar), by_post), held_elsewhere) in
                        mixed.flat_map(|one| elsewhere.iter().map(move |elsewhere| (one, *elsewhere)))
                    {
                        if concerns || !tasks_open {
                            cases.push(Facts {
                                kind,
                                state,
                                who,
                                held: false,
                                grant,
                                work,
                                tasks_open,
                                held_elsewhere,
                                read: false,
                                no_extension: None,
                                bar,
                                by_post,
                                to_post: false,
                            });
                        }
                    }
                }
            }
        }
    }
    cases
}

/// Everything that may become of a case by one act, or by the work that goes on.
fn next(facts: Facts) -> Vec<(Verb, Facts)> {
    let mut all = Vec::new();
    for verb in Verb::ALL.iter().copied() {
        let Ok(state) = facts.after(verb) else { continue };
        let mut then = Facts { state, ..facts };
        match verb {
            Verb::Hold => then.held = true,
            Verb::Resume => then.held = false,
            Verb::Reveal => then.read = true,
            Verb::StandIn => then.bar = Bar::No,
            Verb::Extend => then.no_extension = Some(Refusal::Extended),
            Verb::Link => then.who = Who::Linked,
            Verb::Settle => then.tasks_open = false,
            Verb::BlackOut if facts.work == OwnPart::Done => then.work = OwnPart::Running,
            Verb::Approve if facts.kind == Kind::Correct && state.is_open() => then.work = OwnPart::Done,
            Verb::Approve if state.is_open() => then.work = OwnPart::Running,
            Verb::Begin => (then.work, then.tasks_open) = (OwnPart::Running, true),
            Verb::Post => then.to_post = false,
            _ => {}
        }
        // Their end, and words to them, are a letter.
        let ends = facts.state.is_open() && !state.is_open();
        then.to_post |= facts.by_post && (ends || matches!(verb, Verb::Write | Verb::AskBack));
        all.push((verb, then));
        // Systems have a part in what is begun for an account that was named.
        if verb == Verb::Approve && state.is_open() {
            all.push((verb, Facts { tasks_open: true, ..then }));
        }
    }
    // The day passes, the reveal lapses, and the portal's own work comes to its end.
    if facts.read {
        all.push((Verb::Note, Facts { read: false, ..facts }));
    }
    // An account is made with the address somebody asked from without one, or goes.
    match facts.who {
        Who::Guest if !facts.by_post => all.push((Verb::Note, Facts { who: Who::Known, ..facts })),
        Who::Known => all.push((Verb::Note, Facts { who: Who::Guest, ..facts })),
        _ => {}
    }
    // A colleague opens it who may decide, or the last one leaves.
    if facts.bar == Bar::Another {
        all.extend([Bar::No, Bar::Alone].map(|bar| (Verb::Note, Facts { read: false, bar, ..facts })));
    }
    if super::may_work(facts.kind, facts.state, facts.held).is_ok() && facts.work == OwnPart::Running {
        all.push((Verb::Note, Facts { work: OwnPart::Done, ..facts }));
    }
    all
}

fn reachable() -> HashMap<Facts, Vec<(Verb, Facts)>> {
    let (mut found, mut ahead) = (HashMap::new(), VecDeque::from(opened()));
    while let Some(facts) = ahead.pop_front() {
        if found.contains_key(&facts) {
            continue;
        }
        let then = next(facts);
        ahead.extend(then.iter().map(|(_, facts)| *facts));
        found.insert(facts, then);
    }
    found
}

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

/// Neither is anything answered as done that would have to be granted first.
#[test]
fn nothing_is_granted_to_the_address_of_an_account_before_that_account_is_named() {
    let all = reachable();
    let known = |facts: &&Facts| facts.who == Who::Known && facts.state.is_open();
    assert!(all.keys().any(|facts| known(&facts)));
    for facts in all.keys().filter(known).filter(|facts| facts.grant.is_some() && facts.work == OwnPart::NotBegun) {
        assert!(![Verb::Approve, Verb::Finish, Verb::BlackOut].iter().any(|verb| facts.offers(*verb)), "{facts:?}");
        let read = Facts { read: true, ..*facts };
        assert!(facts.state == State::Deleting || read.offers(Verb::Link), "{facts:?}");
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
fn a_correction_that_others_hold_too_ends_once_they_made_it_and_is_not_refused_meanwhile() {
    let all = reachable();
    let begun = |facts: &&Facts| facts.kind == Kind::Correct && facts.work == OwnPart::Done && facts.state.is_open();
    assert!(all.keys().any(|facts| begun(&facts)));
    for facts in all.keys().filter(begun) {
        assert!(![Verb::Decline, Verb::Withdraw, Verb::Approve].iter().any(|verb| facts.offers(*verb)), "{facts:?}");
        assert!(!(facts.tasks_open && (facts.offers(Verb::Complete) || facts.offers(Verb::Finish))), "{facts:?}");
    }
}

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

#[test]
fn the_words_of_the_table_differ() {
    let refusals: BTreeSet<&str> = Refusal::ALL.iter().map(|refusal| refusal.as_str()).collect();
    assert_eq!(refusals.len(), Refusal::ALL.len());
}
