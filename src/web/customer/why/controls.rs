//! What can be done about a reason. Each control stands by itself, so that it can be another one without anything around it
//! changing.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Purpose, Topic},
        ids::{CategoryId, RecordId},
    },
    web::visit::Visit,
};

/// Switches the purpose off as a whole.
pub fn stop_using(visit: &Visit, purpose: &Purpose) -> AnyView {
    let href = visit.to(&format!("/purposes/{}#choice", purpose.id));
    view! { <a class="button button--plain" href=href>{visit.texts().why_stop()}</a> }.into_any()
}

/// Asks for nothing about a topic any more.
pub fn not_this_topic(visit: &Visit, shelf: &Shelf, topic: &Topic) -> AnyView {
    let name = visit.word(shelf, &format!("topic-{}", topic.id));
    let href = visit.to(&format!("/choices/boundaries?topic={}", topic.id));
    view! { <a class="button button--plain" href=href>{visit.texts().why_not_topic(name)}</a> }.into_any()
}

/// Leads to the guess, where it can be deleted or called wrong.
pub fn delete_guess(visit: &Visit, category: &CategoryId, record: RecordId) -> AnyView {
    let href = visit.to(&format!("/data/{category}/{record}"));
    view! { <a class="button button--plain" href=href>{visit.texts().guess_delete()}</a> }.into_any()
}
