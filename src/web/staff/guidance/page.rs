//! The list of guides: those about the page the reader came from first, or those a search finds.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    catalog::learning::Guide,
    domain::{fold::words as folded, language::Language, staff::Deed},
    usecases::{authorise, error::Error},
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        pages::Page,
        query::Query,
        visit::Visit,
    },
};

#[derive(Debug, Clone, Deserialize, Default)]
pub struct GuidanceQuery {
    q: Option<String>,
    /// The page the reader came from, as the table of pages writes it.
    about: Option<String>,
}

/// The guides about a page, by their ids. To add one: its page here.
const ABOUT: &[(Page, &[&str])] = &[
    (Page::StaffQueue, &["late", "hold", "complaint"]),
    (Page::StaffCase, &["copy", "correct", "delete", "identity", "behalf", "children", "hold", "late", "complaint", "plain-words"]),
    (Page::StaffCaseYes, &["plain-words", "delete"]),
    (Page::StaffCaseCheck, &["plain-words", "copy", "correct", "delete"]),
    (Page::StaffOversight, &["complaint", "late"]),
];

pub async fn get(visit: Visit, Query(asked): Query<GuidanceQuery>) -> Response {
    show(&visit, asked).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, asked: GuidanceQuery) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::staff(visit.portal(), visit.actor, Deed::Learn)?;
    let learning = &visit.portal().brand.learning;
    let wanted = asked.q.unwrap_or_default();
    let found: Vec<_> = learning.guides().filter(|guide| finds(guide, &wanted, visit.language)).map(|guide| line(visit, guide)).collect();
    let about = asked.about.and_then(|path| ABOUT.iter().find(|(page, _)| page.path() == path)).map(|(_, ids)| *ids).unwrap_or_default();
    let about: Vec<_> = about.iter().filter_map(|id| learning.guide(id)).map(|guide| line(visit, guide)).collect();
    let about = (!about.is_empty() && wanted.trim().is_empty()).then(|| {
        view! { <section aria-labelledby="about"><h2 id="about">{words.guidance_about()}</h2><ul>{about}</ul></section> }
    });
    let none = found.is_empty();
    let (here, training) = (visit.to("/staff/guidance"), visit.to("/staff/training"));
    Ok(respond(visit, Head::of(words.guidance_title()), move || {
        view! {
            <h1>{words.guidance_title()}</h1>
            <p class="lede">{words.guidance_lede()}</p>
            <form method="get" action=here role="search" aria-label=words.guidance_search()>
                <div class="field">
                    <label class="field__label" for="q">{words.guidance_how()}</label>
                    <input class="input" id="q" name="q" r#type="search" autocomplete="off" value=wanted />
                </div>
                <p class="acts"><button class="button button--plain" type="submit">{words.guidance_search()}</button></p>
            </form>
            {about}
            <section aria-labelledby="all">
                <h2 id="all">{words.guidance_all()}</h2>
                {none.then(|| view! { <p>{words.guidance_none()}</p> })}
                <ul>{found}</ul>
            </section>
            <p><a href=training>{words.training_title()}</a></p>
        }
        .into_any()
    }))
}

/// Whether every word of a search begins a word of the guide.
fn finds(guide: &Guide, wanted: &str, language: Language) -> bool {
    let said = guide.said(language);
    let here: Vec<_> = [&said.title, &said.text].into_iter().flat_map(|text| folded(text, language)).collect();
    folded(wanted, language)
        .iter()
        .all(|word| word.forms().any(|form| here.iter().any(|known| known.forms().any(|known| known.starts_with(form)))))
}

fn line(visit: &Visit, guide: &Guide) -> AnyView {
    let (href, title) = (visit.to(&format!("/staff/guidance/{}", guide.id)), guide.said(visit.language).title.clone());
    view! { <li><a href=href dir="auto">{title}</a></li> }.into_any()
}
