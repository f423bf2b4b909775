//! "Raise a concern": prefilled with the page it is about, and with nothing of a person.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::words::{fault, field_id, linked, place};
use crate::{
    domain::staff::Deed,
    i18n::messages as m,
    usecases::{authorise, error::Error},
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            crumb::Crumb,
            error_summary::ErrorSummary,
            rows::Rows,
            text_area::TextArea,
        },
        failure::Failure,
        layout::page::{Head, Mood, respond},
        query::Query,
        raised_from::RaisedFrom,
        visit::Visit,
    },
};

/// The name under which the form leaves word.
pub const PAGE: &str = "concern";

#[derive(Debug, Clone, Deserialize, Default)]
pub struct About {
    about: Option<String>,
}

pub async fn get(visit: Visit, Query(about): Query<About>) -> Response {
    show(&visit, about).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, about: About) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::staff(visit.portal(), visit.actor, Deed::Raise)?;
    let from = about.about.as_deref().and_then(|path| RaisedFrom::read(visit, path));
    let flash = visit.flash(PAGE).await;
    let typed = |name: &str| flash.as_ref().and_then(|flash| flash.typed.get(name).cloned()).unwrap_or_default();
    let faults = flash.as_ref().map(|flash| flash.faults().to_vec()).unwrap_or_default();
    let errors: Vec<_> = faults.iter().map(|found| (field_id(found.field), fault(words, found))).collect();
    let error = faults.first().map(|found| (words.error_prefix(), fault(words, found)));
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let place = match from {
        None => None,
        Some(from) if from.thing().is_none() => {
            Some(view! { <p>{words.concern_about(m::ConcernAbout { page: &place(visit, from) })}</p> }.into_any())
        }
        Some(from) => {
            let rows: Vec<(String, AnyView)> = vec![(words.concern_page(), linked(visit, from).await?)];
            Some(view! { <Rows rows=rows /><p class="hint">{words.concern_about_hint()}</p> }.into_any())
        }
    };
    let about = from.map(RaisedFrom::path).unwrap_or_default();
    let quiet = vec![Choice::new("yes", words.concern_nameless(), typed("nameless") == "yes").hint(words.concern_nameless_hint())];
    let (locale, text, back) = (visit.language.tag(), typed("words"), visit.to("/staff/concerns"));
    Ok(respond(visit, Head::of(words.concern_raise()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=words.concerns_title() />
            <h1>{words.concern_raise()}</h1>
            <p class="lede">{words.concern_raise_lede()}</p>
            {place}
            <form method="post" action="/ui/staff/raise" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[page]" value=about />
                <TextArea id="words" name="form[words]" label=words.concern_words() hint=words.concern_words_hint() value=text error=error />
                <ChoiceList id="nameless" name="form[nameless]" legend=words.concern_your_name() hint=String::new() pick=Pick::Any options=quiet error=None />
                <p class="acts"><button class="button" type="submit">{words.concern_raise_go()}</button></p>
            </form>
        }
        .into_any()
    }))
}
