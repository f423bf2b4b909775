//! The controls beside a reason. Each stands by itself, so that it can be another one without anything around it
//! changing.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Purpose, Topic},
        ids::ExplanationId,
    },
    i18n::messages as m,
    usecases::{choices::current::Current, explanations::guesses::Held},
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

/// Calls the guess wrong, or right after all; deletes it. Each at once.
pub fn judge_guess(visit: &Visit, explanation: ExplanationId, held: Held) -> AnyView {
    let words = visit.texts();
    let (locale, record, explanation) = (visit.language.tag(), held.record.to_string(), explanation.to_string());
    let (verdict, label) = if held.wrong_at.is_some() { ("right", words.guess_right()) } else { ("wrong", words.guess_wrong()) };
    view! {
        <form class="acts" method="post" action="/ui/data/guess">
            <input type="hidden" name="form[locale]" value=locale />
            <input type="hidden" name="form[record]" value=record />
            <input type="hidden" name="form[explanation]" value=explanation />
            <button class="button button--plain" type="submit" name="form[verdict]" value=verdict>{label}</button>
            <button class="button button--plain" type="submit" name="form[verdict]" value="delete">{words.guess_delete()}</button>
        </form>
    }
    .into_any()
}
