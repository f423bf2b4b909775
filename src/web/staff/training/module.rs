//! One module: the text, and below it the questions, or what came of the answers.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    catalog::learning::{Lesson, Question},
    domain::{staff::Deed, training::passes},
    i18n::{messages as m, numbers},
    usecases::{authorise, error::Error},
    web::{
        components::{crumb::Crumb, error_summary::ErrorSummary},
        failure::Failure,
        flash::Flash,
        layout::page::{Head, Mood, respond},
        query::Query,
        staff::prose::Prose,
        visit::Visit,
    },
};

/// The name under which the answers leave word.
pub const PAGE: &str = "module";

#[derive(Debug, Clone, Deserialize, Default)]
pub struct Shown {
    /// A digit for each question: the answers that were sent, so that the page can say what was right.
    answered: Option<String>,
}

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>, Query(shown): Query<Shown>) -> Response {
    show(&visit, &id, shown).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str, shown: Shown) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::staff(visit.portal(), visit.actor, Deed::Learn)?;
    let module = visit.portal().brand.learning.module(id).ok_or(Error::NotFound)?;
    let (lesson, spoken) = (module.lesson(visit.language), module.spoken(visit.language));
    let chosen = shown.answered.map(|text| text.chars().filter_map(|digit| digit.to_digit(10)).map(|one| one as usize).collect::<Vec<_>>());
    let chosen = chosen.filter(|chosen| chosen.len() == lesson.questions.len());
    let flash = visit.flash(PAGE).await;
    let wrong = flash.as_ref().is_some_and(|flash| !flash.faults().is_empty());
    let errors = wrong.then(|| {
        let first = lesson.questions.iter().enumerate().find(|(at, _)| marked(flash.as_ref(), *at).is_none()).map_or(0, |(at, _)| at);
        let errors = vec![(FIELDS.get(first).copied().unwrap_or("q0"), words.training_error_answers())];
        view! { <ErrorSummary heading=words.problem_heading() errors=errors /> }
    });
    let mood = if wrong { Mood::Error } else { Mood::Plain };
    let body = lesson.text.clone();
    let below = match &chosen {
        Some(chosen) => result(visit, lesson, chosen),
        None => questions(visit, id, lesson, flash.as_ref(), wrong),
    };
    let (title, heading, back) = (lesson.title.clone(), lesson.title.clone(), visit.to("/staff/training"));
    let version = words.learning_version(m::LearningVersion { version: &numbers::count(visit.language, module.version.into()) });
    let read = chosen.is_none();
    Ok(respond(visit, Head::of(title).mood(mood), move || {
        view! {
            {errors}
            <Crumb href=back text=words.training_title() />
            <h1 lang=spoken.tag() dir="auto">{heading}</h1>
            {read.then(|| view! { <Prose markdown=body language=spoken /><p class="hint">{version}</p> })}
            {below}
        }
        .into_any()
    }))
}

/// Ids of the first answers, to which the summary of errors leads.
const FIELDS: &[&str] = &["q0", "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9"];

fn marked(flash: Option<&Flash>, question: usize) -> Option<usize> {
    flash?.typed.get(&question.to_string())?.parse().ok()
}

fn questions(visit: &Visit, id: &str, lesson: &Lesson, flash: Option<&Flash>, wrong: bool) -> AnyView {
    let words = visit.texts();
    let all = lesson.questions.iter().enumerate().map(|(at, question)| {
        let marked = marked(flash, at);
        let answers = question.answers.iter().enumerate().map(|(number, answer)| {
            let own = if number == 0 { format!("q{at}") } else { format!("q{at}-{number}") };
            let name = format!("form[answers][{at}]");
            view! {
                <div class="choice">
                    <input r#type="radio" id=own.clone() name=name value=number.to_string() checked=marked == Some(number) />
                    <label for=own dir="auto">{answer.text.clone()}</label>
                </div>
            }
        });
        let missing = wrong && marked.is_none();
        view! {
            <fieldset class=if missing { "choices choices--wrong" } else { "choices" } aria-describedby=missing.then(|| format!("q{at}-error"))>
                <legend dir="auto">{question.asked.clone()}</legend>
                {missing.then(|| view! { <p class="error" id=format!("q{at}-error")><span class="vh">{words.error_prefix()}</span>{words.training_error_answer()}</p> })}
                {answers.collect_view()}
            </fieldset>
        }
    });
    let (id, locale, all) = (id.to_owned(), visit.language.tag(), all.collect_view());
    view! {
        <section class="panel" aria-labelledby="questions">
            <h2 id="questions">{words.training_questions()}</h2>
            <p>{words.training_questions_about()}</p>
            <form method="post" action="/ui/staff/answer-training" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[module]" value=id />
                {all}
                <p class="acts"><button class="button" type="submit">{words.training_send()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn result(visit: &Visit, lesson: &Lesson, chosen: &[usize]) -> AnyView {
    let words = visit.texts();
    let right = lesson.questions.iter().zip(chosen).filter(|(question, at)| question.is_right(**at)).count();
    let count = |number: usize| u32::try_from(number).unwrap_or(0);
    let (score, of) = (count(right), count(lesson.questions.len()));
    let said = words.training_result(m::TrainingResult {
        score: &numbers::count(visit.language, score.into()),
        questions: &numbers::count(visit.language, of.into()),
    });
    let more = if passes(score, of) { words.training_result_good() } else { words.training_result_weak() };
    let all = lesson.questions.iter().zip(chosen).map(|(question, at)| explained(visit, question, *at)).collect_view();
    let (again, on) = (visit.to(&visit.path), visit.to("/staff/training"));
    view! {
        <div class="banner" id="result" tabindex="-1">
            <h2 class="banner__head">{said}</h2>
            <p>{more}</p>
        </div>
        {all}
        <p class="acts">
            <a class="button" href=on>{words.training_go_on()}</a>
            <a class="button button--plain" href=again>{words.training_again()}</a>
        </p>
    }
    .into_any()
}

fn explained(visit: &Visit, question: &Question, chosen: usize) -> AnyView {
    let words = visit.texts();
    let answers = question.answers.iter().enumerate().map(|(at, answer)| {
        let mark = match (answer.right, at == chosen) {
            (true, true) => Some(words.training_yours_right()),
            (true, false) => Some(words.training_this_one()),
            (false, true) => Some(words.training_yours_wrong()),
            (false, false) => None,
        };
        let (text, why) = (answer.text.clone(), answer.why.clone());
        view! {
            <li>
                {mark.map(|mark| view! { <p><strong>{mark}</strong></p> })}
                <p dir="auto">{text}</p>
                <p class="hint" dir="auto">{why}</p>
            </li>
        }
    });
    view! { <section><h2 dir="auto">{question.asked.clone()}</h2><ul class="entries">{answers.collect_view()}</ul></section> }.into_any()
}
