//! The question at the end of an explanation, and what became of the answer.

use leptos::prelude::*;
use std::collections::BTreeMap;

use crate::{
    domain::explanation::Opinion,
    usecases::explanations::list::Explanation,
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            error_summary::ErrorSummary,
        },
        flash::{Done, Flash, Told},
        layout::page::Mood,
        visit::Visit,
    },
};

/// The opinion that the form gives back, and the problem with it.
#[derive(Default)]
pub struct Typed {
    opinion: Option<String>,
    problem: Option<String>,
}

/// The mood of the page, the message above it, and the form's typed fields.
pub fn news(visit: &Visit, flash: Option<Flash>) -> (Mood, Option<AnyView>, Typed) {
    let words = visit.texts();
    let Some(Flash { told, typed }) = flash else { return (Mood::Plain, None, Typed::default()) };
    let opinion = answer(&typed);
    match told {
        Told::Done(Done::OpinionGiven) => {
            let banner = view! { <Banner heading=words.why_thanks_title()><p>{words.why_thanks()}</p></Banner> };
            (Mood::Saved, Some(banner.into_any()), Typed::default())
        }
        Told::Faults(_) => {
            let problem = words.why_opinion_missing();
            let errors = vec![("opinion", problem.clone())];
            let summary = view! { <ErrorSummary heading=words.problem_heading() errors=errors /> };
            (Mood::Error, Some(summary.into_any()), Typed { opinion, problem: Some(problem) })
        }
        Told::Kept => {
            let kept =
                view! { <div class="notice" id="saved" tabindex="-1"><h2>{words.kept_heading()}</h2><p>{words.kept_text()}</p></div> };
            (Mood::Plain, Some(kept.into_any()), Typed { opinion, problem: None })
        }
        _ => (Mood::Plain, None, Typed::default()),
    }
}

fn answer(typed: &BTreeMap<String, String>) -> Option<String> {
    typed.get("opinion").cloned()
}

/// The form; no opinion is marked before the customer gave one.
pub fn form(visit: &Visit, explanation: &Explanation, typed: &Typed) -> AnyView {
    let words = visit.texts();
    let saved = explanation.opinion.map(|opinion| opinion.as_str().to_owned());
    let chosen = typed.opinion.clone().or(saved);
    let options = Opinion::ALL.map(|opinion| {
        Choice::new(
            opinion.as_str(),
            match opinion {
                Opinion::Helpful => words.why_opinion_helpful(),
                Opinion::Odd => words.why_opinion_odd(),
                Opinion::TooMuch => words.why_opinion_too_much(),
            },
            chosen.as_deref() == Some(opinion.as_str()),
        )
    });
    let error = typed.problem.clone().map(|text| (words.error_prefix(), text));
    let (locale, id) = (visit.language.tag(), explanation.id.to_string());
    view! {
        <section aria-labelledby="opinion-title">
            <h2 id="opinion-title">{words.why_opinion_title()}</h2>
            <form method="post" action="/ui/why/opinion" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[explanation]" value=id />
                <ChoiceList id="opinion" name="form[opinion]" legend=words.why_opinion() hint=words.why_opinion_hint() pick=Pick::One
                    options=options.to_vec() error=error />
                <p class="acts"><button class="button" type="submit">{words.why_opinion_send()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
