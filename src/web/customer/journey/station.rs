//! One stop of the journey as a line of a timetable: what is collected and for how long, what it is used for, and who gets it. The
//! rest unfolds.

use leptos::prelude::*;
use std::collections::BTreeSet;

use crate::{
    decisions::shelf::Shelf,
    domain::catalogue::{Basis, Category, Purpose, Recipient, Touchpoint},
    i18n::{countries::country, lists::and, messages as m, numbers},
    web::{
        components::{
            filled::{apart, filled},
            kind_mark::KindMark,
        },
        shown::{
            catalogue::{basis, kept_for, origin},
            held::{plural, records},
            journey_stops::{You, collected, used},
            recipients::{at_stop, waiting},
            use_state::stated,
        },
        visit::Visit,
    },
};

pub fn station(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint) -> AnyView {
    let words = visit.texts();
    let id = touchpoint.id.as_str();
    let (heading, labelled) = (format!("h-{id}"), format!("h-{id}"));
    let name = visit.notice(shelf).touchpoint(id).name();
    let kinds: Vec<_> = collected(shelf, touchpoint).collect();
    let collected_here = match (visit.signed_in(), you.figures.at_touchpoint(id)) {
        (false, _) => words.station_collected(),
        (true, Some(held)) => words.station_holds(m::StationHolds { records: &records(visit, held) }),
        (true, None) => words.station_holds_none(),
    };
    let rows = kinds.iter().map(|category| collects(visit, shelf, you, touchpoint, category)).collect_view();
    view! {
        <section class="station" id=format!("stop-{id}") aria-labelledby=labelled>
            <div class="station__head">
                <h2 id=heading><a href=visit.to(&format!("/journey/{id}"))>{name.clone()}</a></h2>
                " "
                <p class="station__what">{visit.notice(shelf).touchpoint(id).what()}</p>
            </div>
            <div class="station__part">
                <h3>{collected_here}</h3>
                " "
                <ul class="plain-rows">{rows}</ul>
            </div>
            {uses(visit, shelf, you, touchpoint)}
            {goes_to(visit, shelf, you, touchpoint)}
            <details class="more">
                <summary>{words.station_more()}<span class="vh">{name}</span></summary>
                <div class="more__body">{more(visit, shelf, you, touchpoint, &kinds)}</div>
            </details>
        </section>
    }
    .into_any()
}

fn collects(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint, category: &Category) -> AnyView {
    let held = you.figures.of_category_at(category.id.as_str(), touchpoint.id.as_str());
    let count = held.map(|held| {
        let unit = visit.texts().records_unit(m::RecordsUnit { count: plural(held.count) });
        apart(view! { <b class="number">{numbers::count(visit.language, held.count)}</b> }, view! { <span class="vh">{unit}</span> })
    });
    view! {
        <li>
            <KindMark kind=category.origin.as_str() />
            <span>
                <span class="vh">{origin(visit, category.origin)}</span>
                {apart(
                    view! { <span class="plain-rows__what">{visit.notice(shelf).category(&category.id).name()}</span> },
                    view! { <span class="kept">{kept_for(visit, category)}</span> },
                )}
            </span>
            " "
            {count}
        </li>
    }
    .into_any()
}

/// "Used here: 3 of 5 on", and each use with its state.
fn uses(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint) -> AnyView {
    let words = visit.texts();
    let purposes: Vec<_> = used(shelf, touchpoint).collect();
    if purposes.is_empty() {
        return view! { <div class="station__part"><h3>{words.station_used()}</h3><p class="kept">{words.journey_nothing_used()}</p></div> }
            .into_any();
    }
    let on = purposes.iter().filter(|purpose| stated(visit, shelf, &you.choices, purpose).is_on()).count();
    let number = |count: usize| numbers::count(visit.language, u64::try_from(count).unwrap_or(u64::MAX));
    let heading = match visit.signed_in() {
        true => words.station_uses_on(m::StationUsesOn { on: &number(on), all: &number(purposes.len()) }),
        false => words.station_used(),
    };
    let rows = purposes.iter().map(|purpose| {
        let name = visit.notice(shelf).purpose(&purpose.id).name();
        view! { <li>{stated(visit, shelf, &you.choices, purpose).beside(name)}</li> }
    });
    view! {
        <div class="station__part">
            <h3>{heading}</h3>
            " "
            <ul class="plain-rows">{rows.collect_view()}</ul>
        </div>
    }
    .into_any()
}

fn goes_to(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint) -> AnyView {
    let words = visit.texts();
    let (now, not) = at_stop(visit, shelf, &you.choices, touchpoint);
    let name = |recipient: &Recipient| view! { <bdi>{visit.notice(shelf).recipient(&recipient.id).name()}</bdi> }.into_any();
    let all = visit.to("/recipients");
    let stop = visit.notice(shelf).touchpoint(&touchpoint.id).name();
    let rows = now.iter().map(|recipient| {
        let country = country(visit.language, &recipient.country);
        view! { <li>{apart(name(recipient), view! { <span class="kept">{country}</span> })}</li> }
    });
    let nobody = now.is_empty().then(|| view! { <li>{words.details_nobody_else()}</li> });
    let waiting = waiting(visit, shelf, &not).map(|said| view! { <li><span class="kept">{said}</span></li> });
    view! {
        <div class="station__part">
            <h3><a href=all>{words.station_goes_to()}<span class="vh">{stop}</span></a></h3>
            " "
            <ul class="plain-rows plain-rows--run">{rows.collect_view()}{nobody}{waiting}</ul>
        </div>
    }
    .into_any()
}

/// The part that unfolds: what is said at the stop, why each use is allowed, where the data is kept, and the person's records of each kind.
fn more(visit: &Visit, shelf: &Shelf, you: &You, touchpoint: &Touchpoint, kinds: &[&Category]) -> AnyView {
    let words = visit.texts();
    let id = touchpoint.id.as_str();
    let purposes: Vec<&Purpose> = used(shelf, touchpoint).collect();
    let allowed = [Basis::Consent, Basis::Contract, Basis::LegalObligation, Basis::LegitimateInterest].map(|why| {
        let names = purposes.iter().filter(|purpose| purpose.basis == why).map(|purpose| visit.notice(shelf).purpose(&purpose.id).name());
        let names: Vec<_> = names.collect();
        (!names.is_empty()).then(|| view! { <div><dt>{and(visit.language, &names)}</dt><dd>{basis(visit, why)}</dd></div> })
    });
    let allowed: Vec<_> = allowed.into_iter().flatten().collect();
    let stored: BTreeSet<_> = kinds.iter().map(|category| visit.notice(shelf).category(&category.id).stored()).collect();
    let mine = kinds.iter().filter_map(|category| {
        let held = you.figures.of_category_at(category.id.as_str(), id)?;
        let href = visit.to(&format!("/data/{}/records?touchpoint={id}", category.id));
        let link = view! { <a href=href>{visit.notice(shelf).category(&category.id).name()}</a> }.into_any();
        let said = records(visit, held);
        Some(view! { <li>{filled(|[thing]| words.said_of(m::SaidOf { thing, said: &said }), [link])}</li> })
    });
    let mine: Vec<_> = mine.collect();
    let mine = (!mine.is_empty()).then(|| view! { <h3>{words.held_about_you()}</h3><ul>{mine}</ul> });
    view! {
        <h3>{words.touchpoint_notice()}</h3>
        <p>{visit.notice(shelf).touchpoint(id).notice()}</p>
        {(!allowed.is_empty()).then(|| view! { <h3>{words.details_basis()}</h3><dl class="facts">{allowed}</dl> })}
        <h3>{words.details_stored()}</h3>
        {stored.into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
        {mine}
        <p><a href=visit.to(&format!("/journey/{id}"))>{words.station_all()}<span class="vh">{visit.notice(shelf).touchpoint(id).name()}</span></a></p>
    }
    .into_any()
}
