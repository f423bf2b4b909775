//! The customer's own data at a glance: how much in each way of knowing, as the length of its line, and what goes next.

use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::Origin,
    i18n::{dates, messages as m, numbers},
    usecases::records::figures::{Figures, Goes},
    web::{
        components::{filled::apart, kind_mark::strokes},
        shown::{
            catalogue::origin,
            held::{of_origin, plural},
        },
        visit::Visit,
    },
};

/// So many of the next deletions are told.
const NEXT: usize = 5;

/// Each way of knowing as a line as long as there is much of it; the words lead to its records.
pub fn lengths(visit: &Visit, shelf: &Shelf, figures: &Figures) -> AnyView {
    let counts = Origin::ALL.map(|kind| (kind, of_origin(shelf, figures, kind)));
    let most = counts.iter().map(|(_, count)| *count).max().unwrap_or(0).max(1);
    let lines = counts.into_iter().filter(|(_, count)| *count > 0).map(|(kind, count)| {
        // Never so short that the ring hides the line.
        let share = (count * 920 / most).saturating_add(80).min(1_000);
        let x = format!("{}.{}%", share / 10, share % 10);
        let line = |class| view! { <line class=class x2=x.clone() y1="50%" y2="50%"></line> }.into_any();
        let (number, radius) = match count {
            0..100 => (numbers::count(visit.language, count), ".85em"),
            100..1_000 => (numbers::count(visit.language, count), "1.05em"),
            _ => (visit.texts().map_many(), "1.25em"),
        };
        let said = numbers::count(visit.language, count);
        let unit = visit.texts().records_unit(m::RecordsUnit { count: plural(count) });
        view! {
            <li>
                <a href=format!("#{}", kind.as_str())>{origin(visit, kind)}</a>
                " "
                <svg class=format!("k-{}", kind.as_str()) aria-hidden="true" focusable="false">
                    {strokes(kind.as_str(), line)}
                    <circle class="ring ring--on" cx=x.clone() cy="50%" r=radius></circle>
                    <text class="ring__n ring__n--on" x=x.clone() y="50%" dy=".32em"><tspan>{number}</tspan></text>
                </svg>
                <span class="vh">{apart(said, unit)}</span>
            </li>
        }
    });
    view! { <ul class="lengths">{lines.collect_view()}</ul> }.into_any()
}

/// The kinds whose oldest record goes first, each with its day.
pub fn next_to_go(visit: &Visit, shelf: &Shelf, figures: &Figures) -> Option<AnyView> {
    let words = visit.texts();
    let going = shelf.notice.catalogue.categories.iter().filter_map(|category| match figures.goes(visit.portal(), category)? {
        Goes::After(day) => Some((day, category)),
        Goes::WithTheAccount => None,
    });
    let mut going: Vec<_> = going.collect();
    going.sort_by_key(|(day, _)| *day);
    let lines = going.into_iter().take(NEXT).map(|(day, category)| {
        let href = visit.to(&format!("/data/{}", category.id));
        let name = visit.notice(shelf).category(&category.id).name();
        let day = view! { <time datetime=day.to_string()>{dates::day(visit.language, day)}</time> };
        view! { <li>{apart(day, view! { <a href=href>{name}</a> })}</li> }
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| {
        view! {
            <section class="panel" aria-labelledby="next">
                <h2 id="next">{words.data_next()}</h2>
                <p>{words.data_next_about()}</p>
                <ul class="dates">{lines}</ul>
            </section>
        }
        .into_any()
    })
}
