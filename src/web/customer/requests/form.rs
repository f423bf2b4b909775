//! The form of one kind of request.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{faults::worded, fields::Fields, matter::About};
use crate::{
    domain::request::Kind,
    i18n::{messages as m, numbers},
    store::session_store::IDLE,
    usecases::{authorise, error::Error, requests::draft::Draft},
    web::{
        components::{banner::Banner, crumb::Crumb, error_summary::ErrorSummary},
        failure::Failure,
        flash::{Done, Flash, STATUS, Told},
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::request::{hint_for, title, verb},
        two_steps::Proposal,
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub use crate::web::flash::FORM as PAGE;

pub async fn get(visit: Visit, Path((_, kind)): Path<(String, String)>, Query(about): Query<About>) -> Response {
    show(&visit, &kind, about).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, kind: &str, about: About) -> Result<Response, Error> {
    let person = authorise::person(visit.actor)?;
    let words = visit.texts();
    let kind: Kind = kind.parse().map_err(|_| Error::NotFound)?;
    let flash = visit.flash(PAGE).await;
    let typed = flash.as_ref().and_then(|flash| serde_json::from_str::<Draft>(flash.typed.get("draft")?).ok());
    let kept = Proposal::<Draft>::waiting(visit, &about.matter(kind).name()).await?;
    let draft = about.fill(typed.or(kept.map(|kept| kept.draft().clone())));
    if kind == Kind::Correct && draft.record.is_none() && !draft.is_for_another() && !person.is_guest() {
        // A correction begins at its record.
        return Ok(visit.redirect("/data"));
    }
    if kind == Kind::Correct && person.is_guest() {
        return Ok(Failure::AccountNeeded.page(visit));
    }
    let given_back = flash.as_ref().is_some_and(|flash| flash.told == Told::Kept);
    let told = flash.map(|flash| flash.told);
    // The form that was shown has been sent or changed elsewhere: nothing of it is done by this page.
    let overtaken = matches!(told, Some(Told::Clash(_))).then(|| ("main", words.request_overtaken()));
    let faults = match told {
        Some(Told::Faults(faults)) => faults,
        _ => Vec::new(),
    };
    let errors: Vec<(&'static str, String)> = faults.iter().map(|fault| worded(visit, fault)).chain(overtaken).collect();
    let known = matches!(visit.flash(STATUS).await, Some(Flash { told: Told::Done(Done::KnownAfterAll), .. }));
    let mood = match (errors.is_empty(), known) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let shelf = visit.shelf()?;
    let fields = Fields { visit, shelf: &shelf, draft: &draft, faults: &faults }.of(kind).await?;
    let lede = match kind {
        Kind::Correct if draft.is_for_another() => words.correct_other_lede(),
        Kind::Correct => words.correct_lede(),
        _ if draft.is_for_another() => words.request_other_lede(),
        _ => hint_for(visit, kind),
    };
    // Of somebody else nothing is "yours".
    let name = if draft.is_for_another() { title(words, kind) } else { verb(words, kind) };
    let (name, lede) = fields.said.clone().unwrap_or((name, lede));
    let (title, locale) = (name, visit.language.tag());
    let (back, back_words) = match fields.back.clone() {
        Some((path, name)) => (visit.to(&path), name),
        None => (visit.to("/requests"), words.requests_title()),
    };
    let known = known.then(|| view! { <Banner heading=words.guest_known_title()><p>{words.guest_known_text()}</p></Banner> });
    let fields = fields.view;
    let minutes = u32::try_from(IDLE.as_secs() / 60).unwrap_or(30);
    let minutes_text = numbers::count(visit.language, minutes.into());
    Ok(respond(visit, Head::of(title.clone()).mood(mood), move || {
        view! {
            {summary}
            {known}
            {given_back.then(|| view! {
                <div class="notice" id="saved" tabindex="-1"><h2>{words.kept_heading()}</h2><p>{words.request_kept()}</p></div>
            })}
            <Crumb href=back text=back_words />
            <h1>{title}</h1>
            <p class="lede">{lede}</p>
            <form method="post" action="/ui/requests/check" class="asking" novalidate>
                <input type="hidden" name="form[locale]" value=locale />
                <input type="hidden" name="form[kind]" value=kind.as_str() />
                {fields}
                <p class="acts"><button class="button" type="submit">{words.request_go_on()}</button></p>
                <p class="hint">{words.request_check_next()}</p>
            </form>
            <p class="hint">{words.time_limit(m::TimeLimit { minutes, minutes_text: &minutes_text })}</p>
        }
        .into_any()
    }))
}
