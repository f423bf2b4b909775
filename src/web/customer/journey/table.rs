//! The journey as a table: the twin of the map, for reading row by row.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::Touchpoint,
    i18n::messages as m,
    web::{
        components::filled::filled,
        shown::{
            catalogue::{kept_for, origin},
            held::records,
            journey_stops::{You, collected, used},
            recipients::{at_stop, names, waiting},
            use_state::stated,
        },
        visit::Visit,
    },
};

pub fn twin(visit: &Visit, shelf: &Shelf, you: &You) -> AnyView {
    let words = visit.texts();
    let own = visit.signed_in().then(|| view! { <th scope="col">{words.journey_about_you()}</th> });
    let rows = shelf.notice.catalogue.touchpoints.iter().map(|touchpoint| row(visit, shelf, you, touchpoint)).collect_view();
    view! {
        <details class="more more--all">
            <summary>{words.journey_table()}</summary>
            <div class="table">
                <table>
                    <caption class="vh">{words.journey_title()}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{words.journey_step()}</th>
                            <th scope="col">{words.journey_collected_here()}</th>
                            <th scope="col">{words.journey_used_here()}</th>
                            <th scope="col">{words.station_goes_to()}</th>
                            {own}
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}

fn row(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint) -> AnyView {
    let words = visit.texts();
    let held = you.figures.at_touchpoint(touchpoint.id.as_str());
    let held = held.map_or_else(|| words.journey_yours_none(), |held| records(visit, held));
    let own = visit.signed_in().then(|| view! { <td data-label=words.journey_about_you()>{held}</td> });
    let kinds: Vec<_> = collected(shelf, touchpoint).collect();
    let collects = kinds.iter().map(|category| {
        let name = visit.notice(shelf).category(&category.id).name();
        let name = words.with_note(m::WithNote { text: &name, note: &origin(visit, category.origin) });
        view! { <li>{words.said_of(m::SaidOf { thing: &name, said: &kept_for(visit, category) })}</li> }
    });
    let collects: Vec<_> = collects.collect();
    let collects = (!collects.is_empty()).then(|| view! { <ul class="plain">{collects}</ul> });
    let uses = used(shelf, touchpoint).map(|purpose| {
        let name = visit.notice(shelf).purpose(&purpose.id).name();
        let state = stated(visit, shelf, &you.choices, purpose).view();
        view! { <li>{filled(|[said]| words.said_of(m::SaidOf { thing: &name, said }), [state])}</li> }
    });
    let uses: Vec<_> = uses.collect();
    let uses = match uses.is_empty() {
        true => words.journey_nothing_used().into_any(),
        false => view! { <ul class="plain">{uses}</ul> }.into_any(),
    };
    let (now, not) = at_stop(visit, shelf, &you.choices, touchpoint);
    let gets = if now.is_empty() { words.details_nobody_else() } else { names(visit, shelf, &now) };
    let not = waiting(visit, shelf, &not).map(|said| view! { <li>{said}</li> });
    view! {
        <tr>
            <th scope="row">{visit.notice(shelf).touchpoint(&touchpoint.id).name()}</th>
            <td data-label=words.journey_collected_here()>{collects}</td>
            <td data-label=words.journey_used_here()>{uses}</td>
            <td data-label=words.station_goes_to()><ul class="plain"><li>{gets}</li>{not}</ul></td>
            {own}
        </tr>
    }
    .into_any()
}
