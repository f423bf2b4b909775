//! How what people see is picked at a touchpoint: by what, in order, why each counts, and the control over it (DSA Articles 27 and 38).

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    decisions::shelf::Shelf,
    domain::{
        catalogue::{Control, Parameter, Purpose},
        choices::Choices,
    },
    i18n::messages as m,
    usecases::error::Error,
    web::{
        components::{crumb::Crumb, filled::filled},
        failure::Failure,
        layout::page::{Head, respond},
        shown::{catalogue::Thing, purpose::choices, use_state::stated},
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let touchpoint = shelf.notice.catalogue.touchpoint(id).ok_or(Error::NotFound)?;
    let choices = choices(visit).await?;
    let step = visit.notice(&shelf).touchpoint(&touchpoint.id).name();
    let ranking = shelf.notice.catalogue.purposes.iter().filter(|purpose| purpose.is_at(id) && !purpose.parameters.is_empty());
    let uses: Vec<_> = ranking.map(|purpose| one(visit, &shelf, &choices, purpose)).collect();
    let none = uses.is_empty().then(|| view! { <p>{words.ranking_none()}</p> });
    let lowest = shelf.notice.catalogue.lowest().map(|level| visit.notice(&shelf).level(&level.id).name()).unwrap_or_default();
    let off = words.ranking_off(m::RankingOff { level: &lowest });
    let (back, change) = (visit.to(&format!("/journey/{id}")), visit.to("/choices"));
    let lede = words.ranking_lede();
    Ok(respond(visit, Head::of(words.ranking_title()).about(&lede), move || {
        view! {
            <Crumb href=back text=step />
            <h1>{words.ranking_title()}</h1>
            <p class="lede">{lede.clone()}</p>
            {none}
            {uses}
            <section aria-labelledby="off">
                <h2 id="off">{words.ranking_without()}</h2>
                <p>{off}</p>
                <p><a href=change>{words.details_change_level()}</a></p>
            </section>
        }
        .into_any()
    }))
}

fn one(visit: &Visit, shelf: &Shelf, choices: &Choices, purpose: &Purpose) -> AnyView {
    let words = visit.texts();
    let id = format!("use-{}", purpose.id);
    let heading = Thing::Purpose.link(visit, shelf, purpose.id.as_str());
    let state = stated(visit, shelf, choices, purpose).view();
    let means = visit.notice(shelf).purpose(&purpose.id).means();
    let parameters = purpose.parameters.iter().map(|parameter| {
        let said = visit.notice(shelf).purpose(&purpose.id);
        let (name, counts) = (said.parameter(parameter.id.as_str()), said.counts(parameter.id.as_str()));
        let kinds = parameter.categories.iter().map(|id| view! { <li>{Thing::Category.link(visit, shelf, id.as_str())}</li> });
        let kinds = if parameter.categories.is_empty() {
            view! { <p>{words.ranking_same()}</p> }.into_any()
        } else {
            view! { <ul>{kinds.collect_view()}</ul> }.into_any()
        };
        view! { <li class="why"><h3>{name}</h3><p>{counts}</p>{kinds}<p>{control(visit, purpose, parameter)}</p></li> }
    });
    let labelled = id.clone();
    view! {
        <section aria-labelledby=labelled>
            <h2 id=id>{heading}</h2>
            <p>{state}</p>
            <p>{means}</p>
            <p class="whys__head">{words.ranking_order()}</p>
            <ol class="whys">{parameters.collect_view()}</ol>
        </section>
    }
    .into_any()
}

/// The way to what a person can do about it.
fn control(visit: &Visit, purpose: &Purpose, parameter: &Parameter) -> AnyView {
    let words = visit.texts();
    let (path, text) = match (parameter.control, parameter.categories.first()) {
        (Control::Data, Some(category)) => (format!("/data/{category}"), words.ranking_data()),
        (Control::Topics, _) => ("/choices/boundaries".to_owned(), words.ranking_topics()),
        _ => (format!("/purposes/{}#choice", purpose.id), words.ranking_switch()),
    };
    let href = visit.to(&path);
    let way = view! { <a href=href>{text}</a> }.into_any();
    filled(|[said]| words.said_of(m::SaidOf { thing: &words.ranking_control(), said }), [way])
}

/// The way here from elsewhere, where something is picked.
pub fn way(visit: &Visit, shelf: &Shelf, step: &str) -> Option<AnyView> {
    let picks = shelf.notice.catalogue.purposes.iter().any(|purpose| purpose.is_at(step) && !purpose.parameters.is_empty());
    let href = visit.to(&format!("/ranking/{step}"));
    picks.then(|| view! { <a href=href>{visit.texts().ranking_title()}</a> }.into_any())
}

/// The same from the page of a use: one for each step where it is done.
pub fn ways(visit: &Visit, shelf: &Shelf, purpose: &Purpose) -> Option<(String, AnyView)> {
    let steps = purpose.touchpoints.iter().map(|step| {
        let href = visit.to(&format!("/ranking/{step}"));
        view! { <li><a href=href>{visit.notice(shelf).touchpoint(step).name()}</a></li> }
    });
    let steps: Vec<_> = steps.collect();
    let words = visit.texts();
    (!purpose.parameters.is_empty()).then(|| (words.ranking_title(), view! { <ul>{steps}</ul> }.into_any()))
}
