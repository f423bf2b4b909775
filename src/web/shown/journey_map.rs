//! The journey as one drawing: four lines, one for each way of knowing, and the stops where something is collected. It is written in
//! per cent and em, without a box of its own: it follows the width and the reader's size of letters.
//!
//! It is in the page twice, lying and standing; the style shows the one there is room for.

use leptos::prelude::*;

use super::{
    catalogue::origin,
    map_columns::{Side, WIDTH, side_by_side, small},
    map_names::lines,
};
use crate::{
    domain::{catalogue::Origin, language::Direction},
    i18n::numbers,
    web::{
        components::kind_mark::{KindMark, strokes},
        visit::Visit,
    },
};

/// A stop: where it leads, what it is called, and its ring on each line.
pub struct Stop {
    pub name: String,
    pub href: String,
    /// Said instead of the name, with what the drawing shows: "You buy: 6 records".
    pub label: String,
    pub rings: [Option<Ring>; 4],
}

/// Something is collected here. `count` is how much there is of it; nothing where no person is spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ring {
    pub count: Option<u64>,
    /// It shapes what the person sees.
    pub on: bool,
}

/// The width of the standing map on the narrowest screen, in em.
const NARROWEST: f64 = 17.9;
/// The height of the lines in the lying map, in em.
const ROWS: [f64; 4] = [5.35, 8.05, 10.75, 13.45];
/// The lowest line of a name, and the distance between two.
const NAME: f64 = 3.1;
const LEADING: f64 = 1.2;
/// Where the first stop's column begins, in per cent.
const LEFT: f64 = 100.0 - WIDTH;

pub fn drawing(visit: &Visit, stops: &[Stop], called: String) -> AnyView {
    let flipped = visit.language.direction() == Direction::RightToLeft;
    let kinds = known(stops);
    let key = kinds.iter().map(|(_, kind)| view! { <li><KindMark kind=kind.as_str() />{origin(visit, *kind)}</li> });
    let names: Vec<&str> = stops.iter().map(|stop| stop.name.as_str()).collect();
    let side_by_side = side_by_side(&names);
    let frame = side_by_side.as_ref().map_or_else(|| "map__frame".to_owned(), |lying| format!("map__frame map__frame--{}", lying.screen));
    let lying = side_by_side.map(|side| lying(visit, stops, &side, flipped));
    view! {
        <div class=frame>
            <ul class="map__key map__key--lines" aria-hidden="true">{key.collect_view()}</ul>
            <nav aria-label=called>{lying}{standing(visit, stops, flipped)}</nav>
        </div>
    }
    .into_any()
}

/// The ways of knowing that some stop has: each is a line, and no other is drawn.
pub fn known(stops: &[Stop]) -> Vec<(usize, Origin)> {
    let has = |at: usize| stops.iter().any(|stop| stop.rings.get(at).is_some_and(Option::is_some));
    Origin::ALL.into_iter().enumerate().filter(|(at, _)| has(*at)).collect()
}

fn em(at: f64) -> String {
    format!("{}em", (at * 100.0).round() / 100.0)
}

fn lying(visit: &Visit, stops: &[Stop], Side { names, columns, .. }: &Side, flipped: bool) -> AnyView {
    let percent = |at: f64| format!("{:.2}%", if flipped { 100.0 - at } else { at });
    // A name of more than three lines pushes all below it down.
    let most = names.iter().map(Vec::len).max().unwrap_or(1);
    let down = LEADING * small(most.saturating_sub(3));
    let starts = columns.iter().scan(LEFT, |start, width| Some(std::mem::replace(start, *start + width)));
    let centres: Vec<f64> = starts.zip(columns).map(|(start, width)| start + width / 2.0).collect();
    let links = stops.iter().zip(names).zip(centres.iter().zip(columns)).map(|((stop, name), (centre, width))| {
        let edge = centre - width / 2.0 + 0.3;
        let edge = if flipped { edge + width - 0.6 } else { edge };
        let first = NAME + down - LEADING * small(name.len().saturating_sub(1));
        view! {
            <a href=stop.href.clone() aria-label=stop.label.clone()>
                <rect class="map__hit" x=percent(edge) width=format!("{:.2}%", width - 0.6) height="100%"></rect>
                {words(name, &percent(*centre), first)}
            </a>
        }
    });
    let kinds = known(stops);
    let rows = || kinds.iter().zip(ROWS).map(|((at, kind), row)| (*at, *kind, row));
    let stems = stops.iter().zip(&centres).map(|(stop, centre)| {
        let lowest = rows().rfind(|(at, ..)| stop.rings.get(*at).is_some_and(Option::is_some)).map(|(.., row)| row);
        lowest.map(|row| {
            let x = percent(*centre);
            view! { <line class="map__stem" x1=x.clone() x2=x y1=em(NAME + down + 0.6) y2=em(row + down)></line> }
        })
    });
    let tracks = rows().map(|(at, kind, row)| {
        let y = em(row + down);
        let line = |class| view! { <line class=class x1="-100%" x2="200%" y1=y.clone() y2=y.clone()></line> }.into_any();
        let rings = stops.iter().zip(&centres).filter_map(|(stop, centre)| {
            let ring = stop.rings.get(at).copied().flatten()?;
            Some(drawn(visit, ring, percent(*centre), y.clone(), 0.78))
        });
        view! { <g class=format!("k-{}", kind.as_str())>{strokes(kind.as_str(), line)}{rings.collect_view()}</g> }
    });
    let height = rows().next_back().map_or(NAME, |(.., row)| row) + 1.55 + down;
    let labels = rows().map(|(_, kind, row)| {
        view! { <text class="map__line" x=percent(0.0) y=em(row + down - 0.7)><tspan>{origin(visit, kind)}</tspan></text> }
    });
    view! {
        <svg class="map map--lying" height=em(height)>
            {links.collect_view()}{stems.collect_view()}{tracks.collect_view()}{labels.collect_view()}
        </svg>
    }
    .into_any()
}

fn standing(visit: &Visit, stops: &[Stop], flipped: bool) -> AnyView {
    // From right to left everything hangs from the right edge, and is measured from there.
    let across = |at: f64| em(if flipped { -at } else { at });
    let many = stops.iter().flat_map(|stop| stop.rings).flatten().any(|ring| ring.count.is_some_and(|count| count > 99));
    let apart = if many { 2.3 } else { 1.75 };
    let kinds = known(stops);
    let beside = 0.95 + small(kinds.len().saturating_sub(1)) * apart + 1.8;
    let names: Vec<_> = stops.iter().map(|stop| lines(&stop.name, NARROWEST - beside)).collect();
    let heights: Vec<f64> = names.iter().map(|name| (LEADING * small(name.len()) + 0.4).max(2.8)).collect();
    let tops: Vec<f64> = heights.iter().scan(0.0, |top, height| Some(std::mem::replace(top, *top + height))).collect();
    let height: f64 = heights.iter().sum();
    let rows = || tops.iter().zip(&heights);
    let links = stops.iter().zip(&names).zip(rows()).map(|((stop, name), (top, height))| {
        let first = top + height / 2.0 + 0.35 - LEADING * small(name.len().saturating_sub(1)) / 2.0;
        let edge = if flipped { "-100%" } else { "0" };
        view! {
            <a href=stop.href.clone() aria-label=stop.label.clone()>
                <rect class="map__hit" x=edge y=em(*top) width="100%" height=em(*height)></rect>
                {words(name, &across(beside), first)}
            </a>
        }
    });
    let tracks = kinds.iter().enumerate().map(|(place, (at, kind))| {
        let x = across(0.95 + small(place) * apart);
        let line = |class| view! { <line class=class x1=x.clone() x2=x.clone() y2="100%"></line> }.into_any();
        let rings = stops.iter().zip(rows()).filter_map(|(stop, (top, height))| {
            let ring = stop.rings.get(*at).copied().flatten()?;
            Some(drawn(visit, ring, x.clone(), em(top + height / 2.0), 0.74))
        });
        view! { <g class=format!("k-{}", kind.as_str())>{strokes(kind.as_str(), line)}{rings.collect_view()}</g> }
    });
    let all = view! { {links.collect_view()}{tracks.collect_view()} };
    let all = if flipped { view! { <svg x="100%" overflow="visible">{all}</svg> }.into_any() } else { all.into_any() };
    view! { <svg class="map map--standing" height=em(height)>{all}</svg> }.into_any()
}

/// A name in its lines. The spaces between them have no size: they are there for what is copied.
fn words(name: &[String], x: &str, first: f64) -> AnyView {
    let lines = name.iter().enumerate().map(|(at, text)| {
        let space = (at > 0).then(|| view! { <tspan font-size="0">" "</tspan> });
        view! { {space}<tspan x=x.to_owned() y=em(first + LEADING * small(at))>{text.clone()}</tspan> }
    });
    view! { <text class="map__name">{lines.collect_view()}</text> }.into_any()
}

fn drawn(visit: &Visit, ring: Ring, x: String, y: String, radius: f64) -> AnyView {
    let class = if ring.on { "ring ring--on" } else { "ring" };
    let circle = |r: f64| view! { <circle class=class cx=x.clone() cy=y.clone() r=em(r)></circle> }.into_any();
    let (text, radius) = match ring.count {
        None => return circle(0.5),
        Some(0) => return circle(0.34),
        Some(count @ 1..100) => (numbers::count(visit.language, count), radius),
        Some(count @ 100..1_000) => (numbers::count(visit.language, count), 1.05),
        Some(_) => (visit.texts().map_many(), 1.25),
    };
    let said = if ring.on { "ring__n ring__n--on" } else { "ring__n" };
    view! { {circle(radius)}<text class=said x=x.clone() y=y.clone() dy=".32em" aria-hidden="true"><tspan>{text}</tspan></text> }.into_any()
}
