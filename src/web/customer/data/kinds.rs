//! Every kind of data, and how much of it is held about the customer.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    own::{lengths, next_to_go},
    sets::sets,
};
use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::{Category, Origin},
    i18n::messages as m,
    usecases::{error::Error, records::figures::Figures, requests::planned::figures_planned},
    web::{
        components::{filled::apart, kind_mark::KindMark},
        failure::Failure,
        layout::page::{Head, Mood, respond},
        shown::{
            catalogue::{kept, origin},
            guess::{PAGE, news},
            held::{everything, goes, records, since},
            purpose::choices,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let figures = figures_planned(visit.portal(), visit.actor).await?;
    let flash = news(visit, visit.flash(PAGE).await).await?;
    let mood = if flash.is_some() { Mood::Saved } else { Mood::Plain };
    let lede = if visit.signed_in() { everything(visit, &figures) } else { words.data_lede() };
    let own = visit.signed_in();
    let heads = own.then(|| view! { <th scope="col">{words.held_about_you()}</th><th scope="col">{words.held_goes()}</th> });
    let rows = shelf.notice.catalogue.categories.iter().map(|category| row(visit, &shelf, &figures, category, own)).collect_view();
    let table = view! {
        <div class="table">
            <table>
                <caption class="vh">{words.data_title()}</caption>
                <thead>
                    <tr>
                        <th scope="col">{words.data_kind()}</th>
                        <th scope="col">{words.data_origin()}</th>
                        {heads}
                        <th scope="col">{words.details_how_long()}</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    };
    // A visitor sees the kinds; a customer sees what is held, and the kinds as its twin.
    let (above, below) = match own {
        false => (().into_any(), kinds(visit, &shelf)),
        true => {
            let choices = choices(visit).await?;
            let sets = sets(visit, &shelf, &choices, &figures).await?;
            let twin = view! { {sets}<details class="more more--all after"><summary>{words.journey_table()}</summary>{table}</details> };
            (lengths(visit, &shelf, &figures), twin.into_any())
        }
    };
    let next = next_to_go(visit, &shelf, &figures);
    Ok(respond(visit, Head::of(words.data_title()).about(words.data_lede()).mood(mood), move || {
        view! {
            {flash}
            <div class="split">
                <div><h1>{words.data_title()}</h1><p class="lede">{lede}</p>{above}</div>
                {next}
            </div>
            {below}
        }
        .into_any()
    }))
}

/// For a visitor, the kinds of each way of knowing, and how long each is kept.
fn kinds(visit: &Visit, shelf: &Shelf) -> AnyView {
    let sets = Origin::ALL.into_iter().filter_map(|kind| {
        let of_kind = shelf.notice.catalogue.categories.iter().filter(|category| category.origin == kind);
        let ways = of_kind.map(|category| {
            let href = visit.to(&format!("/data/{}", category.id));
            view! { <li><a href=href>{visit.notice(shelf).category(&category.id).name()}</a><p>{kept(visit, category)}</p></li> }
        });
        let ways: Vec<_> = ways.collect();
        let heading = format!("h-{}", kind.as_str());
        let labelled = heading.clone();
        (!ways.is_empty()).then(|| {
            view! {
                <section class="kindset" id=kind.as_str() aria-labelledby=labelled>
                    <div class="between"><h2 id=heading><KindMark kind=kind.as_str() />{origin(visit, kind)}</h2></div>
                    <ul class="ways">{ways}</ul>
                </section>
            }
        })
    });
    sets.collect_view().into_any()
}

fn row(visit: &Visit, shelf: &Shelf, figures: &Figures, category: &Category, own: bool) -> AnyView {
    let words = visit.texts();
    let href = visit.to(&format!("/data/{}", category.id));
    let held = figures.of_category(category.id.as_str());
    let about_you = own.then(|| {
        let count = held.map_or_else(|| words.nothing_to_say(), |held| records(visit, held));
        let oldest = held.map(|held| words.held_since_when(m::HeldSinceWhen { when: &since(visit, held) }));
        let oldest = oldest.map(|text| view! { <span class="hint">{text}</span> });
        let goes = goes(visit, figures, category).unwrap_or_else(|| words.nothing_to_say());
        view! {
            <td data-label=words.held_about_you()><span>{apart(count, oldest)}</span></td>
            <td data-label=words.held_goes()>{goes}</td>
        }
    });
    view! {
        <tr>
            <th scope="row"><a href=href>{visit.notice(shelf).category(&category.id).name()}</a></th>
            <td data-label=words.data_origin()><span><KindMark kind=category.origin.as_str() />{origin(visit, category.origin)}</span></td>
            {about_you}
            <td data-label=words.details_how_long()>{kept(visit, category)}</td>
        </tr>
    }
    .into_any()
}
