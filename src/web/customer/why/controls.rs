//! The controls beside a reason. Each stands by itself, so that it can be another one without anything around it
//! changing.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Purpose, Topic},
        ids::{CategoryId, RecordId},
    },
    i18n::messages as m,
    usecases::choices::current::Current,
    web::{shown::purpose::hidden, visit::Visit},
};

/// Switches the purpose off as a whole.
pub fn stop_using(visit: &Visit, shelf: &Shelf, own: &Current, purpose: &Purpose) -> AnyView {
    let id = purpose.id.to_string();
    let text = visit.texts().why_stop_button(m::WhyStopButton { purpose: &visit.notice(shelf).purpose(&id).name() });
    view! {
        <form method="post" action="/ui/choices/purpose">
            {hidden(visit, shelf, own, None)}
            <input type="hidden" name="form[purpose]" value=id />
            <input type="hidden" name="form[turn]" value="off" />
            <button class="button button--plain" type="submit">{text}</button>
        </form>
    }
    .into_any()
}

/// Asks for nothing about a topic any more.
pub fn not_this_topic(visit: &Visit, shelf: &Shelf, own: &Current, topic: &Topic) -> AnyView {
    let name = visit.notice(shelf).topic(&topic.id).name();
    if own.choices.boundaries.avoid.contains(&topic.id) {
        return view! { <span>{visit.texts().off_topic(m::OffTopic { topic: &name })}</span> }.into_any();
    }
    let id = topic.id.to_string();
    view! {
        <form method="post" action="/ui/choices/topic">
            {hidden(visit, shelf, own, None)}
            <input type="hidden" name="form[topic]" value=id />
            <button class="button button--plain" type="submit">{visit.texts().why_not_topic(m::WhyNotTopic { topic: &name })}</button>
        </form>
    }
    .into_any()
}

/// Leads to the guess, where it can be deleted or called wrong.
pub fn delete_guess(visit: &Visit, category: &CategoryId, record: RecordId) -> AnyView {
    let href = visit.to(&format!("/data/{category}/{record}"));
    view! { <a class="button button--plain" href=href>{visit.texts().guess_delete()}</a> }.into_any()
}
