//! "What you have turned off", each with its way back.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{boundaries::Frequency, catalogue::Channel, wish::Turn, wish::wanted},
    i18n::{dates, messages as m},
    usecases::choices::current::Current,
    web::{
        shown::{
            purpose::hidden,
            standing::{channel, pause},
        },
        visit::Visit,
    },
};

/// Purposes with a word against them, channels that are quiet, topics, a pause: nothing that a level alone leaves off.
pub fn section(visit: &Visit, shelf: &Shelf, current: &Current) -> AnyView {
    let words = visit.texts();
    let choices = &current.choices;
    let now = visit.portal().clock.now();
    let mut entries: Vec<AnyView> = Vec::new();
    for purpose in shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.switchable()) {
        let Some(standing) = choices.purposes.get(&purpose.id) else { continue };
        let against = standing.refuses_by_itself() && wanted(&shelf.notice, choices, purpose, now) == Turn::Off;
        if against {
            let name = visit.notice(shelf).purpose(&purpose.id).name();
            let since = words.off_since(m::OffSince { when: &dates::date(visit.language, standing.at, visit.zone()) });
            let href = visit.to(&format!("/purposes/{}", purpose.id));
            let back = back(visit, shelf, current, purpose.id.as_str(), &name);
            entries.push(
                view! { <li><p><a href=href><strong>{name}</strong></a></p><p class="entries__who">{since}</p>{back}</li> }.into_any(),
            );
        }
    }
    let elsewhere = |name: String, path: &str, way: String| {
        let (href, named) = (visit.to(path), name.clone());
        view! { <li><p><strong>{name}</strong></p><p><a href=href>{way}<span class="vh">{named}</span></a></p></li> }.into_any()
    };
    for quiet in Channel::ALL.into_iter().filter(|on| choices.boundaries.frequency(*on) == Frequency::Needed) {
        entries.push(elsewhere(
            words.off_channel(m::OffChannel { channel: &channel(visit, quiet) }),
            "/choices/contact",
            words.off_change(),
        ));
    }
    for topic in &choices.boundaries.avoid {
        let name = visit.notice(shelf).topic(topic).name();
        entries.push(elsewhere(words.off_topic(m::OffTopic { topic: &name }), "/choices/boundaries", words.off_change()));
    }
    if let Some(paused) = pause(visit, choices) {
        entries.push(elsewhere(paused, "/choices/contact", words.off_change()));
    }
    let level = choices
        .level_in(&shelf.notice.catalogue)
        .map(|level| words.off_level(m::OffLevel { level: &visit.notice(shelf).level(level).name() }));
    let none = entries.is_empty().then(|| view! { <p>{words.off_none()}</p> });
    view! {
        <section aria-labelledby="turned-off">
            <h2 id="turned-off">{words.off_title()}</h2>
            {none}
            <ul class="entries">{entries}</ul>
            {level.map(|text| view! { <p class="hint">{text}</p> })}
        </section>
    }
    .into_any()
}

fn back(visit: &Visit, shelf: &Shelf, current: &Current, purpose: &str, name: &str) -> AnyView {
    let words = visit.texts();
    let (purpose, name) = (purpose.to_owned(), name.to_owned());
    view! {
        <form method="post" action="/ui/choices/purpose">
            {hidden(visit, shelf, current, None)}
            <input type="hidden" name="form[purpose]" value=purpose />
            <input type="hidden" name="form[turn]" value="on" />
            <button class="button button--plain" type="submit">{words.off_back()}<span class="vh">{name}</span></button>
        </form>
    }
    .into_any()
}
