//! The search page: the things that fit the typed words; without words, all of them by group.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::index::{Found, Group, Index, Looker};
use crate::{
    domain::search::Answer,
    i18n::{lists, messages as m, numbers},
    usecases::error::Error,
    web::{
        components::error_summary::ErrorSummary,
        failure::Failure,
        layout::page::{Head, Mood, respond},
        query::Query,
        shown::search_field::{FIELD, filled},
        visit::Visit,
    },
};

/// In characters.
const LONGEST: usize = 100;

/// As the form wrote it into the address. No `Debug`: what people look for is written down nowhere.
#[derive(Default, Deserialize)]
#[serde(default)]
pub struct SearchQuery {
    q: String,
}

pub async fn get(visit: Visit, Query(asked): Query<SearchQuery>) -> Response {
    show(&visit, asked.q.trim()).unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn show(visit: &Visit, query: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let looker = if visit.is_someone() { Looker::Known } else { Looker::Unknown };
    let index = Index::new(&shelf.notice, &visit.portal().brand.beside, visit.voice(), looker);
    let wrong = (query.chars().count() > LONGEST).then(|| words.search_too_long());
    let answer = match (&wrong, query.is_empty()) {
        (Some(_), _) => ().into_any(),
        (None, true) => contents(visit, &index),
        (None, false) => results(visit, looker, &index.find(query)),
    };
    let mood = if wrong.is_some() { Mood::Error } else { Mood::Plain };
    let summary = wrong.clone().map(|text| view! { <ErrorSummary heading=words.problem_heading() errors=vec![(FIELD, text)] /> });
    let lede = query.is_empty().then(|| view! { <p class="lede">{words.search_lede()}</p> });
    let form = filled(visit, query.to_owned(), wrong);
    Ok(respond(visit, Head::of(words.search_title()).about(words.search_lede()).mood(mood), move || {
        view! {
            {summary}
            <h1>{words.search_title()}</h1>
            {lede}
            {form}
            {answer}
        }
        .into_any()
    }))
}

fn results(visit: &Visit, looker: Looker, answer: &Answer<'_, Found>) -> AnyView {
    let words = visit.texts();
    let found = &answer.found;
    // A question is written where there is an account to answer it to; without one, the help page says whom to write to.
    let ask = if looker == Looker::Known { "/requests/new/question" } else { "/help" };
    let unmet = (!answer.unmet.is_empty()).then(|| {
        let quoted: Vec<_> = answer.unmet.iter().map(|word| words.search_word(m::SearchWord { word })).collect();
        words.search_unmet(m::SearchUnmet { words: &lists::of_names(visit.language, &quoted) })
    });
    let everything = view! { <a href=visit.to("/search")>{words.search_everything()}</a> };
    if found.is_empty() {
        return view! {
            <div class="notice">
                <h2>{words.search_none()}</h2>
                {unmet.map(|text| view! { <p>{text}</p> })}
                <p>{words.search_none_text()}</p>
                <p class="acts"><a href=visit.to(ask)>{words.search_ask()}</a>{everything}</p>
            </div>
        }
        .into_any();
    }
    let count = words.search_found(m::SearchFound {
        count: u32::try_from(found.len()).unwrap_or(u32::MAX),
        count_text: &numbers::count(visit.language, found.len() as u64),
    });
    let entries = found.iter().map(|found| {
        let about = (!found.about.is_empty()).then(|| view! { <p>{found.about.clone()}</p> });
        view! {
            <li>
                <p><a href=visit.to(&found.path)><strong>{found.name.clone()}</strong></a></p>
                {about}
                <p class="entries__who">{found.group.name(words)}</p>
            </li>
        }
    });
    let unmet = unmet.map(|text| {
        view! {
            <div class="notice">
                <p>{text}</p>
                <p class="acts"><a href=visit.to(ask)>{words.search_ask()}</a></p>
            </div>
        }
    });
    view! {
        <h2>{count}</h2>
        {unmet}
        <ol class="entries">{entries.collect_view()}</ol>
        <p>{everything}</p>
    }
    .into_any()
}

/// By group, as names only: a list to look through.
fn contents(visit: &Visit, index: &Index) -> AnyView {
    let groups = Group::ALL.map(|group| {
        let mine: Vec<_> = index.all().filter(|found| found.group == group).collect();
        (!mine.is_empty()).then(|| {
            let links = mine.into_iter().map(|found| view! { <li><a href=visit.to(&found.path)>{found.name.clone()}</a></li> });
            view! { <section><h2>{group.name(visit.texts())}</h2><ul class="contents">{links.collect_view()}</ul></section> }
        })
    });
    groups.collect_view().into_any()
}
