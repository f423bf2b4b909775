//! The ways to the case before and to the one behind, in the view that the reader came from, and the place between them.

use leptos::prelude::*;

use crate::{
    i18n::{messages as m, numbers},
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
    let Neighbours { before, behind, place } = neighbours(visit.portal(), visit.actor, filter, &desk.case.row).await?;
    let way = |number: Option<String>, rel: &'static str, text: String| {
        number.map(|number| {
            let href = format!("{}{query}", visit.to(&format!("/staff/requests/{number}")));
            view! { <a class="go" href=href rel=rel>{text}</a> }
        })
    };
    let (before, behind) = (way(before, "prev", words.case_before()), way(behind, "next", words.case_behind()));
    let place = place.map(|(place, count)| {
        let [place, count] = [place, count].map(|number| numbers::count(visit.language, number));
        view! { <span class="soft">{words.case_place(m::CasePlace { place: &place, count: &count })}</span> }
    });
    let (leads, placed) = (before.is_some() || behind.is_some(), place.is_some());
    let line = view! { <p class="pages">{apart(place, apart(before, behind))}</p> };
    // A navigation that leads nowhere is not called one to those who listen.
    Ok(if leads { Some(view! { <nav aria-label=words.case_around()>{line}</nav> }.into_any()) } else { placed.then(|| line.into_any()) })
}
