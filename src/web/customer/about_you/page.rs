//! Questions that people may answer about themselves, so that groups can be compared.

use axum::response::Response;
use leptos::prelude::*;

use super::actions::PAGE;
use crate::{
    catalog::Background,
    i18n::{dates, messages as m},
    usecases::{
        authorise,
        error::{Error, Field},
        fairness::background::own,
    },
    web::{
        components::{
            banner::Banner,
            choice_list::{Choice, ChoiceList, Pick},
            error_summary::ErrorSummary,
        },
        failure::Failure,
        flash::{Done, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    authorise::customer(visit.actor)?;
    let words = visit.texts();
    let kept = own(visit.portal(), visit.actor).await?;
    let flash = visit.flash(PAGE).await;
    let told = flash.as_ref().map(|flash| &flash.told);
    let done = match told {
        Some(Told::Done(Done::BackgroundSaved)) => Some(words.about_you_saved()),
        Some(Told::Done(Done::BackgroundDeleted)) => Some(words.about_you_deleted()),
        _ => None,
    };
    let faults = match told {
        Some(Told::Faults(faults)) => faults.clone(),
        _ => Vec::new(),
    };
    let wrong = |field: Field| faults.iter().any(|fault| fault.field == field);
    let no_yes = wrong(Field::Understood).then(|| words.error_about_you_agree());
    let no_answer = wrong(Field::Answer).then(|| words.error_about_you_none());
    let first = visit.portal().brand.backgrounds.first().map(|_| "question-1");
    let errors: Vec<(&'static str, String)> =
        no_answer.clone().and_then(|text| Some((first?, text))).into_iter().chain(no_yes.clone().map(|text| ("agreed", text))).collect();
    let mood = match (errors.is_empty(), done.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let given = |question: &Background| {
        let typed = flash.as_ref().and_then(|flash| flash.typed.get(question.id.as_str()).cloned());
        typed.or_else(|| kept.as_ref()?.0.answers.get(&question.id).map(ToString::to_string)).unwrap_or_default()
    };
    let questions = visit.portal().brand.backgrounds.iter().zip(1..).map(|(question, at)| {
        let error = no_answer.clone().filter(|_| at == 1);
        self::question(visit, question, at, &given(question), error)
    });
    let questions = questions.collect_view();
    let any = first.is_some();
    let agree = vec![Choice::new("yes", words.about_you_agree(), false).hint(words.about_you_agree_hint())];
    let error = no_yes.map(|text| (words.error_prefix(), text));
    let locale = visit.language.tag();
    let take_back = kept.as_ref().map(|(_, at)| {
        let given = words.about_you_given(m::AboutYouGiven { when: &dates::date(visit.language, *at, visit.zone()) });
        view! {
            <section class="panel" aria-labelledby="take-back">
                <h2 id="take-back">{words.about_you_delete()}</h2>
                <p>{given}</p>
                <p>{words.about_you_delete_text()}</p>
                <form method="post" action="/ui/about-you/delete">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <button class="button button--plain" type="submit">{words.about_you_delete()}</button>
                </form>
            </section>
        }
    });
    let legend = words.about_you_agree_legend();
    let how = visit.to("/fairness");
    Ok(respond(visit, Head::of(words.about_you_title()).mood(mood), move || {
        view! {
            {summary}
            {done.map(|text| view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> })}
            <h1>{words.about_you_title()}</h1>
            <p class="lede">{words.about_you_lede()}</p>
            <p>{words.about_you_why()}</p>
            <p><a href=how>{words.fairness_title()}</a></p>
            {(!any).then(|| view! { <p>{words.about_you_none()}</p> })}
            {any.then(|| view! {
                <form method="post" action="/ui/about-you/save" novalidate>
                    <input r#type="hidden" name="form[locale]" value=locale />
                    {questions}
                    <ChoiceList id="agreed" name="form[agreed]" legend=legend hint=String::new() pick=Pick::Any options=agree error=error />
                    <p class="acts"><button class="button" type="submit">{words.about_you_save()}</button></p>
                </form>
            })}
            {take_back}
        }
        .into_any()
    }))
}

/// A question with its answers; the first is to say nothing.
fn question(visit: &Visit, question: &Background, at: usize, chosen: &str, error: Option<String>) -> AnyView {
    let words = visit.texts();
    let beside = &visit.portal().brand.beside;
    let answers = question.answers.iter().map(|answer| (answer.to_string(), beside.answer(visit.language, question, answer)));
    let all = std::iter::once((String::new(), words.about_you_skip())).chain(answers);
    let options = all.map(|(value, text)| {
        let selected = value == chosen;
        view! { <option value=value selected=selected>{text}</option> }
    });
    let (id, name) = (format!("question-{at}"), format!("form[answers][{}]", question.id));
    let described = error.is_some().then(|| format!("{id}-error"));
    let error = error.map(|text| {
        view! { <p class="error" id=format!("{id}-error")><span class="vh">{words.error_prefix()}</span>{text}</p> }
    });
    let invalid = described.is_some().then_some("true");
    view! {
        <div class=if invalid.is_some() { "field field--wrong" } else { "field" }>
            <label class="field__label" for=id.clone()>{beside.question(visit.language, question)}</label>
            {error}
            <select class="input" id=id name=name aria-describedby=described aria-invalid=invalid autocomplete="off">{options.collect_view()}</select>
        </div>
    }
    .into_any()
}
