//! How a connected system stands.

use leptos::prelude::*;

use crate::{
    domain::telling::Acknowledges,
    i18n::{lists, messages as m, numbers},
    usecases::{
        api_keys::list::IssuedKey,
        error::Error,
        tasks::newest::Newest,
        telling::{look::Looked, standing::Connected},
    },
    web::{components::rows::Rows, shown::request::moment, staff::jobs::systems::followed, visit::Visit},
};

pub fn acknowledges(visit: &Visit, by: Acknowledges) -> String {
    match by {
        Acknowledges::ByAnswer => visit.texts().connected_by_answer(),
        Acknowledges::ByCall => visit.texts().connected_by_call(),
    }
}

pub fn rows(visit: &Visit, system: &Looked) -> Result<AnyView, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let holds: Vec<String> = system.holds.iter().map(|id| visit.notice(&shelf).category(id).name()).collect();
    let holds = (!holds.is_empty()).then(|| (words.systems_holds(), lists::and(visit.language, &holds).into_any()));
    let mut rows: Vec<(String, AnyView)> = holds.into_iter().collect();
    rows.extend(system.tasks.iter().flat_map(|tasks| done(visit, tasks)));
    // It may look for its tasks by itself all the same.
    match (&system.connected, &system.tasks) {
        (None, Some(_)) => rows.push((words.systems_connected(), words.connected_tasks_unheard().into_any())),
        (connected, _) => rows.extend(followed(visit, connected.as_ref())),
    }
    if let Some(it) = &system.connected {
        if system.tasks.is_none() {
            rows.extend(told(visit, it));
        }
        rows.push((words.connected_since(), moment(visit, it.connected_at).into_any()));
        rows.extend(it.next_at.filter(|_| it.gone_at.is_none()).map(|at| (words.connected_next(), moment(visit, at).into_any())));
    }
    if let Some(webhook) = &system.webhook {
        let url = webhook.url.to_string();
        rows.push((words.connected_address(), view! { <code dir="ltr">{url}</code> }.into_any()));
        rows.extend(webhook.overlap_until.map(|until| {
            let text = words.connected_overlap_until(m::ConnectedOverlapUntil { when: &moment(visit, until) });
            (words.connected_overlap(), text.into_any())
        }));
    }
    if let Some(keys) = system.keys.as_ref().filter(|_| system.tasks.is_some()) {
        rows.push((words.keys_title(), named(visit, keys)));
    }
    Ok(view! { <Rows rows=rows /> }.into_any())
}

/// How far it took changes in, and how it says so.
fn told(visit: &Visit, it: &Connected) -> [(String, AnyView); 3] {
    let words = visit.texts();
    let change = words.connected_change(m::ConnectedChange { number: &it.cursor.told.to_string() });
    let at = it.cursor.told_at.map(|at| view! { <p class="hint">{moment(visit, at)}</p> });
    let requests = if it.requests { words.connected_requests_on() } else { words.connected_requests_off() };
    [
        (words.connected_up_to(), view! { {change}{at} }.into_any()),
        (words.connected_says(), acknowledges(visit, it.acknowledges).into_any()),
        (words.connected_requests(), requests.into_any()),
    ]
}

/// How it does with its tasks.
fn done(visit: &Visit, tasks: &Newest) -> [(String, AnyView); 3] {
    let words = visit.texts();
    let count = |count: u64| numbers::count(visit.language, count);
    let failed = match tasks.failed {
        0 => count(0).into_any(),
        failed => view! { <strong>{count(failed)}</strong> }.into_any(),
    };
    let last = tasks.last_at.map_or_else(|| words.systems_never(), |at| moment(visit, at));
    [(words.systems_open(), count(tasks.open).into_any()), (words.systems_failed(), failed), (words.systems_last(), last.into_any())]
}

/// Its keys, each with when it was used, and when it ends because another takes its place.
fn named(visit: &Visit, keys: &[IssuedKey]) -> AnyView {
    let words = visit.texts();
    let lines = keys.iter().map(|key| {
        let used = key.used_at.map_or_else(|| words.keys_used_never(), |at| moment(visit, at));
        let used = words.said_of(m::SaidOf { thing: &words.keys_used(), said: &used });
        let ends = key.ends_at.map(|at| {
            let ends = words.said_of(m::SaidOf { thing: &words.keys_ends(), said: &moment(visit, at) });
            view! { <p class="hint">{ends}</p> }
        });
        view! { <li><bdi>{key.name.clone()}</bdi><p class="hint">{used}</p>{ends}</li> }
    });
    let lines: Vec<_> = lines.collect();
    if lines.is_empty() { words.connected_no_key().into_any() } else { view! { <ul>{lines}</ul> }.into_any() }
}
