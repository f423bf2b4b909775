//! The journey: the map, which leads to each stop, and every stop as a line of a timetable.

use axum::response::Response;
use leptos::prelude::*;

use super::{station::station, table};
use crate::{
    decisions::shelf::Shelf,
    i18n::{lists::and, messages as m},
    usecases::{error::Error, records::figures},
    web::{
        components::kind_mark::{Dot, NoDot},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            explanation::way,
            held::{by_origin, records},
            journey_map::drawing,
            journey_stops::{You, stops},
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
    let you = You { choices: choices(visit).await?, figures: figures(visit.portal(), visit.actor).await? };
    let mine = visit.signed_in().then_some(&you);
    let touchpoints = &shelf.notice.catalogue.touchpoints;
    let map = drawing(visit, &stops(visit, &shelf, mine, ""), words.journey_stops());
    let key = mine.map(|_| {
        view! {
            <ul class="map__key">
                <li><Dot on=true />{words.map_shapes()}</li>
                <li><Dot on=false />{words.map_kept()}</li>
                <li><NoDot />{words.map_nothing_yet()}</li>
                <li class="kept">{words.map_number()}</li>
            </ul>
        }
    });
    let stations = touchpoints.iter().map(|touchpoint| station(visit, &shelf, &you, touchpoint)).collect_view();
    let table = table::twin(visit, &shelf, &you);
    let lede = words.journey_lede(m::JourneyLede { brand: &visit.portal().brand.name });
    let so_far = mine.map(|you| so_far(visit, &shelf, you));
    let recent = way(visit);
    Ok(respond(visit, Head::of(words.journey_title()).about(&lede).with_bands(), move || {
        view! {
            <div class="wrap">
                <h1>{words.journey_title()}</h1>
                <p class="lede">{lede}</p>
                {so_far}
                {recent}
            </div>
            <div class="band"><div class="wrap">{map}{key}</div></div>
            <div class="wrap">
                <div class="stations">{stations}</div>
                {table}
            </div>
        }
        .into_any()
    }))
}

/// "34 records so far: 13 you told us, 12 we saw, 5 we worked out and 4 others told us."
fn so_far(visit: &Visit, shelf: &Shelf, you: &You) -> AnyView {
    let words = visit.texts();
    let Some(all) = you.figures.total() else { return view! { <p>{words.held_lede_none()}</p> }.into_any() };
    let parts: Vec<_> = by_origin(visit, shelf, &you.figures).into_iter().map(|(_, text)| text).collect();
    let parts = and(visit.language, &parts);
    view! { <p>{words.journey_so_far(m::JourneySoFar { records: &records(visit, all), parts: &parts })}</p> }.into_any()
}
