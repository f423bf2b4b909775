use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use super::ranking::way;
use crate::{
    domain::catalogue::Recipient,
    i18n::messages as m,
    usecases::{error::Error, records::figures},
    web::{
        components::{
            crumb::Crumb,
            filled::{apart, filled},
            kind_mark::KindMark,
            rows::Rows,
        },
        failure::Failure,
        layout::page::{Head, respond},
        shown::{
            catalogue::{kept, origin, recipients},
            explanation::lately,
            held::records,
            not_now::of_uses,
            purpose::choices,
            recipients::at_stop,
            use_state::stated,
        },
        visit::Visit,
    },
};

pub async fn get(visit: Visit, Path((_, id)): Path<(String, String)>) -> Response {
    show(&visit, &id).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, id: &str) -> Result<Response, Error> {
    let words = visit.texts();
    let shelf = visit.shelf()?;
    let catalogue = &shelf.notice.catalogue;
    let touchpoint = catalogue.touchpoint(id).ok_or(Error::NotFound)?;
    let choices = choices(visit).await?;
    let categories: Vec<_> = catalogue.categories.iter().filter(|category| category.touchpoints.contains(&touchpoint.id)).collect();
    let purposes: Vec<_> = catalogue.purposes.iter().filter(|purpose| purpose.touchpoints.contains(&touchpoint.id)).collect();
    let collects = categories.iter().map(|category| {
        let href = visit.to(&format!("/data/{}", category.id));
        view! {
            <li>
                <KindMark kind=category.origin.as_str() />
                <span>
                    <span class="vh">{origin(visit, category.origin)}</span>
                    {apart(
                        view! { <a href=href>{visit.notice(&shelf).category(&category.id).name()}</a> },
                        view! { <span class="collects__detail">{kept(visit, category)}</span> },
                    )}
                </span>
            </li>
        }
    });
    let collects = view! { <ul class="collects">{collects.collect_view()}</ul> }.into_any();
    let means = purposes.iter().map(|purpose| {
        let href = visit.to(&format!("/purposes/{}", purpose.id));
        let name = view! { <a href=href>{visit.notice(&shelf).purpose(&purpose.id).name()}</a> }.into_any();
        let state = stated(visit, &shelf, &choices, purpose).view();
        view! {
            <li>
                {filled(|[thing, said]| words.said_of(m::SaidOf { thing, said }), [name, state])}
                <p>{visit.notice(&shelf).purpose(&purpose.id).means()}</p>
            </li>
        }
    });
    let means = match purposes.is_empty() {
        true => words.journey_nothing_used().into_any(),
        false => view! { <ul>{means.collect_view()}</ul> }.into_any(),
    };
    let change = visit.to("/choices");
    let figures = figures(visit.portal(), visit.actor).await?;
    let own = visit.signed_in().then(|| {
        let mine = categories.iter().filter_map(|category| {
            let held = figures.of_category_at(category.id.as_str(), id)?;
            let href = visit.to(&format!("/data/{}/records?touchpoint={id}", category.id));
            let name = visit.notice(&shelf).category(&category.id).name();
            let name = view! { <a href=href>{name}</a> }.into_any();
            let said = records(visit, held);
            Some(view! { <li>{filled(|[thing]| words.said_of(m::SaidOf { thing, said: &said }), [name])}</li> })
        });
        let mine: Vec<_> = mine.collect();
        let mine = match mine.is_empty() {
            true => view! { <p>{words.journey_yours_none()}</p> }.into_any(),
            false => view! { <ul>{mine}</ul> }.into_any(),
        };
        (words.held_about_you(), mine)
    });
    let (getting, waiting) = at_stop(visit, &shelf, &choices, touchpoint);
    let gets = |recipient: &&Recipient| getting.iter().chain(&waiting).any(|one| one.id == recipient.id);
    let who: Vec<_> = catalogue.recipients.iter().filter(gets).collect();
    let not_now = of_uses(visit, &shelf, &choices, |purpose| purpose.touchpoints.contains(&touchpoint.id));
    let rows = [
        (words.touchpoint_collect(), collects),
        (words.touchpoint_why(), means),
        (
            words.details_who(),
            view! { {recipients(visit, &shelf, &who, &not_now)}<p class="hint">{words.recipients_hint()}</p> }.into_any(),
        ),
        (words.touchpoint_notice(), visit.notice(&shelf).touchpoint(id).notice().into_any()),
        (words.details_your_choice(), view! { <a href=change>{words.details_change_level()}</a> }.into_any()),
    ];
    let picked = way(visit, &shelf, id).map(|way| (words.ranking_here(), way));
    let rows = rows.into_iter().chain(picked);
    let rows: Vec<_> = own.into_iter().chain(lately(visit, id).await?).chain(rows).collect();
    let (name, what) = (visit.notice(&shelf).touchpoint(id).name(), visit.notice(&shelf).touchpoint(id).what());
    let back = visit.to("/journey");
    Ok(respond(visit, Head::of(name.clone()).about(&what), move || {
        view! {
            <Crumb href=back text=words.nav_journey() />
            <h1>{name}</h1>
            <p class="lede">{what}</p>
            <Rows rows=rows />
        }
        .into_any()
    }))
}
