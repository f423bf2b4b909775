//! One kind of data: the customer's records of it, and the notice's words about it.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::record::line;
use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Origin},
        choices::Choices,
        decide::Rule,
    },
    i18n::{
        messages as m,
        periods::{by_law, retention},
    },
    usecases::{
        error::Error,
        records::{figures::Figures, list, list::Filter},
        requests::planned::figures_planned,
    },
    web::{
        components::{
            crumb::Crumb,
            filled::apart,
            kind_mark::KindMark,
            rows::{Facts, Rows},
        },
        failure::Failure,
        layout::page::{Head, Mood, respond},
        shown::{
            catalogue::{Thing, links, origin, recipients, recipients_of_kinds},
            guess::{PAGE, news},
            held::{goes, records, since},
            not_now::of_kinds,
            purpose::choices,
            use_state::stated,
        },
        visit::Visit,
    },
};

const NEWEST: usize = 5;

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let category = shelf.notice.catalogue.category(id).ok_or(Error::NotFound)?;
    let held = if visit.signed_in() { Some(held(visit, &shelf, category).await?) } else { None };
    let flash = news(visit, visit.flash(PAGE).await).await?;
    let mood = if flash.is_some() { Mood::Saved } else { Mood::Plain };
    let rows = about(visit, &shelf, &choices(visit).await?, category);
    let name = visit.notice(&shelf).category(id).name();
    let what = visit.notice(&shelf).category(id).what();
    let back = visit.to("/data");
    Ok(respond(visit, Head::of(name.clone()).about(what).mood(mood), move || {
        view! {
            {flash}
            <Crumb href=back text=words.data_title() />
            <h1>{name}</h1>
            {held}
            <section aria-labelledby="kind"><h2 id="kind">{words.data_about_kind()}</h2><Rows rows=rows /></section>
        }
        .into_any()
    }))
}

/// How many, since when, from where, until when; and the newest ones.
async fn held(visit: &Visit, shelf: &Shelf, category: &Category) -> Result<AnyView, Error> {
    let words = visit.texts();
    let id = category.id.as_str();
    let figures = figures_planned(visit.portal(), visit.actor).await?;
    // The account's own address is no record, and goes with the account.
    let address = category.has_addresses().then(|| view! { <p>{words.held_address()}</p> });
    let Some(held) = figures.of_category(id) else {
        return Ok(view! {
            <section class="held" aria-labelledby="held"><h2 id="held">{words.held_about_you()}</h2><p>{words.held_none()}</p>{address}</section>
        }
        .into_any());
    };
    let listed = list(visit.portal(), visit.actor, id, &Filter::default(), None, NEWEST).await?;
    let planned = figures.planned(&category.id);
    let newest = listed.records.iter().map(|record| line(visit, shelf, category, record, planned)).collect_view();
    let all = listed.next.map(|_| {
        let href = visit.to(&format!("/data/{id}/records"));
        view! { <p><a class="button button--plain" href=href>{words.held_see_all(m::HeldSeeAll { records: &records(visit, held) })}</a></p> }
    });
    let facts = vec![
        (words.held_how_many(), records(visit, held).into_any()),
        (words.held_since(), since(visit, held).into_any()),
        (words.held_where(), from_where(visit, shelf, &figures, id)),
        (words.held_goes(), goes(visit, &figures, category).unwrap_or_default().into_any()),
    ];
    let hint = (category.origin == Origin::Inferred).then(|| view! { <p>{words.guess_hint()}</p> });
    Ok(view! {
        <section class="held" aria-labelledby="held">
            <h2 id="held">{words.held_about_you()}</h2>
            {hint}
            <ul class="entries">{newest}</ul>
            {all}
            <Facts facts=facts />
            {address}
        </section>
    }
    .into_any())
}

fn from_where(visit: &Visit, shelf: &Shelf, figures: &Figures, category: &str) -> AnyView {
    links(visit, shelf, Thing::Touchpoint, figures.touchpoints_of(category))
}

/// The notice's rows about a kind of data, in the order of every page about data.
fn about(visit: &Visit, shelf: &Shelf, choices: &Choices, category: &Category) -> Vec<(String, AnyView)> {
    let words = visit.texts();
    let said = visit.notice(shelf).category(&category.id);
    let sensitive = category.sensitive.then(|| view! { <p><strong>{words.details_sensitive()}</strong></p> });
    let must_keep = category.must_keep.as_ref().map(|law| {
        let text = said.must_keep().unwrap_or_else(|| by_law(visit.language, law));
        view! { <p>{text}</p> }
    });
    let kinds = [category];
    let not_now = of_kinds(visit, shelf, choices, &kinds);
    let uses = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id)).map(|purpose| {
        let name = Thing::Purpose.link(visit, shelf, purpose.id.as_str());
        view! { <li>{apart(name, stated(visit, shelf, choices, purpose).view())}</li> }
    });
    let uses = view! { <ul>{uses.collect_view()}</ul> }.into_any();
    let mut follows = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.categories.contains(&category.id));
    let change = follows.any(|purpose| Rule::of(purpose, shelf).follows_level() && purpose.switchable());
    let change =
        change.then(|| (words.details_your_choice(), view! { <a href=visit.to("/choices")>{words.details_change_level()}</a> }.into_any()));
    let rows = vec![
        (words.touchpoint_collect(), view! { <p>{said.what()}</p><p class="hint">{said.example()}</p>{sensitive} }.into_any()),
        (words.data_origin(), view! { <p><KindMark kind=category.origin.as_str() />{origin(visit, category.origin)}</p> }.into_any()),
        (words.details_method(), said.method().into_any()),
        (words.details_collected_at(), links(visit, shelf, Thing::Touchpoint, category.touchpoints.iter().map(|id| id.as_str()))),
        (words.touchpoint_why(), said.why().into_any()),
        (words.details_used_for(), uses),
        (words.details_how_long(), view! { <p>{retention(visit.voice(), category.retention)}</p>{must_keep} }.into_any()),
        (words.details_stored(), said.stored().into_any()),
        (words.details_who(), recipients(visit, shelf, &recipients_of_kinds(shelf, &kinds), &not_now)),
    ];
    rows.into_iter().chain(change).collect()
}
