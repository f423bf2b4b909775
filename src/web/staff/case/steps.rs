//! The steps of a case at its head, in their order, each done or not yet.

use leptos::prelude::*;

use crate::{
    domain::request::{Part, State},
    i18n::{messages as m, texts::Texts},
    usecases::{
        desk::{case::Desk, second::Look},
        requests::story::Happened,
    },
    web::visit::Visit,
};

/// How far a step is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Far {
    Done,
    NotYet,
    /// There is nothing to do.
    Needless,
}

impl Far {
    const fn of(done: bool) -> Self {
        if done { Self::Done } else { Self::NotYet }
    }

    fn said(self, words: &Texts, step: &str) -> String {
        match self {
            Self::Done => words.case_step_done(m::CaseStepDone { step }),
            Self::NotYet => words.case_step_open(m::CaseStepOpen { step }),
            Self::Needless => words.case_step_needless(m::CaseStepNeedless { step }),
        }
    }
}

/// `looks` wait for a yes.
pub(super) fn steps(visit: &Visit, desk: &Desk, looks: &[Look]) -> AnyView {
    let words = visit.texts();
    let case = &desk.case;
    let happened = |what: Happened| case.story.iter().any(|entry| entry.happened == what);
    let others = || case.tasks.iter().filter(|task| task.part != Part::Portal);
    let systems = match (others().next().is_some(), desk.to_come) {
        (true, _) => Far::of(others().all(|task| task.state.is_settled())),
        (false, true) => Far::NotYet,
        (false, false) => Far::Needless,
    };
    let answer = match case.row.state {
        // Printed, it has to be on its way.
        State::Done | State::Declined => Far::of(case.row.post_from.is_none()),
        // The person wants none any more, or is gone.
        State::Withdrawn | State::Ended => Far::Needless,
        State::Received | State::InProgress | State::Waiting | State::Scheduled | State::Deleting => Far::NotYet,
    };
    let mut steps = vec![
        (words.case_step_who(), Far::of(desk.facts.unshown.is_none())),
        (words.case_step_read(), Far::of(happened(Happened::Revealed))),
        (words.case_step_systems(), systems),
        (words.case_step_answer(), answer),
    ];
    let is_of_second =
        |what: &Happened| matches!(what, Happened::SecondAsked | Happened::SecondYes | Happened::SecondNo | Happened::SecondTakenBack);
    let last = case.story.iter().rev().map(|entry| entry.happened).find(is_of_second);
    // Asked for in the story alone, it waits no longer.
    match last {
        _ if !looks.is_empty() => steps.push((words.case_step_second(), Far::NotYet)),
        Some(Happened::SecondYes) => steps.push((words.case_step_second(), Far::Done)),
        _ => {}
    }
    let steps = steps.into_iter().map(|(step, far)| view! { <li>{far.said(words, &step)}</li> }).collect_view();
    view! { <div role="group" aria-label=words.case_steps()><ol class="links soft small">{steps}</ol></div> }.into_any()
}
