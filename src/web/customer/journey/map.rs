use axum::response::Response;
use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Category, Origin, Purpose, Touchpoint},
        choices::Choices,
    },
    i18n::{messages as m, numbers},
    usecases::{
        error::Error,
        records::{figures, figures::Figures},
    },
    web::{
        components::{
            figure::Figure,
            filled::{apart, filled},
            kind_mark::KindMark,
        },
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            catalogue::{kept, origin},
            explanation::way,
            held::{plural, records, since},
            purpose::choices,
            use_state::stated,
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
    let touchpoints = &shelf.notice.catalogue.touchpoints;
    let legend = Origin::ALL
        .map(|kind| view! { <li><KindMark kind=kind.as_str() /><span>{origin(visit, kind)}</span></li> })
        .into_iter()
        .collect_view();
    let last = touchpoints.len().saturating_sub(1);
    let steps = touchpoints.iter().enumerate().map(|(at, touchpoint)| step(visit, &shelf, &you, touchpoint, at == last)).collect_view();
    let rows = touchpoints.iter().map(|touchpoint| row(visit, &shelf, &you, touchpoint)).collect_view();
    let lede = words.journey_lede(m::JourneyLede { brand: &visit.portal().brand.name });
    let own = visit.signed_in().then(|| view! { <th scope="col">{words.journey_about_you()}</th> });
    let recent = way(visit);
    Ok(respond(visit, Head::of(words.journey_title()).about(&lede), move || {
        view! {
            <h1>{words.journey_title()}</h1>
            <p class="lede">{lede}</p>
            {recent}
            <h2 class="vh">{words.journey_legend()}</h2>
            <ul class="legend">
                {legend}
                <li>{dot(false)}<span>{words.journey_collected_dot()}</span></li>
                <li>{dot(true)}<span>{words.journey_used_dot()}</span></li>
            </ul>
            <ol class="line">{steps}</ol>
            <details class="more">
                <summary>{words.journey_table()}</summary>
                <div class="more__body"><div class="table">
                    <table>
                        <caption class="vh">{words.journey_title()}</caption>
                        <thead>
                            <tr>
                                <th scope="col">{words.journey_step()}</th>
                                <th scope="col">{words.journey_collected_here()}</th>
                                <th scope="col">{words.journey_used_here()}</th>
                                {own}
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div></div>
            </details>
        }
        .into_any()
    }))
}

/// A stop as the lines show it.
fn dot(lit: bool) -> AnyView {
    let core = lit.then(|| view! { <circle class="stop stop--given stop__core" cx="0.5em" cy="0.5em" r="0.2em"></circle> });
    view! {
        <svg class="legend__dot" aria-hidden="true" focusable="false"><circle class="stop stop--given" cx="0.5em" cy="0.5em" r="0.36em"></circle>{core}</svg>
    }
    .into_any()
}

/// The visitor: their choices, and the records held about them.
struct You {
    choices: Choices,
    figures: Figures,
}

fn collected<'a>(shelf: &'a Shelf, touchpoint: &'a Touchpoint) -> impl Iterator<Item = &'a Category> {
    shelf.notice.catalogue.categories.iter().filter(|category| category.touchpoints.contains(&touchpoint.id))
}

fn used<'a>(shelf: &'a Shelf, touchpoint: &'a Touchpoint) -> impl Iterator<Item = &'a Purpose> {
    shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.touchpoints.contains(&touchpoint.id))
}

fn step(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint, last: bool) -> AnyView {
    let words = visit.texts();
    let choices = &you.choices;
    let aside = visit.signed_in().then(|| aside(visit, shelf, &you.figures, touchpoint));
    let body = if aside.is_some() { "line__body line__body--aside" } else { "line__body" };
    let id = &touchpoint.id;
    let collects = collected(shelf, touchpoint).map(|category| {
        let href = visit.to(&format!("/data/{}", category.id));
        view! {
            <li>
                <KindMark kind=category.origin.as_str() />
                <span>
                    <span class="vh">{origin(visit, category.origin)}</span>
                    {apart(
                        view! { <a href=href>{visit.notice(shelf).category(&category.id).name()}</a> },
                        view! { <span class="collects__detail">{kept(visit, category)}</span> },
                    )}
                </span>
            </li>
        }
    });
    let collects = collects.collect_view();
    let uses = used(shelf, touchpoint).map(|purpose| {
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let name = view! { <a href=href>{visit.notice(shelf).purpose(&purpose.id).name()}</a> };
        view! { <li>{apart(name, stated(visit, shelf, choices, purpose).view())}</li> }
    });
    let uses = uses.collect_view();
    view! {
        <li class="line__step">
            {tracks(visit, shelf, choices, touchpoint, last)}
            <div class=body>
                <div>
                    <h2><a href=visit.to(&format!("/journey/{id}"))>{visit.notice(shelf).touchpoint(id).name()}</a></h2>
                    <p class="line__summary">{visit.notice(shelf).touchpoint(id).what()}</p>
                    <h3 class="line__part">{words.journey_collected_here()}</h3>
                    <ul class="collects">{collects}</ul>
                    <h3 class="line__part">{words.journey_used_here()}</h3>
                    <ul class="uses">{uses}</ul>
                    {used(shelf, touchpoint).next().is_none().then(|| view! { <p class="effect">{words.journey_nothing_used()}</p> })}
                </div>
                {aside}
            </div>
        </li>
    }
    .into_any()
}

/// A person's own figure at a step, and what it is made of.
fn aside(visit: &Visit, shelf: &Shelf, figures: &Figures, touchpoint: &Touchpoint) -> AnyView {
    let words = visit.texts();
    let id = touchpoint.id.as_str();
    let Some(held) = figures.at_touchpoint(id) else {
        return view! { <div class="line__aside"><p>{words.journey_yours_none()}</p></div> }.into_any();
    };
    let kinds = collected(shelf, touchpoint).filter_map(|category| {
        let held = figures.of_category_at(category.id.as_str(), id)?;
        let href = visit.to(&format!("/data/{}/records?touchpoint={id}", category.id));
        let name = visit.notice(shelf).category(&category.id).name();
        let count = numbers::count(visit.language, held.count);
        Some(view! { <li>{apart(view! { <a href=href>{name}</a> }, view! { <span class="number">{count}</span> })}</li> })
    });
    let since = words.journey_yours_since(m::JourneyYoursSince { when: &since(visit, held) });
    view! {
        <div class="line__aside">
            <Figure number=numbers::count(visit.language, held.count) what=words.journey_yours(m::JourneyYours { count: plural(held.count) }) />
            <p class="hint">{since}</p>
            <ul class="tally">{kinds.collect_view()}</ul>
        </div>
    }
    .into_any()
}

/// Four lines, one for each way of knowing. A ring is where something is collected, filled where it is used for you now.
fn tracks(visit: &Visit, shelf: &Shelf, choices: &Choices, touchpoint: &Touchpoint, last: bool) -> AnyView {
    let mut drawn = Vec::new();
    for (at, kind) in Origin::ALL.into_iter().enumerate() {
        let x = format!("{}.5em", at);
        if !last {
            drawn.push(
                view! { <line class=format!("track track--{}", kind.as_str()) x1=x.clone() x2=x.clone() y1="0" y2="100%"></line> }
                    .into_any(),
            );
        }
        let here: Vec<_> = collected(shelf, touchpoint).filter(|category| category.origin == kind).map(|category| &category.id).collect();
        if here.is_empty() {
            continue;
        }
        let mut purposes = shelf.notice.catalogue.purposes.iter().filter(|purpose| stated(visit, shelf, choices, purpose).is_on());
        let lit = purposes.any(|purpose| purpose.categories.iter().any(|id| here.contains(&id)));
        drawn.push(view! { <circle class=format!("stop stop--{}", kind.as_str()) cx=x.clone() cy="0" r="0.36em"></circle> }.into_any());
        if lit {
            drawn.push(
                view! { <circle class=format!("stop stop--{} stop__core", kind.as_str()) cx=x cy="0" r="0.2em"></circle> }.into_any(),
            );
        }
    }
    view! { <svg class="line__tracks" aria-hidden="true" focusable="false">{drawn}</svg> }.into_any()
}

fn row(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint) -> AnyView {
    let words = visit.texts();
    let choices = &you.choices;
    let held = you.figures.at_touchpoint(touchpoint.id.as_str());
    let held = held.map_or_else(|| words.journey_yours_none(), |held| records(visit, held));
    let own = visit.signed_in().then(|| view! { <td data-label=words.journey_about_you()>{held}</td> });
    let collects = collected(shelf, touchpoint).map(|category| {
        let name = visit.notice(shelf).category(&category.id).name();
        let name = words.with_note(m::WithNote { text: &name, note: &origin(visit, category.origin) });
        view! { <li>{words.said_of(m::SaidOf { thing: &name, said: &kept(visit, category) })}</li> }
    });
    let collects = collects.collect_view();
    let uses = used(shelf, touchpoint).map(|purpose| {
        let name = visit.notice(shelf).purpose(&purpose.id).name();
        let state = stated(visit, shelf, choices, purpose).view();
        view! { <li>{filled(|[said]| words.said_of(m::SaidOf { thing: &name, said }), [state])}</li> }
    });
    let uses = uses.collect_view();
    view! {
        <tr>
            <th scope="row">{visit.notice(shelf).touchpoint(&touchpoint.id).name()}</th>
            <td data-label=words.journey_collected_here()><ul class="plain">{collects}</ul></td>
            <td data-label=words.journey_used_here()><ul class="plain">{uses}</ul></td>
            {own}
        </tr>
    }
    .into_any()
}
