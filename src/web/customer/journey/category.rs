use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::state::{links, origin, recipients};
use crate::{
    i18n::periods::{period, retention},
    usecases::error::Error,
    web::{
        components::{crumb::Crumb, kind_mark::KindMark, rows::Rows},
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

/// Every kind of data there is.
pub async fn list(visit: Visit) -> Response {
    show_all(&visit).unwrap_or_else(|error| Failure::from(error).page(&visit))
}

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn show_all(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let rows = shelf.notice.catalogue.categories.iter().map(|category| {
        let href = visit.to(&format!("/data/{}", category.id));
        view! {
            <tr>
                <th scope="row"><a href=href>{visit.word(&shelf, &format!("category-{}", category.id))}</a></th>
                <td data-label=words.data_origin()><span><KindMark kind=category.origin.as_str() />" "{origin(visit, category.origin)}</span></td>
                <td data-label=words.details_how_long()>{retention(visit.language, category.retention)}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    Ok(respond(visit, Head::of(words.data_title()).about(words.data_lede()), move || {
        view! {
            <h1>{words.data_title()}</h1>
            <p class="lede">{words.data_lede()}</p>
            <div class="table">
                <table>
                    <caption class="vh">{words.data_title()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.data_kind()}</th>
                            <th scope="col">{words.data_origin()}</th>
                            <th scope="col">{words.details_how_long()}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        }
        .into_any()
    }))
}

fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let category = catalogue.category(id).ok_or(Error::NotFound)?;
    let word = |part: &str| visit.word(&shelf, &format!("category-{id}{part}"));
    let sensitive = category.sensitive.then(|| view! { <p><strong>{words.details_sensitive()}</strong></p> });
    let must_keep = category.must_keep.as_ref().map(|keep| {
        let text = word(".must-keep");
        view! { <p>{if text.is_empty() { period(visit.language, keep.keep) } else { text }}</p> }
    });
    let purposes = catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id));
    let change = visit.to("/choices");
    let rows = vec![
        (words.touchpoint_collect(), view! { <p>{word(".what")}</p><p class="hint">{word(".example")}</p>{sensitive} }.into_any()),
        (words.data_origin(), view! { <p><KindMark kind=category.origin.as_str() />" "{origin(visit, category.origin)}</p> }.into_any()),
        (words.details_method(), word(".method").into_any()),
        (words.details_collected_at(), links(visit, &shelf, "touchpoint", "journey", category.touchpoints.iter().map(|id| id.as_str()))),
        (words.touchpoint_why(), word(".why").into_any()),
        (words.details_used_for(), links(visit, &shelf, "purpose", "purposes", purposes.map(|purpose| purpose.id.as_str()))),
        (words.details_how_long(), view! { <p>{retention(visit.language, category.retention)}</p>{must_keep} }.into_any()),
        (words.details_stored(), word(".stored").into_any()),
        (words.details_who(), recipients(visit, &shelf, &[category])),
        (words.details_your_choice(), view! { <a href=change>{words.details_change_level()}</a> }.into_any()),
    ];
    let name = word("");
    let back = visit.to("/data");
    Ok(respond(visit, Head::of(name.clone()).about(word(".what")), move || {
        view! {
            <Crumb href=back text=words.data_title() />
            <h1>{name}</h1>
            <Rows rows=rows />
        }
        .into_any()
    }))
}
