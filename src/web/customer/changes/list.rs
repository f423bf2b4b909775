//! Every version of the notice, and what it changed.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    domain::notice::Weight,
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        notices::{list, list::Published},
    },
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        shown::version::summary,
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let newest = shelf.notice.version;
    let versions = list(visit.portal()).await?;
    let entries = versions.iter().map(|published| {
        let in_force = published.version == newest;
        let purposes = purposes(visit, &shelf, published);
        let href = visit.to(&format!("/notices/{}", published.version.0));
        let version = words.changes_version(m::ChangesVersion { version: published.version.0 });
        let heading = if in_force { words.with_note(m::WithNote { text: &version, note: &words.changes_now() }) } else { version.clone() };
        view! {
            <li>
                <time datetime=dates::machine(published.at)>{dates::date(visit.language, published.at, visit.zone())}</time>
                <h2>{heading}</h2>
                <p>{summary(visit, published)}</p>
                {purposes}
                <p><a href=href>{words.changes_read()}<span class="vh">{version}</span></a></p>
            </li>
        }
    });
    let entries = entries.collect_view();
    let feed = visit.to("/changes.atom");
    Ok(respond(visit, Head::of(words.changes_title()).about(words.changes_lede()), move || {
        view! {
            <h1>{words.changes_title()}</h1>
            <p class="lede">{words.changes_lede()}</p>
            <ol class="entries" reversed>{entries}</ol>
            <p><a href=feed r#type="application/atom+xml">{words.changes_feed()}</a></p>
        }
        .into_any()
    }))
}

/// The purposes it touched; those that end older consent first.
fn purposes(visit: &Visit, shelf: &crate::decisions::shelf::Shelf, published: &Published) -> AnyView {
    let words = visit.texts();
    let of = |weight: Weight, heading: String| {
        let mine: Vec<_> = published.purposes.iter().filter(|(_, its)| *its == weight).map(|(id, _)| id).collect();
        (!mine.is_empty()).then(|| {
            let links = mine.into_iter().map(|id| {
                let Some(name) = visit.notice(shelf).purpose(id).known() else {
                    // Gone since.
                    return view! { <li><code>{id.to_string()}</code></li> }.into_any();
                };
                view! { <li><a href=visit.to(&format!("/purposes/{id}"))>{name}</a></li> }.into_any()
            });
            view! { <h3>{heading}</h3><ul>{links.collect_view()}</ul> }
        })
    };
    let (again, wording) = (of(Weight::Material, words.changes_again()), of(Weight::Editorial, words.changes_wording()));
    view! { {again}{wording} }.into_any()
}
