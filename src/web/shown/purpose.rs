//! A purpose as it is for the visitor: on or off and why, and the forms that switch it.

use leptos::prelude::*;

use super::standing::last_day;
use crate::{
    decisions::shelf::Shelf,
    domain::{
        boundaries::Boundaries,
        catalogue::Purpose,
        choices::Choices,
        decide::Reason,
        effect,
        ids::PurposeId,
        notice::Notice,
        wish::{Turn, wanted},
    },
    i18n::{lists, messages as m},
    usecases::{
        choices::{current, current::Current},
        error::Error,
    },
    web::visit::Visit,
};

/// The visitor's choices; none for a visitor who is not signed in.
pub async fn choices(visit: &Visit) -> Result<Choices, Error> {
    if visit.signed_in() { Ok(current(visit.portal(), visit.actor).await?.choices) } else { Ok(Choices::default()) }
}

/// The names of the brand's uses of a kind, as a list in a sentence; `None` when it has none.
pub fn uses(visit: &Visit, shelf: &Shelf, of_the_kind: fn(&Purpose) -> bool) -> Option<String> {
    let purposes = shelf.notice.catalogue.purposes.iter().filter(|purpose| of_the_kind(purpose));
    let names: Vec<_> = purposes.map(|purpose| visit.notice(shelf).purpose(&purpose.id).name()).collect();
    (!names.is_empty()).then(|| lists::and(visit.language, &names))
}

pub fn is_on(visit: &Visit, shelf: &Shelf, choices: &Choices, purpose: &Purpose) -> bool {
    effect::state(&shelf.notice, choices, purpose, visit.portal().clock.now()).allows()
}

/// "On", "Off" or "Always"; for a visitor who is not signed in, that it waits for their choice.
pub fn word(visit: &Visit, shelf: &Shelf, choices: &Choices, purpose: &Purpose) -> String {
    let words = visit.texts();
    match effect::state(&shelf.notice, choices, purpose, visit.portal().clock.now()) {
        Reason::Necessary => words.journey_always(),
        reason if reason.allows() => noted(visit, words.journey_on(), &choices.boundaries, purpose),
        _ if visit.signed_in() => words.journey_off(),
        _ => words.journey_off_until(),
    }
}

/// The name of a purpose that starts or started, as `boundaries` let it.
pub fn started(visit: &Visit, notice: &Notice, boundaries: &Boundaries, id: &PurposeId) -> Option<String> {
    let name = visit.notice(notice).purpose(id).known()?;
    let purpose = notice.catalogue.purpose(id.as_str());
    Some(purpose.map_or_else(|| name.clone(), |purpose| noted(visit, name.clone(), boundaries, purpose)))
}

/// Words about a purpose that is on, with a note when no message of it comes all the same.
fn noted(visit: &Visit, text: String, boundaries: &Boundaries, purpose: &Purpose) -> String {
    let words = visit.texts();
    match boundaries.silences(&purpose.contacts) {
        true => words.with_note(m::WithNote { text: &text, note: &words.silent_note() }),
        false => text,
    }
}

/// Why a purpose that the customer turned on is off all the same, or does nothing.
pub fn held(visit: &Visit, shelf: &Shelf, current: &Current, purpose: &Purpose) -> Option<String> {
    let words = visit.texts();
    let now = visit.portal().clock.now();
    let choices = &current.choices;
    let reason = effect::state(&shelf.notice, choices, purpose, now);
    if reason == Reason::NoticeChanged {
        return Some(words.held_changed());
    }
    if wanted(&shelf.notice, choices, purpose, now) == Turn::Off {
        return None;
    }
    match reason {
        Reason::Paused => choices.circumstances.paused_until.map(|until| words.held_paused(m::HeldPaused { day: &last_day(visit, until) })),
        Reason::Gpc => Some(words.held_signal()),
        Reason::Restricted => Some(words.held_restricted()),
        Reason::Erasure => Some(words.held_erasure()),
        reason if reason.allows() && choices.boundaries.silences(&purpose.contacts) => Some(words.held_channel()),
        _ => None,
    }
}

/// The purposes that were chosen and are off all the same, each with its reason; without what holds every purpose still.
pub fn kept_off(visit: &Visit, shelf: &Shelf, choices: &Choices) -> Vec<String> {
    let words = visit.texts();
    let now = visit.portal().clock.now();
    let chosen = |purpose: &Purpose| wanted(&shelf.notice, choices, purpose, now) == Turn::On;
    let line = |purpose: &Purpose| {
        let said = match effect::state(&shelf.notice, choices, purpose, now) {
            Reason::NoticeChanged => words.held_changed(),
            Reason::Gpc if chosen(purpose) => words.held_signal(),
            Reason::Minor if chosen(purpose) => words.purpose_minor(),
            _ => return None,
        };
        Some(words.said_of(m::SaidOf { thing: &visit.notice(shelf).purpose(&purpose.id).name(), said: &said }))
    };
    shelf.notice.catalogue.purposes.iter().filter_map(line).collect()
}

/// Turns one purpose the other way.
pub fn button(visit: &Visit, shelf: &Shelf, current: &Current, purpose: &Purpose) -> AnyView {
    let words = visit.texts();
    let on = wanted(&shelf.notice, &current.choices, purpose, visit.portal().clock.now()) == Turn::On;
    let waits = effect::state(&shelf.notice, &current.choices, purpose, visit.portal().clock.now()) == Reason::Gpc;
    let one = |turn: &'static str, text: String| {
        view! {
            <form method="post" action="/ui/choices/purpose">
                {hidden(visit, shelf, current, None)}
                <input type="hidden" name="form[purpose]" value=purpose.id.to_string() />
                <input type="hidden" name="form[turn]" value=turn />
                <button class="button button--plain" type="submit">{text}</button>
            </form>
        }
    };
    // A use that the browser's signal holds is off already.
    let button = if on && !waits { one("off", words.purpose_turn_off()) } else { one("on", words.purpose_turn_on()) };
    view! { <div class="acts">{button}</div> }.into_any()
}

/// The hidden fields of every form of choices: what the customer saw, and where to go on.
pub fn hidden(visit: &Visit, shelf: &Shelf, current: &Current, then: Option<&str>) -> AnyView {
    let (locale, seen, against) = (visit.language.tag(), shelf.notice.version.0, current.revision);
    let then = then.map(|then| view! { <input type="hidden" name="form[sent][then]" value=then.to_owned() /> });
    view! {
        <input type="hidden" name="form[sent][locale]" value=locale />
        <input type="hidden" name="form[sent][seen]" value=seen />
        <input type="hidden" name="form[sent][against]" value=against />
        <input type="hidden" name="form[sent][from]" value=visit.path.clone() />
        {then}
    }
    .into_any()
}
