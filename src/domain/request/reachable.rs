//! Every case that can be reached: as it can be opened, and by whatever may become of it from there.

use std::collections::{HashMap, VecDeque};

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
                    // A code or an account shows who asks for themself; a letter that staff wrote down does not.
                    let shown = match who {
                        Who::Guest => vec![false, true],
                        _ => vec![who == Who::Customer],
                    };
                    let mixed = mixed.flat_map(|one| shown.iter().map(move |shown| (one, *shown)));
                    for ((((tasks_open, bar), by_post), shown), held_elsewhere) in
                        mixed.flat_map(|one| elsewhere.iter().map(move |elsewhere| (one, *elsewhere)))
                    {
                        let by_letter = by_post && shown;
                        if (concerns || !tasks_open) && !by_letter {
                            cases.push(Facts {
                                kind,
                                state,
                                who,
                                unshown: (!shown).then_some(Refusal::NotShown),
                                held: false,
                                grant,
                                work,
                                tasks_open,
                                tasks_failed: false,
                                held_elsewhere,
                                read: false,
                                no_extension: None,
                                bar,
                                by_post,
                                page_gone: false,
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
            // A proof from before is none for the account that is named now.
            Verb::Link => (then.who, then.tasks_open, then.unshown) = (Who::Linked, false, Some(Refusal::NotShown)),
            Verb::Prove => then.unshown = (facts.who == Who::Other).then_some(Refusal::NotShown),
            Verb::Settle => (then.tasks_open, then.tasks_failed) = (false, false),
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
        // A code that was entered is one still.
        if verb == Verb::Link && facts.unshown.is_none() && matches!(facts.who, Who::Guest | Who::Known) {
            all.push((verb, Facts { unshown: None, ..then }));
        }
        // A system could not do its part, or is asked for it once more.
        if verb == Verb::Settle {
            all.extend([true, false].map(|tasks_failed| (verb, Facts { tasks_open: true, tasks_failed, ..then })));
        }
        // Systems have a part in what is begun for an account that was named.
        if verb == Verb::Approve && state.is_open() {
            all.push((verb, Facts { tasks_open: true, ..then }));
        }
    }
    // The day passes, the reveal lapses, and the portal's own work comes to its end.
    if facts.read {
        all.push((Verb::Note, Facts { read: false, ..facts }));
    }
    // An account is made with the address somebody asked from without one, or goes: it counts while nothing is begun.
    match facts.who {
        Who::Guest if !facts.by_post && facts.work == OwnPart::NotBegun => all.push((Verb::Note, Facts { who: Who::Known, ..facts })),
        Who::Known => all.push((Verb::Note, Facts { who: Who::Guest, ..facts })),
        _ => {}
    }
    // A colleague opens it who may decide, or the last one leaves.
    if facts.bar == Bar::Another {
        all.extend([Bar::No, Bar::Alone].map(|bar| (Verb::Note, Facts { read: false, bar, ..facts })));
    }
    if super::may_work(facts.kind, facts.state, facts.held).is_ok() && facts.work == OwnPart::Running {
        all.push((Verb::Note, Facts { work: OwnPart::Done, ..facts }));
        // With somebody's data their page is deleted; somebody reached by post alone has none.
        if facts.kind == Kind::Delete && !facts.by_post {
            all.push((Verb::Note, Facts { work: OwnPart::Done, page_gone: true, ..facts }));
        }
    }
    all
}

/// Every case that can come about, with everything that may become of it next.
pub(super) fn reachable() -> HashMap<Facts, Vec<(Verb, Facts)>> {
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
