//! The panel: a consent, an address, and what somebody needs to take part.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m},
    usecases::{error::Error, listening::panel::own},
    web::{
        components::{banner::Banner, error_summary::ErrorSummary, text_area::TextArea},
        failure::Failure,
        flash::{Done, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "panel";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let member = own(visit.portal(), visit.actor).await?;
    let flash = visit.flash(PAGE).await;
    let wrong = flash.as_ref().is_some_and(|flash| !flash.faults().is_empty());
    let news = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Done(Done::PanelJoined)) => Some(words.panel_joined()),
        Some(Told::Done(Done::PanelLeft)) => Some(words.panel_left()),
        _ => None,
    };
    let mood = match (wrong, news.is_some()) {
        (true, _) => Mood::Error,
        (false, true) => Mood::Saved,
        (false, false) => Mood::Plain,
    };
    let typed = flash.and_then(|flash| flash.typed.get("needs").cloned());
    let needs = typed.or_else(|| member.as_ref().map(|member| member.needs.clone())).unwrap_or_default();
    let error = wrong.then(|| (words.error_prefix(), words.panel_too_long()));
    let summary = wrong.then(|| view! { <ErrorSummary heading=words.problem_heading() errors=vec![("needs", words.panel_too_long())] /> });
    let locale = visit.language.tag();
    let since =
        member.as_ref().map(|member| words.panel_since(m::PanelSince { when: &dates::date(visit.language, member.since, visit.zone()) }));
    let (consent, go) =
        if member.is_some() { (words.panel_consent_given(), words.panel_change()) } else { (words.panel_consent(), words.panel_join()) };
    let leave = member.is_some().then(|| {
        view! {
            <form class="acts" method="post" action="/ui/panel/leave">
                <input type="hidden" name="form[locale]" value=locale />
                <button class="button button--plain" type="submit">{words.panel_leave()}</button>
            </form>
        }
    });
    Ok(respond(visit, Head::of(words.panel_title()).about(words.panel_lede()).mood(mood), move || {
        view! {
            {summary}
            {news.map(|text| view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> })}
            <h1>{words.panel_title()}</h1>
            <p class="lede">{words.panel_lede()}</p>
            {since.map(|text| view! { <p><strong>{text}</strong></p> })}
            <p>{consent}</p>
            <form method="post" action="/ui/panel/join" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <TextArea id="needs" name="form[needs]" label=words.panel_needs() hint=words.panel_needs_hint() value=needs error=error />
                <p class="acts"><button class="button" type="submit">{go}</button></p>
            </form>
            {leave}
        }
        .into_any()
    }))
}
