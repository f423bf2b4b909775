//! The queue: views with counts, filters in the address, and each request with its next step.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeSet;

use super::{
    filters::Filters,
    find, pages, picking,
    words::{part, query_of, view},
};
use crate::{
    domain::request::Turn,
    i18n::{
        lists, messages as m, numbers,
        texts::{Texts, plain},
    },
    usecases::{
        desk::{
            pages::At,
            queue::{Queue, Waiting, queue},
            views::{Filter, View},
        },
        error::Error,
        staff::member::{self, Member},
    },
    web::{
        components::{error_summary::ErrorSummary, filled::apart},
        failure::Failure,
        flash::Flash,
        layout::page::{Head, Mood, respond},
        query::Heard,
        shown::held::plural,
        staff::{training::warning::warning, work},
        visit::Visit,
    },
};

/// A filter, and where the page begins.
#[derive(Debug, Clone, Default, Deserialize)]
#[serde(default)]
pub struct QueueQuery {
    view: Option<String>,
    kind: Option<String>,
    law: Option<String>,
    language: Option<String>,
    whose: Option<String>,
    system: Option<String>,
    came: Option<String>,
    from: Option<String>,
    until: Option<String>,
    ended: Option<String>,
    ending: Option<String>,
    reason: Option<String>,
    late: Option<String>,
    road: Option<String>,
    order: Option<String>,
    after: Option<String>,
    before: Option<String>,
    since: Option<String>,
}

pub async fn get(visit: Visit, heard: Heard<QueueQuery>) -> Response {
    show(&visit, heard).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, Heard { asked, passed_over: unheard }: Heard<QueueQuery>) -> Result<Response, Error> {
    let words = visit.texts();
    let QueueQuery { view: of, kind, law, language, whose, system, came, from, until, ended, ending, reason, .. } = asked;
    let QueueQuery { late, road, order, after, before, since, .. } = asked;
    let filter = Filter { view: of, kind, law, language, whose, system, came, from, until, ended, ending, reason, late, road, order };
    let at = At { after: after.as_deref(), before: before.as_deref(), since: since.as_deref() };
    let queue = queue(visit.portal(), visit.actor, &filter, at).await?;
    let (as_of, only_from) = (pages::as_of(visit, &filter, at, &queue), pages::only_from(visit, &queue));
    let warning = warning(visit).await?;
    let staff = member::all(visit.portal()).await?;
    let flash = visit.flash(find::FIND).await;
    let wrong = flash.as_ref().and_then(|flash: &Flash| flash.faults().first().copied());
    let faults = wrong.is_some();
    let none = queue.rows.is_empty();
    let picks = picking::Picks::of(visit, &filter, &queue).await?;
    let picked = wrong.and_then(|found| picking::fault(visit, found));
    let summary = wrong.map(|_| {
        let errors = vec![picked.clone().map_or_else(|| ("search", words.find_error()), |text| (picks.place(), text))];
        view! { <ErrorSummary heading=words.problem_heading() errors=errors /> }
    });
    let found = find::results(visit, flash.as_ref(), queue.days, &staff).await?;
    let find = find::form(visit, flash.as_ref());
    let unheard: BTreeSet<String> =
        unheard.iter().map(String::as_str).chain(queue.understood.passed_over.iter().copied()).map(|name| part(words, name)).collect();
    let passed_over = (!unheard.is_empty()).then(|| {
        let names: Vec<String> = unheard.into_iter().collect();
        let names = lists::of_names(visit.language, &names);
        view! { <div class="notice"><p>{words.queue_passed_over(m::QueuePassedOver { names: &names })}</p></div> }
    });
    let views = views(visit, &queue);
    let filters = Filters::of(visit, &filter, &queue, &staff)?;
    let heading = filters.heading(visit, queue.understood.view);
    let caption = caption(visit, &filters, &queue);
    let filters = filters.form(visit, &queue);
    // A case knows the view it was come to from, also where nothing narrows it.
    let here = Some(query_of(&filter)).filter(|here| !here.is_empty()).unwrap_or_else(|| super::words::query(View::All));
    let pick = |row: &Waiting| picks.pick(visit, row, picked.is_some());
    let rows = queue.rows.iter().map(|row| line(visit, row, &queue, &staff, &here, pick(row))).collect::<Result<Vec<_>, Error>>()?;
    let pages = pages::ways(visit, &filter, &queue, after.or(before).is_some_and(|at| !at.is_empty()));
    let when = when(words, &queue);
    let take = queue.views.iter().any(|(view, count)| *view == View::Nobodys && count.is_some_and(|count| count > 0));
    let take = take.then(|| find::take(visit));
    let mood = if faults { Mood::Error } else { Mood::Plain };
    let list = (!none).then(|| {
        let table = view! {
        <div class="table table--queue">
            <table>
                <caption class="vh">{caption}</caption>
                <thead><tr>
                    {picks.are_offered().then(|| view! { <th scope="col">{words.several_choose()}</th> })}
                    <th scope="col">{when}</th><th scope="col">{words.queue_kind()}</th>
                    <th scope="col">{words.queue_next_step()}</th><th scope="col">{words.queue_from()}</th>
                    <th scope="col">{words.queue_assignee()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        };
        picking::around(visit, &picks, picked, &here, table.into_any())
    });
    Ok(respond(visit, Head::of(plain(&heading)).mood(mood), move || {
        view! {
            {summary}
            <div class="head head--two"><h1>{heading}</h1>{find}</div>
            {warning}
            {found}
            {passed_over}
            {views}
            {filters}
            {as_of}
            {only_from}
            {none.then(|| view! { <p>{words.queue_none()}</p> })}
            {list}
            {pages}
            {take}
        }
        .into_any()
    }))
}

fn views(visit: &Visit, queue: &Queue) -> AnyView {
    let words = visit.texts();
    // A view that is seldom needed stands there only while it holds something.
    let seldom = |one: View| matches!(one, View::Late | View::Theirs | View::Systems | View::Later | View::OnHold | View::ToPost);
    let shown = queue.views.iter().filter(|(one, count)| !seldom(*one) || *one == queue.understood.view || *count != Some(0));
    let links = shown.map(|(one, count)| {
        let href = format!("{}{}", visit.to("/staff/requests"), super::words::query(*one));
        let current = (*one == queue.understood.view).then_some("true");
        let count = count.map(|count| {
            let count = numbers::count(visit.language, u64::try_from(count).unwrap_or(0));
            view! { <span class="views__count">{count}</span> }
        });
        view! { <li><a href=href aria-current=current>{apart(view(words, *one), count)}</a></li> }
    });
    view! { <nav aria-label=words.queue_views()><ul class="views">{links.collect_view()}</ul></nav> }.into_any()
}

/// The view and its filters, and how many requests this page of it lists.
fn caption(visit: &Visit, filters: &Filters, queue: &Queue) -> String {
    let count = u64::try_from(queue.rows.len()).unwrap_or(0);
    let said = filters.said(visit, queue.understood.view);
    let count_text = numbers::count(visit.language, count);
    visit.texts().queue_caption(m::QueueCaption { said: &said, count: plural(count), count_text: &count_text })
}

/// The day of each case: by when it is due, or when it was closed.
fn when(words: &Texts, queue: &Queue) -> String {
    if queue.understood.view == View::Closed { words.staff_closed_on() } else { words.queue_due() }
}

fn line(visit: &Visit, waiting: &Waiting, queue: &Queue, staff: &[Member], here: &str, pick: Option<AnyView>) -> Result<AnyView, Error> {
    let words = visit.texts();
    let next = work::next(visit, waiting, staff)?;
    let pick = pick.map(|pick| view! { <td class="table__pick" data-label=words.several_choose()>{pick}</td> });
    let ours = (waiting.turn == Turn::Ours).then_some("table__ours");
    Ok(view! {
        <tr class=ours>
            {pick}
            <td class="table__when" data-label=when(words, queue)>{work::due(visit, waiting, queue.days)}</td>
            <th scope="row">{work::what(visit, waiting, here)}</th>
            <td class="table__step" data-label=words.queue_next_step()>{next}</td>
            <td data-label=words.queue_from()>{work::from(visit, waiting)}</td>
            <td data-label=words.queue_assignee()>{work::whose(visit, waiting, staff)}</td>
        </tr>
    }
    .into_any())
}
