//! The buttons beside the state of a use: turn it on, turn it off, end the pause that holds it.

use leptos::prelude::*;

use super::{purpose::hidden, standing::pause, use_state::Stated};
use crate::{decisions::shelf::Shelf, domain::use_state::Because, usecases::choices::current::Current, web::visit::Visit};

/// The buttons for it: a use that is paused is never turned off, since it is off; its pause ends, or it stays off when that is over.
pub fn control(visit: &Visit, shelf: &Shelf, current: &Current, stated: &Stated<'_>) -> Option<AnyView> {
    let words = visit.texts();
    if !stated.purpose.switchable() {
        return None;
    }
    let turned = |turn: &'static str, text: String| turn_button(visit, shelf, current, stated.purpose.id.as_str(), turn, text, None);
    let keep_off = || stated.state.wanted.then(|| turned("off", words.keep_off()));
    let acts = match stated.state.because {
        Because::Minor | Because::Deleting | Because::Needed => return None,
        Because::Paused { .. } => view! { {end_pause(visit, shelf, current)}{keep_off()} }.into_any(),
        Because::Channel => {
            let href = visit.to("/choices/contact");
            view! { <a href=href>{words.contact_title()}</a>{keep_off()} }.into_any()
        }
        Because::Restricted | Because::DeletionPlanned => keep_off().into_any(),
        _ if stated.is_on() => turned("off", words.purpose_turn_off()),
        _ => turned("on", words.purpose_turn_on()),
    };
    Some(view! { <div class="acts">{acts}</div> }.into_any())
}

/// Turns one use on or off by itself; `about` names it where several stand on one page.
pub fn turn_button(
    visit: &Visit,
    shelf: &Shelf,
    current: &Current,
    purpose: &str,
    turn: &'static str,
    text: String,
    about: Option<String>,
) -> AnyView {
    let about = about.map(|name| view! { <span class="vh">{name}</span> });
    let purpose = purpose.to_owned();
    view! {
        <form method="post" action="/ui/choices/purpose">
            {hidden(visit, shelf, current, None)}
            <input type="hidden" name="form[purpose]" value=purpose />
            <input type="hidden" name="form[turn]" value=turn />
            <button class="button button--plain" type="submit">{text}{about}</button>
        </form>
    }
    .into_any()
}

/// Ends the pause, wherever it is told.
pub fn end_pause(visit: &Visit, shelf: &Shelf, current: &Current) -> AnyView {
    view! {
        <form method="post" action="/ui/choices/resume">
            {hidden(visit, shelf, current, None)}
            <button class="button button--plain" type="submit">{visit.texts().pause_end()}</button>
        </form>
    }
    .into_any()
}

/// That everything is paused, and the button that ends it; `None` while nothing is.
pub fn pause_notice(visit: &Visit, shelf: &Shelf, current: &Current) -> Option<AnyView> {
    let told = pause(visit, &current.choices)?;
    Some(
        view! {
            <div class="notice"><p><strong>{told}</strong></p><div class="acts">{end_pause(visit, shelf, current)}</div></div>
        }
        .into_any(),
    )
}
