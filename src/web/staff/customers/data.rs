//! The records of one kind of the person whose data is open, a page at a time, as they read them.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::{
    theirs::{Begins, DATA, Theirs},
    whose::At,
};
use crate::{
    domain::ids::RecordId,
    i18n::{messages as m, texts::plain},
    usecases::{
        error::Error,
        records::list::{Filter, list},
        requests::planned::figures_planned,
    },
    web::{
        components::crumb::Crumb,
        failure::Failure,
        layout::page::{Head, respond},
        query::Query,
        shown::record::listed,
        visit::Visit,
    },
};

const PER_PAGE: usize = 50;

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>, Query(at): Query<At>, Query(begins): Query<Begins>) -> Response {
    show(&visit, &id, &at, &begins).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str, at: &At, begins: &Begins) -> Result<Response, Error> {
    let words = visit.texts();
    let Some(person) = Theirs::of(visit, at).await? else { return Ok(visit.redirect(&at.find())) };
    let shelf = visit.shelf()?;
    let category = shelf.notice.catalogue.category(id).ok_or(Error::NotFound)?;
    let (theirs, after) = (&person.visit, begins.after::<RecordId>()?);
    let found = list(visit.portal(), theirs.actor, id, &Filter::default(), after, PER_PAGE).await?;
    let planned = figures_planned(visit.portal(), theirs.actor).await?.planned(&category.id);
    let lines: Vec<_> = found.records.iter().map(|record| listed(theirs, &shelf, category, record, planned, None)).collect();
    let here = person.to(&format!("{DATA}/{}", category.id));
    let older = found.next.map(|id| {
        let href = format!("{here}&after={id}");
        view! { <a class="button button--plain" href=href>{words.held_older()}</a> }
    });
    let newest = after.is_some().then(|| view! { <a href=here>{words.held_back_to_newest()}</a> });
    let name = visit.notice(&shelf).category(&category.id).name();
    let title = words.held_all_title(m::HeldAllTitle { kind: &name });
    let none = lines.is_empty().then(|| view! { <p>{words.customers_data_none()}</p> });
    let list = (!lines.is_empty()).then(|| view! { <ul class="entries">{lines}</ul> });
    let back = person.file();
    Ok(respond(visit, Head::of(plain(&title)), move || {
        view! {
            <Crumb href=back text=words.customers_sees() />
            <h1>{title}</h1>
            <p class="hint">{words.customers_sees_text()}</p>
            {none}
            {list}
            <p class="acts">{newest}{older}</p>
        }
        .into_any()
    }))
}
