//! The ways from one page of the queue to the next and back, and the place of this one.

use leptos::prelude::*;

use super::words::query_at;
use crate::{
    domain::{retention::day, time::Millis},
    i18n::{dates, messages as m, numbers},
    usecases::desk::{pages::At, queue::Queue, since::Since, views::Filter},
    web::{components::filled::apart, shown::held::plural, visit::Visit},
};

/// The moment of what the page shows, and the same page anew: no row moves before somebody asks for that. The way there carries the moment,
/// so that the page says how many were added since; no other way does.
pub(super) fn as_of(visit: &Visit, filter: &Filter, at: At<'_>, queue: &Queue) -> AnyView {
    let words = visit.texts();
    let moment = queue.as_of.0.to_string();
    let place = at.after.map(|after| ("after", after)).or_else(|| at.before.map(|before| ("before", before)));
    let href = format!("{}{}", visit.to("/staff/requests"), query_at(filter, place.into_iter().chain([("since", moment.as_str())])));
    let time = dates::time(visit.language, queue.as_of, visit.zone());
    let said = view! { <span>{words.queue_as_of(m::QueueAsOf { time: &time })}</span> };
    let added = queue.since.and_then(|since| added(visit, since, queue.as_of));
    view! { <p class="soft small">{apart(said, apart(added, view! { <a href=href>{words.queue_reload()}</a> }))}</p> }.into_any()
}

/// The first day of those that are listed, where the reader did not choose it, and how to see earlier ones.
pub(super) fn only_from(visit: &Visit, queue: &Queue) -> Option<AnyView> {
    let day = dates::day(visit.language, queue.understood.only_from?);
    Some(view! { <p>{visit.texts().queue_only_from(m::QueueOnlyFrom { day: &day })}</p> }.into_any())
}

/// Nothing where none was added. A list of another day was read at a time of that day.
fn added(visit: &Visit, Since { at, count }: Since, now: Millis) -> Option<AnyView> {
    if count == 0 {
        return None;
    }
    let (language, zone) = (visit.language, visit.zone());
    let today = day(at, zone) == day(now, zone);
    let when = if today { dates::time(language, at, zone) } else { dates::date_and_time(language, at, zone) };
    let (few, written) = (plural(count), numbers::count(language, count));
    let said = visit.texts().queue_added_since(m::QueueAddedSince { count: few, count_text: &written, when: &when });
    Some(view! { <span>{said}</span> }.into_any())
}

/// `None` where everything is on one page; `placed` where the address names a place in the list.
pub(super) fn ways(visit: &Visit, filter: &Filter, queue: &Queue, placed: bool) -> Option<AnyView> {
    let words = visit.texts();
    let base = visit.to("/staff/requests");
    let way = |at: Option<(&'static str, &str)>, rel: Option<&'static str>, text: String| {
        let href = format!("{base}{}", query_at(filter, at));
        view! { <a class="go" href=href rel=rel>{text}</a> }.into_any()
    };
    let start = placed.then(|| way(None, None, words.queue_start()));
    let previous = queue.previous.as_deref().map(|first| way(Some(("before", first)), Some("prev"), words.queue_previous()));
    let next = queue.next.as_deref().map(|last| way(Some(("after", last)), Some("next"), words.queue_next()));
    if start.is_none() && previous.is_none() && next.is_none() {
        return None;
    }
    let place = queue.place.map(|(first, count)| {
        let last = (first + u64::try_from(queue.rows.len()).unwrap_or(0)).saturating_sub(1);
        let [from, to, all] = [first, last, count].map(|number| numbers::count(visit.language, number));
        view! { <span class="soft">{words.queue_range(m::QueueRange { from: &from, to: &to, all: &all })}</span> }
    });
    let around = apart(place, apart(start, apart(previous, next)));
    Some(view! { <nav aria-label=words.queue_pages()><p class="pages">{around}</p></nav> }.into_any())
}
