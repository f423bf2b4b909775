//! The boxes, and the one button for a single purpose.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        boundaries::Frequency,
        catalogue::{Channel, Purpose},
        decide::Reason,
        effect::state,
        wish::{Turn, wanted},
    },
    i18n::messages as m,
    usecases::choices::current::Current,
    web::{
        components::choice_list::{Choice, ChoiceList, Pick},
        customer::choices::{news::News, sent::hidden, standing::last_day},
        visit::Visit,
    },
};

/// Whether the person can switch it, being who they are.
fn is_offered(visit: &Visit, shelf: &Shelf, current: &Current, purpose: &Purpose) -> bool {
    let reason = state(&shelf.notice, &current.choices, purpose, visit.portal().clock.now());
    purpose.switchable() && reason != Reason::Minor
}

pub fn form(visit: &Visit, shelf: &Shelf, current: &Current, news: &News, then: Option<&str>) -> AnyView {
    let words = visit.texts();
    let now = visit.portal().clock.now();
    let typed: Option<Vec<&str>> = news.typed("on").map(|on| on.split(' ').collect());
    let offered: Vec<&Purpose> =
        shelf.notice.catalogue.purposes.iter().filter(|purpose| is_offered(visit, shelf, current, purpose)).collect();
    let options = offered.iter().map(|purpose| {
        let word = |part: &str| visit.word(shelf, &format!("purpose-{}{part}", purpose.id));
        let means = word(".means");
        let hint = held(visit, shelf, current, purpose).map(|held| words.sentences(m::Sentences { one: &means, other: &held }));
        Choice {
            value: purpose.id.to_string(),
            label: word(""),
            hint: hint.unwrap_or(means),
            checked: match &typed {
                Some(typed) => typed.contains(&purpose.id.as_str()),
                None => wanted(&shelf.notice, &current.choices, purpose, now) == Turn::On,
            },
            more: Some((visit.to(&format!("/purposes/{}", purpose.id)), words.purposes_more())),
        }
    });
    let options = options.collect();
    let all = offered.iter().map(|purpose| view! { <input type="hidden" name="form[offered][]" value=purpose.id.to_string() /> });
    let all = all.collect_view();
    let error = news.problem_at("purpose").map(|text| (words.error_prefix(), text));
    let hidden = hidden(visit, shelf, current, then);
    let save = if then.is_some() { words.privacy_check_save() } else { words.purposes_save() };
    view! {
        <form method="post" action="/ui/choices/purposes" novalidate>
            {hidden}
            {all}
            <ChoiceList
                id="purpose"
                name="form[on][]"
                legend=words.purposes_legend()
                hint=words.purposes_how()
                pick=Pick::Any
                options=options
                error=error
            />
            <p class="acts"><button class="button" type="submit">{save}</button></p>
        </form>
    }
    .into_any()
}

/// Why something that is wanted is off all the same, or does nothing.
pub fn held(visit: &Visit, shelf: &Shelf, current: &Current, purpose: &Purpose) -> Option<String> {
    let words = visit.texts();
    let now = visit.portal().clock.now();
    let choices = &current.choices;
    let reason = state(&shelf.notice, choices, purpose, now);
    if reason == Reason::NoticeChanged {
        return Some(words.held_changed());
    }
    if wanted(&shelf.notice, choices, purpose, now) == Turn::Off {
        return None;
    }
    let quiet = |on: &Channel| choices.boundaries.frequency(*on) == Frequency::Needed;
    match reason {
        Reason::Paused => choices.circumstances.paused_until.map(|until| words.held_paused(m::HeldPaused { day: &last_day(visit, until) })),
        Reason::Gpc => Some(words.held_signal()),
        Reason::Restricted => Some(words.held_restricted()),
        Reason::Erasure => Some(words.held_erasure()),
        reason if reason.allows() && !purpose.contacts.is_empty() && purpose.contacts.iter().all(quiet) => Some(words.held_channel()),
        _ => None,
    }
}

/// Turns one purpose the other way.
pub fn button(visit: &Visit, shelf: &Shelf, current: &Current, purpose: &Purpose) -> AnyView {
    let words = visit.texts();
    let on = wanted(&shelf.notice, &current.choices, purpose, visit.portal().clock.now()) == Turn::On;
    let waits = state(&shelf.notice, &current.choices, purpose, visit.portal().clock.now()) == Reason::Gpc;
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
    let on_too = (!on || waits).then(|| one("on", words.purpose_turn_on()));
    let off = on.then(|| one("off", words.purpose_turn_off()));
    view! { <div class="acts">{off}{on_too}</div> }.into_any()
}
