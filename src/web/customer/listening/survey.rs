//! A survey on its own page, for whoever was asked.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    domain::voices::Pick as Answer,
    usecases::{
        error::Error,
        listening::survey::{Survey, read},
    },
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            error_summary::ErrorSummary,
        },
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "survey";
/// The questions, as a form names them.
pub const IDS: [&str; 5] = ["q1", "q2", "q3", "q4", "q5"];
const NAMES: [&str; 5] = ["form[q1]", "form[q2]", "form[q3]", "form[q4]", "form[q5]"];

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    let flash = visit.flash(PAGE).await;
    match read(visit.portal(), visit.actor, &id).await {
        Ok(survey) => questions(&visit, &survey, flash),
        Err(Error::NotFound) => nothing(&visit, flash),
        Err(error) => Failure::from(error).page(&visit),
    }
}

/// For whoever answered, and for whoever was not asked.
fn nothing(visit: &Visit, flash: Option<Flash>) -> Response {
    let words = visit.texts();
    let thanks = flash.is_some_and(|flash| flash.told == Told::Done(Done::SurveyAnswered));
    let mood = if thanks { Mood::Saved } else { Mood::Plain };
    let home = visit.to("");
    respond(visit, Head::of(words.survey_title()).mood(mood), move || {
        view! {
            {thanks.then(|| view! { <Banner heading=words.feedback_thanks()><p>{words.survey_thanks()}</p></Banner> })}
            <h1>{words.survey_title()}</h1>
            {(!thanks).then(|| view! { <p>{words.survey_nothing()}</p> })}
            <p><a href=home>{words.nav_overview()}</a></p>
        }
        .into_any()
    })
}

fn questions(visit: &Visit, survey: &Survey, flash: Option<Flash>) -> Response {
    let words = visit.texts();
    let missing = flash.as_ref().is_some_and(|flash| !flash.faults().is_empty());
    let typed = flash.map(|flash| flash.typed).unwrap_or_default();
    let mut lines = survey.lines(visit.language).iter().cloned();
    let name = lines.next().unwrap_or_default();
    let asked = lines.zip(IDS.into_iter().zip(NAMES)).map(|(text, (id, field))| {
        let options = Answer::ALL.iter().map(|answer| {
            Choice::new(
                answer.as_str(),
                match answer {
                    Answer::Yes => words.survey_yes(),
                    Answer::Partly => words.survey_partly(),
                    Answer::No => words.survey_no(),
                },
                typed.get(id).is_some_and(|text| text == answer.as_str()),
            )
        });
        let options: Vec<_> = options.collect();
        let error = (missing && id == "q1").then(|| (words.error_prefix(), words.survey_missing()));
        view! { <ChoiceList id=id name=field legend=text hint=String::new() pick=Pick::One options=options error=error /> }
    });
    let asked = asked.collect_view();
    let summary = missing.then(|| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("q1", words.survey_missing())] /> });
    let (locale, id) = (visit.language.tag(), survey.id.to_string());
    let mood = if missing { Mood::Error } else { Mood::Plain };
    respond(visit, Head::of(name.clone()).mood(mood), move || {
        view! {
            {summary}
            <h1>{name}</h1>
            <p class="lede">{words.survey_lede()}</p>
            <form method="post" action="/ui/surveys/answer" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[survey]" value=id />
                {asked}
                <p class="acts"><button class="button" type="submit">{words.survey_send()}</button></p>
            </form>
        }
        .into_any()
    })
}
