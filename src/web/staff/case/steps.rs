//! The steps of a case at its head, in their order, each done or not yet.

use leptos::prelude::*;

use crate::{
    domain::request::{Part, Who},
    i18n::{messages as m, texts::Texts},
    usecases::{desk::case::Desk, requests::story::Happened},
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

pub(super) fn steps(visit: &Visit, desk: &Desk) -> AnyView {
    let words = visit.texts();
    let case = &desk.case;
    let happened = |what: Happened| case.story.iter().any(|entry| entry.happened == what);
    // Somebody without an account entered a code; for whom another asks has to be made sure.
    let known = match desk.facts.who {
        Who::Customer | Who::Guest | Who::Linked => true,
        Who::Other | Who::Known => happened(Happened::Proven),
    };
    let mut others = case.tasks.iter().filter(|task| task.part != Part::Portal).peekable();
    let systems = if others.peek().is_none() { Far::Needless } else { Far::of(others.all(|task| task.state.is_settled())) };
    let mut steps = vec![
        (words.case_step_who(), Far::of(known)),
        (words.case_step_read(), Far::of(happened(Happened::Revealed))),
        (words.case_step_systems(), systems),
        (words.case_step_answer(), Far::of(!case.row.state.is_open())),
    ];
    let second = case
        .story
        .iter()
        .rev()
        .map(|entry| entry.happened)
        .find(|what| matches!(what, Happened::SecondAsked | Happened::SecondYes | Happened::SecondNo | Happened::SecondTakenBack));
    match second {
        Some(Happened::SecondYes) => steps.push((words.case_step_second(), Far::Done)),
        Some(Happened::SecondAsked) => steps.push((words.case_step_second(), Far::NotYet)),
        _ => {}
    }
    let steps = steps.into_iter().map(|(step, far)| view! { <li>{far.said(words, &step)}</li> }).collect_view();
    view! { <ol class="links soft small" aria-label=words.case_steps()>{steps}</ol> }.into_any()
}
