use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::state::{basis, choices, is_on, links, recipients};
use crate::{
    domain::catalogue::Purpose,
    usecases::error::Error,
    web::{
        components::{crumb::Crumb, rows::Rows},
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn page(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let purpose = catalogue.purpose(id).ok_or(Error::NotFound)?;
    let on = is_on(visit, &shelf, &choices(visit).await?, purpose);
    let word = |part: &str| visit.word(&shelf, &format!("purpose-{id}{part}"));
    let categories: Vec<_> = purpose.categories.iter().filter_map(|id| catalogue.category(id.as_str())).collect();
    let level = purpose.level.as_ref().map(|level| words.purpose_from_level(visit.word(&shelf, &format!("level-{level}"))));
    let marks = [purpose.profiling.then(|| words.details_profiling()), purpose.sharing.then(|| words.details_sharing())];
    let marks = marks.into_iter().flatten().map(|text| view! { <p>{text}</p> }).collect_view();
    let means = view! { <p>{word(".means")}</p><p class="hint">{word(".example")}</p>{marks} }.into_any();
    let rows = vec![
        (words.touchpoint_why(), view! { <p>{word(".what")}</p> }.into_any()),
        (words.details_means(), means),
        (words.details_when_on(), word(".on").into_any()),
        (words.details_when_off(), word(".off").into_any()),
        (words.details_uses(), links(visit, &shelf, "category", "data", purpose.categories.iter().map(|id| id.as_str()))),
        (words.details_where(), links(visit, &shelf, "touchpoint", "journey", purpose.touchpoints.iter().map(|id| id.as_str()))),
        (words.details_who(), recipients(visit, &shelf, &categories)),
        (words.details_risk(), word(".risk").into_any()),
        (words.details_basis(), view! { <p>{basis(visit, purpose.basis)}</p>{level.map(|text| view! { <p>{text}</p> })} }.into_any()),
        (words.details_your_choice(), choice(visit, purpose, on)),
    ];
    let rows: Vec<_> = rows.into_iter().collect();
    let name = word("");
    let back = visit.to("/journey");
    Ok(respond(visit, Head::of(name.clone()).about(word(".what")), move || {
        view! {
            <Crumb href=back text=words.nav_journey() />
            <h1>{name}</h1>
            <Rows rows=rows />
        }
        .into_any()
    }))
}

fn choice(visit: &Visit, purpose: &Purpose, on: bool) -> AnyView {
    let words = visit.texts();
    if !purpose.switchable() {
        return view! { <p>{words.purpose_state_needed()}</p> }.into_any();
    }
    if !visit.signed_in() {
        return view! { <p><a href=visit.to("/sign-in")>{words.purpose_sign_in()}</a></p> }.into_any();
    }
    let state = if on { words.purpose_state_on() } else { words.purpose_state_off() };
    view! { <p><strong>{state}</strong></p><p><a href=visit.to("/choices")>{words.details_change_level()}</a></p> }.into_any()
}
