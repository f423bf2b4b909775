//! Requests of one kind are picked in the list, to be answered together.

use leptos::prelude::*;

use crate::{
    i18n::{messages as m, numbers},
    usecases::{
        desk::{
            queue::{Queue, Waiting},
            several::MOST,
            views::{Filter, View},
        },
        error::{Fault, Field, Flaw},
    },
    web::{components::filled::apart, visit::Visit},
};

/// Where one kind is shown, several can get one answer.
pub(super) fn offered(filter: &Filter, queue: &Queue) -> bool {
    let one_kind = filter.kind.as_deref().is_some_and(|kind| !kind.is_empty()) && !queue.understood.passed_over.contains(&"kind");
    one_kind && !matches!(queue.understood.view, View::ToPost | View::Closed)
}

/// The form around the list; where none can be picked, a word on how they can.
pub(super) fn around(visit: &Visit, picks: bool, here: &str, list: AnyView) -> AnyView {
    let words = visit.texts();
    if !picks {
        return view! { {list}<p class="soft small">{words.several_hint()}</p> }.into_any();
    }
    view! {
        <form id="picks" tabindex="-1" method="post" action="/ui/staff/pick" novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <input r#type="hidden" name="form[view]" value=here.to_owned() />
            {list}
            <p class="acts"><button class="button button--plain" type="submit">{words.several_pick_go()}</button></p>
        </form>
    }
    .into_any()
}

/// The box of one of them, before its name.
pub(super) fn pick(visit: &Visit, waiting: &Waiting) -> AnyView {
    let number = waiting.row.reference.clone();
    let label = visit.texts().several_pick(m::SeveralPick { reference: &number });
    apart(view! { <input r#type="checkbox" name="form[picked][]" value=number aria-label=label /> }, ()).into_any()
}

/// A fault of what was picked; `None` for one of another form of the page.
pub(super) fn fault(visit: &Visit, found: Fault) -> Option<String> {
    let words = visit.texts();
    let most = || numbers::count(visit.language, u64::try_from(MOST).unwrap_or(0));
    match (found.field, found.flaw) {
        (Field::Picked, Flaw::TooMany) => Some(words.several_error_many(m::SeveralErrorMany { count_text: &most() })),
        (Field::Picked, Flaw::Malformed) => Some(words.several_error_kinds()),
        (Field::Picked, _) => Some(words.several_error_none()),
        _ => None,
    }
}
