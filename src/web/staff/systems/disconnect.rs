//! The page before a system is disconnected: what it would not be told any more.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{page::name, words::errors};
use crate::{
    i18n::{messages as m, numbers},
    usecases::{
        error::{Error, Field},
        telling::{look::to_disconnect, standing::Connected},
    },
    web::{
        components::{
            choice_list::{Choice, ChoiceList, Pick},
            crumb::Crumb,
            error_summary::ErrorSummary,
        },
        failure::Failure,
        layout::page::{Head, Mood, respond},
        shown::held::plural,
        visit::Visit,
    },
};

/// The name under which its form leaves word for it.
pub const PAGE: &str = "disconnect";

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let system = to_disconnect(visit.portal(), visit.actor, id).await?;
    let here = format!("/staff/systems/{}", system.id);
    let Some(connected) = &system.connected else { return Ok(visit.redirect(&here)) };
    let flash = visit.flash(PAGE).await;
    let errors = errors(words, flash.as_ref());
    let wrong = errors.iter().find(|(at, _)| *at == Field::Understood.as_str()).map(|(_, text)| (words.error_prefix(), text.clone()));
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let name = name(visit, &system)?;
    let title = words.connected_disconnect_title(m::ConnectedDisconnectTitle { system: &name });
    let ticked = flash.as_ref().is_some_and(|flash| flash.typed.contains_key(Field::Understood.as_str()));
    let sure = vec![Choice::new("yes", words.connected_disconnect_sure(), ticked)];
    let (waiting, back) = (waiting(visit, connected), visit.to(&here));
    let (locale, id, leave) = (visit.language.tag(), system.id.to_string(), back.clone());
    Ok(respond(visit, Head::of(title.clone()).mood(mood), move || {
        view! {
            {summary}
            <Crumb href=back text=name />
            <h1>{title}</h1>
            <p class="lede">{words.connected_disconnect_lede()}</p>
            <ul>
                <li>{words.connected_disconnect_choices()}</li>
                <li>{words.connected_disconnect_erased()}</li>
                <li>{words.connected_disconnect_corrected()}</li>
                <li>{words.connected_disconnect_notice()}</li>
            </ul>
            {waiting}
            <p>{words.connected_disconnect_people()}</p>
            <p>{words.connected_disconnect_keys()}</p>
            <form method="post" action="/ui/staff/disconnect-system" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[system]" value=id />
                <ChoiceList id=Field::Understood.as_str() name="form[understood][]" legend=words.connected_disconnect() hint=String::new()
                    pick=Pick::Any options=sure error=wrong />
                <p class="acts">
                    <button class="button button--danger" type="submit">{words.connected_disconnect_go()}</button>
                    <a href=leave>{words.connected_stay()}</a>
                </p>
            </form>
        }
        .into_any()
    }))
}

fn waiting(visit: &Visit, connected: &Connected) -> Option<AnyView> {
    let count = connected.behind.unsigned_abs();
    let count_text = numbers::count(visit.language, count);
    let said =
        || visit.texts().connected_disconnect_waiting(m::ConnectedDisconnectWaiting { count: plural(count), count_text: &count_text });
    (count > 0).then(|| view! { <div class="notice notice--danger"><p>{said()}</p></div> }.into_any())
}
