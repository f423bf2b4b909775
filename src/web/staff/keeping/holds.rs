//! The list of requests that rest: since when, by whom, and when each is looked at again.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        oversight::holds::{Cause, Rest, holds},
    },
    web::{
        components::{crumb::Crumb, filled::apart},
        failure::Failure,
        layout::page::{Head, respond},
        shown::request::{hold_kind, title},
        staff::case_href::case_href,
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let rests = holds(visit.portal(), visit.actor).await?;
    let body = match rests.all.is_empty() {
        true => view! { <p>{words.holds_none()}</p> }.into_any(),
        false => table(visit, &rests.all),
    };
    let more = rests.more.then(|| view! { <p class="hint">{words.holds_more()}</p> });
    let back = visit.to("/staff/oversight");
    Ok(respond(visit, Head::of(words.holds_title()), move || {
        view! {
            <Crumb href=back text=words.oversight_title() />
            <h1>{words.holds_title()}</h1>
            <p class="lede">{words.holds_lede()}</p>
            {body}
            {more}
        }
        .into_any()
    }))
}

fn table(visit: &Visit, all: &[Rest]) -> AnyView {
    let words = visit.texts();
    let rows = all.iter().map(|rest| row(visit, rest)).collect_view();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{words.holds_title()}</caption>
                <thead><tr>
                    <th scope="col">{words.holds_request()}</th><th scope="col">{words.holds_kind()}</th>
                    <th scope="col">{words.holds_since()}</th><th scope="col">{words.holds_by()}</th>
                    <th scope="col">{words.holds_look()}</th><th scope="col">{words.holds_person()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(visit: &Visit, rest: &Rest) -> AnyView {
    let words = visit.texts();
    let number = rest.reference.clone();
    // A request that rests is open.
    let number = match case_href(visit, &number, true) {
        Some(href) => view! { <a href=href><bdi>{number}</bdi></a> }.into_any(),
        None => view! { <bdi>{number}</bdi> }.into_any(),
    };
    let what = apart(number, view! { <span class="hint">{title(words, rest.kind)}</span> });
    let cause = match rest.cause {
        Cause::ByStaff(hold) => hold_kind(words, hold.kind),
        Cause::Question => words.holds_question(),
    };
    let by = rest.by.clone().unwrap_or_else(|| words.nothing_to_say());
    let told = if rest.cause.is_told() { words.holds_told() } else { words.holds_untold_law() };
    view! {
        <tr>
            <th scope="row">{what}</th>
            <td data-label=words.holds_kind()>{cause}</td>
            <td data-label=words.holds_since()>{dates::day(visit.language, rest.since)}</td>
            <td data-label=words.holds_by()><span><bdi>{by}</bdi></span></td>
            <td data-label=words.holds_look()>{look(visit, rest)}</td>
            <td data-label=words.holds_person()>{told}</td>
        </tr>
    }
    .into_any()
}

/// The day to look again, which leads to the item where one waits.
fn look(visit: &Visit, rest: &Rest) -> AnyView {
    let words = visit.texts();
    let day = rest.look_on.map_or_else(|| words.nothing_to_say(), |on| dates::day(visit.language, on));
    let day = match rest.overdue {
        true => view! { <strong>{words.request_overdue(m::RequestOverdue { when: &day })}</strong> }.into_any(),
        false => day.into_any(),
    };
    match rest.item {
        Some(item) => {
            let href = visit.to(&format!("/staff/oversight/{item}"));
            view! { <a href=href>{day}<span class="vh">{words.item_hold(m::ItemHold { reference: &rest.reference })}</span></a> }.into_any()
        }
        None => day,
    }
}
