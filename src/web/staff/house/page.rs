//! The index of the house: each of its pages with what is found there, as far as the reader may see it.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    domain::staff::Deed,
    i18n::texts::Texts,
    usecases::{authorise, error::Error},
    web::{
        failure::Failure,
        layout::{
            menu::{Below, below},
            page::{Head, respond},
        },
        pages::Page,
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).unwrap_or_else(|error| Failure::from(error).page(&visit))
}

fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    authorise::staff(visit.portal(), visit.actor, Deed::SeeHouse)?;
    let ways = below(visit, Page::StaffHouse).into_iter().map(|Below { page, name }| {
        view! { <li><a href=visit.to(page.path())>{name}</a>{about(words, page).map(|text| view! { <p>{text}</p> })}</li> }
    });
    let ways = ways.collect_view();
    Ok(respond(visit, Head::of(words.house_title()), move || {
        view! {
            <h1>{words.house_title()}</h1>
            <p class="lede">{words.house_lede()}</p>
            <ul class="ways">{ways}</ul>
        }
        .into_any()
    }))
}

/// A line about a page.
fn about(words: &Texts, page: Page) -> Option<String> {
    Some(match page {
        Page::StaffPeople => words.house_people(),
        Page::StaffKeys => words.house_keys(),
        Page::StaffJobs => words.house_systems(),
        Page::StaffTemplates => words.house_templates(),
        Page::StaffGuidance => words.house_guidance(),
        _ => return None,
    })
}
