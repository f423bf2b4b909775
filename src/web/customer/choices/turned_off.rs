//! "What is off now", whatever the reason, each with its reason and a way back.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{boundaries::Frequency, catalogue::Channel, use_state::Because},
    i18n::messages as m,
    usecases::choices::current::Current,
    web::{
        shown::{
            standing::channel,
            use_control::turn_button,
            use_state::{Stated, stated},
        },
        visit::Visit,
    },
};

/// Every use that is off, channels that are closed, topics left out.
pub fn section(visit: &Visit, shelf: &Shelf, current: &Current) -> AnyView {
    let words = visit.texts();
    let choices = &current.choices;
    let mut entries: Vec<AnyView> = Vec::new();
    let all = shelf.notice.catalogue.purposes.iter().map(|purpose| stated(visit, shelf, choices, purpose));
    entries.extend(all.filter(|stated| !stated.is_on()).map(|stated| entry(visit, shelf, current, &stated)));
    let elsewhere = |name: String, path: &str| {
        let (href, named) = (visit.to(path), name.clone());
        view! { <li><p><strong>{name}</strong></p><p><a href=href>{words.off_change()}<span class="vh">{named}</span></a></p></li> }
            .into_any()
    };
    for quiet in Channel::ALL.into_iter().filter(|on| choices.boundaries.frequency(*on) == Frequency::Needed) {
        entries.push(elsewhere(words.off_channel(m::OffChannel { channel: &channel(visit, quiet) }), "/choices/contact"));
    }
    for topic in &choices.boundaries.avoid {
        let name = visit.notice(shelf).topic(topic).name();
        entries.push(elsewhere(words.off_topic(m::OffTopic { topic: &name }), "/choices/boundaries"));
    }
    let list = match entries.is_empty() {
        true => view! { <p>{words.off_now_none()}</p> }.into_any(),
        false => view! { <ul class="entries">{entries}</ul> }.into_any(),
    };
    view! {
        <section aria-labelledby="turned-off">
            <h2 id="turned-off">{words.off_now()}</h2>
            {list}
        </section>
    }
    .into_any()
}

/// A use that is off. A no of the person's own is taken back right here; the rest leads to its page.
fn entry(visit: &Visit, shelf: &Shelf, current: &Current, stated: &Stated<'_>) -> AnyView {
    let words = visit.texts();
    let name = visit.notice(shelf).purpose(&stated.purpose.id).name();
    let href = visit.to(&format!("/purposes/{}", stated.purpose.id));
    let act = match stated.state.because {
        Because::SaidNo => {
            let back = turn_button(visit, shelf, current, stated.purpose.id.as_str(), "on", words.off_back(), Some(name.clone()));
            view! { <div class="acts">{back}</div> }.into_any()
        }
        Because::Minor | Because::Deleting => ().into_any(),
        _ => {
            let href = href.clone();
            view! { <p><a href=href>{words.off_change()}<span class="vh">{name.clone()}</span></a></p> }.into_any()
        }
    };
    view! { <li><p><a href=href><strong>{name}</strong></a></p>{stated.told()}{act}</li> }.into_any()
}
