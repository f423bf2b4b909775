//! Facts that are open before anybody looks at data: how much is asked, for which use, for whom, how it stands with the person.

use leptos::prelude::*;

use crate::{
    domain::request::Kind,
    i18n::numbers,
    usecases::desk::case::Desk,
    web::{
        components::rows::Rows,
        shown::request::{kinds, numbered},
        staff::{case_href::case_href, words::state},
        visit::Visit,
    },
};

/// Rows for the facts of the case.
pub(super) fn unmasked(visit: &Visit, desk: &Desk) -> Vec<(String, AnyView)> {
    let (words, open) = (visit.texts(), &desk.unmasked);
    let mut rows: Vec<(String, String)> = Vec::new();
    if let Some(extent) = open.extent.as_ref().filter(|_| !desk.revealed) {
        rows.push((words.ask_scope(), kinds(visit, extent).unwrap_or_else(|| words.scope_all())));
    }
    if let (Some(purpose), Ok(shelf)) = (open.purpose.as_ref().filter(|_| !desk.revealed), visit.shelf()) {
        rows.push((words.ask_review(), visit.notice(&shelf).purpose(purpose.as_str()).name()));
    }
    if desk.case.row.kind == Kind::Question {
        rows.push((words.open_complaint(), if open.complaint { words.value_yes() } else { words.value_no() }));
    }
    rows.push((words.open_for(), if open.for_another { words.open_for_another() } else { words.open_for_themself() }));
    let messages = u64::try_from(open.messages).unwrap_or(u64::MAX);
    rows.push((words.open_messages(), numbers::count(visit.language, messages)));
    let standing =
        [(open.restricted, words.open_restricted()), (open.under_age, words.open_under_age()), (open.erasing, words.open_erasing())];
    let standing: Vec<_> = standing.into_iter().filter(|(holds, _)| *holds).map(|(_, said)| view! { <li>{said}</li> }).collect();
    let standing = (!standing.is_empty()).then(|| (words.open_standing(), view! { <ul>{standing}</ul> }.into_any()));
    rows.into_iter().map(|(label, said)| (label, said.into_any())).chain(standing).collect()
}

/// Their other requests, each with its state.
pub(super) fn others(visit: &Visit, desk: &Desk) -> Option<AnyView> {
    let words = visit.texts();
    let others = desk.unmasked.others.iter().map(|row| {
        let href = case_href(visit, &row.reference, row.state.is_open());
        (state(words, row.state), view! { <a href=href>{numbered(words, row)}</a> }.into_any())
    });
    let others: Vec<_> = others.collect();
    (!others.is_empty()).then(|| {
        view! { <section class="panel" aria-labelledby="others"><h2 id="others">{words.open_others()}</h2><Rows rows=others /></section> }.into_any()
    })
}
