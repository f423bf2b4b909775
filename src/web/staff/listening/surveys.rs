//! Surveys: those there are with their sums, and a form for another.

use axum::response::Response;
use leptos::prelude::*;
use std::collections::BTreeMap;

use super::words::{area, cell, fault, may_answer};
use crate::{
    i18n::{lists, messages as m},
    usecases::{
        error::Error,
        listening::survey::{Sums, Survey, list},
    },
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary, field_group::FieldGroup, own_name::with_own_names},
        failure::Failure,
        flash::Told,
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "surveys";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let all = list(visit.portal(), visit.actor).await?;
    let flash = visit.flash(PAGE).await;
    let errors: Vec<_> = flash.as_ref().map(|flash| flash.faults().to_vec()).unwrap_or_default();
    let errors: Vec<_> = errors.iter().map(|found| fault(words, found)).collect();
    let saved = matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Done(_)));
    let typed = flash.map(|flash| flash.typed).unwrap_or_default();
    let mood = match (errors.is_empty(), saved) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let none = all.is_empty();
    let rows = all.iter().map(|(survey, sums)| one(visit, survey, sums)).collect_view();
    let wrong = errors.iter().find(|(at, _)| *at == "texts").map(|(_, text)| (words.error_prefix(), text.clone()));
    let form = may_answer(visit).then(|| form(visit, &typed, wrong));
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let back = visit.to("/staff/listening");
    Ok(respond(visit, Head::of(words.surveys_title()).mood(mood), move || {
        view! {
            {summary}
            {saved.then(|| view! { <Banner heading=words.saved_heading()><p>{words.listening_saved()}</p></Banner> })}
            <Crumb href=back text=words.listening_title() />
            <h1>{words.surveys_title()}</h1>
            <p class="lede">{words.surveys_lede()}</p>
            {none.then(|| view! { <p>{words.surveys_none()}</p> })}
            {rows}
            {form}
        }
        .into_any()
    }))
}

fn one(visit: &Visit, survey: &Survey, sums: &Sums) -> AnyView {
    let words = visit.texts();
    let id = survey.id.to_string();
    let lines = survey.lines(visit.language);
    let name = lines.first().cloned().unwrap_or_else(|| words.nothing_to_say());
    let missing: Vec<String> = survey.missing(visit.portal()).iter().map(|language| language.own_name().to_owned()).collect();
    let state = match (survey.started_at, survey.ended_at) {
        (_, Some(_)) => words.survey_over(),
        (Some(_), None) => words.survey_runs(),
        (None, None) if missing.is_empty() => words.survey_waits(),
        (None, None) => words.survey_lacks(m::SurveyLacks { languages: &lists::and(visit.language, &missing) }),
    };
    let act = match (survey.started_at, survey.ended_at) {
        (None, _) if missing.is_empty() => Some(("/ui/staff/start-survey", words.survey_start())),
        (Some(_), None) => Some(("/ui/staff/end-survey", words.survey_end())),
        _ => None,
    };
    let locale = visit.language.tag();
    let act = act.filter(|_| may_answer(visit)).map(|(action, text)| {
        view! {
            <form class="acts" method="post" action=action>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[survey]" value=id.clone() />
                <button class="button button--plain" type="submit">{text}</button>
            </form>
        }
    });
    let rows = lines.iter().skip(1).zip(sums).map(|(question, cells)| {
        let cells = cells.iter().zip([words.survey_yes(), words.survey_partly(), words.survey_no()]);
        let cells = cells.map(|(one, label)| view! { <td data-label=label>{cell(visit, *one)}</td> });
        view! { <tr><th scope="row" dir="auto">{question.clone()}</th>{cells.collect_view()}</tr> }
    });
    let (title, rows) = (name.clone(), rows.collect_view());
    let heading = format!("s-{}", survey.id);
    let named = heading.clone();
    view! {
        <section aria-labelledby=named>
            <h2 id=heading dir="auto">{name}</h2>
            <p><strong>{with_own_names(&state)}</strong></p>
            <div class="table"><table>
                <caption class="vh">{title}</caption>
                <thead><tr>
                    <th scope="col">{words.survey_question()}</th><th scope="col">{words.survey_yes()}</th>
                    <th scope="col">{words.survey_partly()}</th><th scope="col">{words.survey_no()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table></div>
            {act}
        </section>
    }
    .into_any()
}

fn form(visit: &Visit, typed: &BTreeMap<String, String>, wrong: Option<(String, String)>) -> AnyView {
    let words = visit.texts();
    let areas = visit.portal().brand.languages.offered.iter().map(|language| {
        let value = typed.get(language.tag()).cloned().unwrap_or_default();
        area(*language, "survey", "texts", &words.survey_lines(m::SurveyLines { language: language.own_name() }), &value, 6)
    });
    let areas = areas.collect_view();
    let locale = visit.language.tag();
    view! {
        <section class="panel" aria-labelledby="another">
            <h2 id="another">{words.survey_new()}</h2>
            <p class="hint">{words.survey_new_hint()}</p>
            <form method="post" action="/ui/staff/make-survey" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <FieldGroup id="texts" label=words.listening_texts() error=wrong>{areas}</FieldGroup>
                <p class="acts"><button class="button button--plain" type="submit">{words.survey_make()}</button></p>
            </form>
        </section>
    }
    .into_any()
}
