//! How a connected system stands.

use leptos::prelude::*;

use crate::{
    domain::telling::Acknowledges,
    i18n::messages as m,
    usecases::telling::look::Looked,
    web::{components::rows::Rows, shown::request::moment, staff::jobs::systems::followed, visit::Visit},
};

pub fn acknowledges(visit: &Visit, by: Acknowledges) -> String {
    match by {
        Acknowledges::ByAnswer => visit.texts().connected_by_answer(),
        Acknowledges::ByCall => visit.texts().connected_by_call(),
    }
}

pub fn rows(visit: &Visit, system: &Looked) -> AnyView {
    let words = visit.texts();
    let mut rows = followed(visit, system.connected.as_ref());
    if let Some(it) = &system.connected {
        let change = words.connected_change(m::ConnectedChange { number: &it.cursor.told.to_string() });
        let at = it.cursor.told_at.map(|at| view! { <p class="hint">{moment(visit, at)}</p> });
        let requests = if it.requests { words.connected_requests_on() } else { words.connected_requests_off() };
        rows.extend([
            (words.connected_up_to(), view! { {change}{at} }.into_any()),
            (words.connected_says(), acknowledges(visit, it.acknowledges).into_any()),
            (words.connected_requests(), requests.into_any()),
            (words.connected_since(), moment(visit, it.connected_at).into_any()),
        ]);
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
    view! { <Rows rows=rows /> }.into_any()
}
