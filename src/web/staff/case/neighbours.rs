//! The ways to the case before and to the one behind, in the view that the reader came from.

use leptos::prelude::*;

use crate::{
    usecases::{
        desk::{
            case::Desk,
            queue::{Neighbours, neighbours},
            views::Filter,
        },
        error::Error,
    },
    web::{components::filled::apart, visit::Visit},
};

/// `query` is the view as the end of an address; nothing for somebody who came from none.
pub(super) async fn ways(visit: &Visit, desk: &Desk, filter: &Filter, query: &str) -> Result<Option<AnyView>, Error> {
    if query.is_empty() {
        return Ok(None);
    }
    let words = visit.texts();
    let Neighbours { before, behind } = neighbours(visit.portal(), visit.actor, filter, &desk.case.row).await?;
    let way = |number: Option<String>, rel: &'static str, text: String| {
        number.map(|number| {
            let href = format!("{}{query}", visit.to(&format!("/staff/requests/{number}")));
            view! { <a class="go" href=href rel=rel>{text}</a> }
        })
    };
    let (before, behind) = (way(before, "prev", words.case_before()), way(behind, "next", words.case_behind()));
    let some = before.is_some() || behind.is_some();
    Ok(some.then(|| view! { <nav aria-label=words.case_around()><p class="pages">{apart(before, behind)}</p></nav> }.into_any()))
}
