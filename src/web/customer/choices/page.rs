//! The level, the ways to everything else, and what is turned off.

use axum::response::Response;
use leptos::prelude::*;

use super::{level, turned_off};
use crate::{
    decisions::shelf::Shelf,
    domain::{catalogue::Purpose, choices::Choices, effect::asked_again, use_state::Because},
    i18n::{dates, lists, messages as m, numbers},
    store::session_store::IDLE,
    usecases::{choices::current, error::Error},
    web::{
        failure::Failure,
        layout::page::{Head, Mood, respond},
        shown::{
            choice_news::{News, undo_offer},
            search_field::field,
            standing::waits,
            told::{AsTo, told},
            use_control::pause_notice,
            use_state::stated,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let current = current(visit.portal(), visit.actor).await?;
    let shelf = visit.shelf()?;
    let news = News::of(visit, &["level"]).await;
    let said = news.view(visit).await?;
    let told = told(visit, AsTo::Everything).await?;
    let undo = if matches!(news.mood(), Mood::Saved) { None } else { undo_offer(visit).await? };
    let form = level::form(visit, &shelf, &current, &news, None);
    let again = again(visit, &shelf, &current.choices);
    let held = |purpose: &&Purpose| stated(visit, &shelf, &current.choices, purpose).state.because == Because::Minor;
    let held = shelf.notice.catalogue.purposes.iter().filter(held).map(|purpose| visit.notice(&shelf).purpose(&purpose.id).name());
    let held: Vec<_> = held.collect();
    let minor = (!held.is_empty()).then(|| lists::and(visit.language, &held));
    let minutes = u32::try_from(IDLE.as_secs() / 60).unwrap_or(30);
    let pause = pause_notice(visit, &shelf, &current);
    // The pause has a notice of its own.
    let mut others = current.choices.clone();
    others.circumstances.paused_until = None;
    let waits = waits(visit, &others);
    let minutes_text = numbers::count(visit.language, minutes.into());
    let signal = current.choices.circumstances.gpc_since.map(|_| {
        let href = visit.to("/choices/signals");
        view! { <p>{words.setting_signal()}</p><p><a href=href>{words.signals_title()}</a></p> }
    });
    // A restriction holds some of what is needed: that is told among what is off.
    let is_on = |purpose: &&Purpose| purpose.is_needed() && stated(visit, &shelf, &current.choices, purpose).is_on();
    let needed = shelf.notice.catalogue.purposes.iter().filter(is_on).map(|purpose| visit.notice(&shelf).purpose(&purpose.id).name());
    let needed: Vec<_> = needed.collect();
    let always = (!needed.is_empty()).then(|| {
        let purposes = lists::and(visit.language, &needed);
        view! { <p>{words.choices_always(m::ChoicesAlways { purposes: &purposes })}</p> }
    });
    let more = more(visit);
    let off = turned_off::section(visit, &shelf, &current);
    Ok(respond(visit, Head::of(words.nav_choices()).about(words.choices_hint()).mood(news.mood()).with_islands(), move || {
        view! {
            {said}
            <h1>{words.nav_choices()}</h1>
            {undo}
            {pause}
            {waits.into_iter().map(|text| view! { <p class="notice"><strong>{text}</strong></p> }).collect_view()}
            {minor.map(|purposes| view! { <p class="notice">{words.choices_minor(m::ChoicesMinor { purposes: &purposes })}</p> })}
            {again}
            {form()}
            {signal}
            {always}
            {told}
            <p class="hint">{words.time_limit(m::TimeLimit { minutes, minutes_text: &minutes_text })}</p>
            <div class="split">
                {more}
                {off}
            </div>
        }
        .into_any()
    }))
}

/// Every further choice, two clicks from the overview.
fn more(visit: &Visit) -> AnyView {
    let words = visit.texts();
    let ways = [
        ("/choices/purposes", words.purposes_title(), words.purposes_hint()),
        ("/choices/contact", words.contact_title(), words.contact_hint()),
        ("/choices/boundaries", words.boundaries_title(), words.boundaries_hint()),
        ("/choices/signals", words.signals_title(), words.signals_hint()),
        ("/check", words.privacy_check_title(), words.privacy_check_hint()),
    ];
    let ways = ways.map(|(path, name, hint)| {
        view! { <li><p><a href=visit.to(path)><strong>{name}</strong></a></p><p class="hint">{hint}</p></li> }
    });
    view! {
        <section aria-labelledby="more">
            <h2 id="more">{words.choices_more()}</h2>
            {field(visit)}
            <ul class="entries">{ways.into_iter().collect_view()}</ul>
        </section>
    }
    .into_any()
}

/// Purposes that changed since the customer agreed to them. They are asked here, and nowhere twice.
fn again(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Option<AnyView> {
    let words = visit.texts();
    let overtaken = asked_again(&shelf.notice, choices);
    if overtaken.is_empty() {
        return None;
    }
    let when = dates::date(visit.language, shelf.notice.published_at, visit.zone());
    let entries = overtaken.into_iter().map(|purpose| {
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let means = visit.notice(shelf).purpose(&purpose.id).means();
        view! { <li><a href=href>{visit.notice(shelf).purpose(&purpose.id).name()}</a><p>{means}</p></li> }
    });
    let changes = visit.to("/changes");
    Some(
        view! {
            <section class="notice notice--warn" aria-labelledby="again">
                <h2 id="again">{words.again_title()}</h2>
                <p>{words.again_text(m::AgainText { when: &when })}</p>
                <ul>{entries.collect_view()}</ul>
                <p><a href=changes>{words.changes_banner_see()}</a></p>
            </section>
        }
        .into_any(),
    )
}
