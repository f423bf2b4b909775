//! The field that finds a request, and what came of it.

use leptos::prelude::*;

use crate::{
    i18n::{lists, messages as m, numbers},
    usecases::{
        desk::{
            found::found,
            queue::{Days, Waiting},
        },
        error::{Error, Field},
        staff::member::Member,
    },
    web::{
        flash::{Flash, Many, Told},
        shown::held::plural,
        staff::work,
        visit::Visit,
    },
};

/// The name under which the form leaves word.
pub const FIND: &str = "find";

/// The words are sent with the form and stand in no address.
pub fn form(visit: &Visit, flash: Option<&Flash>) -> AnyView {
    let words = visit.texts();
    let typed = flash.and_then(|flash| flash.typed.get("search")).cloned().unwrap_or_default();
    let error = flash
        .filter(|flash| flash.faults().iter().any(|found| found.field != Field::Picked))
        .map(|_| (words.error_prefix(), words.find_error()));
    let wrong = error.is_some();
    view! {
        <form class="filters filters--line" method="post" action="/ui/staff/find" role="search" aria-label=words.find_form() novalidate>
            <input type="hidden" name="form[locale]" value=visit.language.tag() />
            <div class=if wrong { "field field--wrong" } else { "field" }>
                <label class="field__label" for="search">{words.find_label()}</label>
                {error.map(|(prefix, words)| view! { <p class="error" id="search-error"><span class="vh">{prefix}</span>{words}</p> })}
                <input class="input" id="search" name="form[search]" type="text" value=typed autocomplete="off" spellcheck="false"
                    autocapitalize="off" aria-describedby=wrong.then_some("search-error") aria-invalid=wrong.then_some("true") />
            </div>
            <button class="button button--plain" type="submit">{words.find_go()}</button>
        </form>
    }
    .into_any()
}

/// The button that takes the most urgent case that is nobody's.
pub fn take(visit: &Visit) -> AnyView {
    view! {
        <form method="post" action="/ui/staff/take-next" class="after">
            <input type="hidden" name="form[locale]" value=visit.language.tag() />
            <button class="button" type="submit">{visit.texts().today_take()}</button>
        </form>
    }
    .into_any()
}

/// The requests that were found; nothing while nobody looked for one.
pub async fn results(visit: &Visit, flash: Option<&Flash>, days: Days, staff: &[Member]) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let numbers = match flash.map(|flash| &flash.told) {
        Some(Told::Found(numbers)) => numbers,
        Some(Told::Left(left)) => return Ok(Some(said(words.case_left_last(m::CaseLeftLast { reference: left })))),
        Some(Told::Many { what, count, left }) => return Ok(Some(many(visit, *what, *count, left))),
        Some(Told::NothingToTake) => return Ok(Some(said(words.today_take_none()))),
        _ => return Ok(None),
    };
    if numbers.is_empty() {
        return Ok(Some(said(words.find_none())));
    }
    let cases: Vec<Waiting> = found(visit.portal(), visit.actor, numbers).await?;
    let rows = cases.iter().map(|case| work::entry(visit, case, days, "", staff)).collect::<Result<Vec<_>, Error>>()?;
    let count = u64::try_from(cases.len()).unwrap_or(0);
    let heading = words
        .find_found(m::FindFound { count: u32::try_from(count).unwrap_or(u32::MAX), count_text: &numbers::count(visit.language, count) });
    Ok(Some(view! { <section class="panel" aria-labelledby="found"><h2 id="found" tabindex="-1">{heading}</h2><ul class="work">{rows}</ul></section> }.into_any()))
}

/// The end of an act on several requests, and those where nothing was done.
fn many(visit: &Visit, what: Many, count: u64, left: &[String]) -> AnyView {
    let (words, text, count) = (visit.texts(), numbers::count(visit.language, count), plural(count));
    let done = match what {
        Many::Asked => words.several_asked(m::SeveralAsked { count, count_text: &text }),
        Many::Sent => words.several_sent(m::SeveralSent { count, count_text: &text }),
        Many::Messages => words.several_messages(m::SeveralMessages { count, count_text: &text }),
        Many::Questions => words.several_questions(m::SeveralQuestions { count, count_text: &text }),
        Many::Refused => words.several_refused(m::SeveralRefused { count, count_text: &text }),
        Many::TakenBack => words.several_taken_back(m::SeveralTakenBack { count, count_text: &text }),
    };
    let left = (!left.is_empty()).then(|| words.several_unsent(m::SeveralUnsent { names: &lists::of_names(visit.language, left) }));
    let left = left.map(|left| view! { <p>{left}</p> });
    view! { <div class="notice" id="found" tabindex="-1"><p>{done}</p>{left}</div> }.into_any()
}

fn said(text: String) -> AnyView {
    view! { <div class="notice" id="found" tabindex="-1"><p>{text}</p></div> }.into_any()
}
