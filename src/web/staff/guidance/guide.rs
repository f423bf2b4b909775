//! One guide.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    domain::staff::Deed,
    i18n::{messages as m, numbers},
    usecases::{authorise, error::Error},
    web::{
        components::crumb::Crumb,
        failure::Failure,
        layout::page::{Head, respond},
        staff::prose::Prose,
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::staff(visit.portal(), visit.actor, Deed::Learn)?;
    let guide = visit.portal().brand.learning.guide(id).ok_or(Error::NotFound)?;
    let (said, spoken) = (guide.said(visit.language), guide.spoken(visit.language));
    let (title, body, back) = (said.title.clone(), said.text.clone(), visit.to("/staff/guidance"));
    let version = words.learning_version(m::LearningVersion { version: &numbers::count(visit.language, guide.version.into()) });
    Ok(respond(visit, Head::of(title.clone()), move || {
        view! {
            <Crumb href=back text=words.guidance_title() />
            <h1 lang=spoken.tag() dir="auto">{title}</h1>
            <Prose markdown=body language=spoken />
            <p class="hint">{version}</p>
        }
        .into_any()
    }))
}
