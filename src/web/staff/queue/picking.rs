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
    web::visit::Visit,
};

/// The words for what is wrong.
const WRONG: &str = "picked-error";

/// Where one kind is shown, several can get one answer.
pub(super) fn offered(filter: &Filter, queue: &Queue) -> bool {
    let one_kind = filter.kind.as_deref().is_some_and(|kind| !kind.is_empty()) && !queue.understood.passed_over.contains(&"kind");
    one_kind && !matches!(queue.understood.view, View::ToPost | View::Closed)
}

/// The form around the list; where none can be picked, a word on how they can.
pub(super) fn around(visit: &Visit, picks: bool, wrong: Option<String>, here: &str, list: AnyView) -> AnyView {
    let words = visit.texts();
    if !picks {
        return view! { {list}<p class="soft small">{words.several_hint()}</p> }.into_any();
    }
    let described = wrong.is_some().then_some(WRONG);
    view! {
        <form method="post" action="/ui/staff/pick" novalidate>
            <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
            <input r#type="hidden" name="form[view]" value=here.to_owned() />
            <div role="group" aria-label=words.several_picked() aria-describedby=described>
                {wrong.map(|text| view! { <p class="error" id=WRONG><span class="vh">{words.error_prefix()}</span>{text}</p> })}
                {list}
            </div>
            <p class="acts"><button class="button button--plain" type="submit">{words.several_pick_go()}</button></p>
        </form>
    }
    .into_any()
}

/// The box of one of them. The first carries the group's name, so that the error summary can point to it.
pub(super) fn pick(visit: &Visit, at: usize, waiting: &Waiting, wrong: bool) -> AnyView {
    let number = waiting.row.reference.clone();
    let label = visit.texts().several_pick(m::SeveralPick { reference: &number });
    let id = if at == 0 { "picked".to_owned() } else { format!("picked-{}", at + 1) };
    let (described, invalid) = (wrong.then_some(WRONG), wrong.then_some("true"));
    view! {
        <input r#type="checkbox" id=id name="form[picked][]" value=number aria-label=label aria-describedby=described aria-invalid=invalid />
    }
    .into_any()
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
