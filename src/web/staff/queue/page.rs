//! The queue: views with counts, filters in the address, and each request with its next step.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeSet;

use super::{
    find, picking,
    words::{part, query_of, view},
};
use crate::{
    domain::{
        regime::REGIMES,
        request::{Kind, Turn},
        staff::Deed,
    },
    i18n::{lists, messages as m, numbers, texts::Texts},
    usecases::{
        desk::{
            queue::{Queue, Waiting, queue, systems},
            views::{Filter, Order, View},
        },
        error::Error,
        staff::member::{self, Member},
    },
    web::{
        components::{error_summary::ErrorSummary, filled::apart, select_field::SelectField},
        failure::Failure,
        flash::Flash,
        layout::page::{Head, Mood, respond},
        query::Heard,
        shown::{law::law, request::title},
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
    order: Option<String>,
    after: Option<String>,
}

pub async fn get(visit: Visit, heard: Heard<QueueQuery>) -> Response {
    show(&visit, heard).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, Heard { asked, passed_over: unheard }: Heard<QueueQuery>) -> Result<Response, Error> {
    let words = visit.texts();
    let QueueQuery { view: of, kind, law, language, whose, system, order, after } = asked;
    let filter = Filter { view: of, kind, law, language, whose, system, order };
    let queue = queue(visit.portal(), visit.actor, &filter, after.as_deref()).await?;
    let warning = warning(visit).await?;
    let staff = member::all(visit.portal()).await?;
    let flash = visit.flash(find::FIND).await;
    let wrong = flash.as_ref().and_then(|flash: &Flash| flash.faults().first().copied());
    let faults = wrong.is_some();
    let summary = wrong.map(|found| {
        let errors = vec![picking::fault(visit, found).map_or_else(|| ("search", words.find_error()), |text| ("picks", text))];
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
    let filters = filters(visit, &filter, &queue, &staff)?;
    let none = queue.rows.is_empty();
    // A case knows the view it was come to from, also where nothing narrows it.
    let here = Some(query_of(&filter, None)).filter(|here| !here.is_empty()).unwrap_or_else(|| super::words::query(View::All));
    let picks = picking::offered(&filter, &queue);
    let rows = queue.rows.iter().map(|row| line(visit, row, &queue, &staff, &here, picks)).collect::<Result<Vec<_>, Error>>()?;
    let base = visit.to("/staff/requests");
    let start = after.is_some_and(|after| !after.is_empty()).then(|| {
        let href = format!("{base}{here}");
        view! { <a class="go" href=href>{words.queue_start()}</a> }
    });
    let more = queue.next.as_ref().map(|next| {
        let href = format!("{base}{}", query_of(&filter, Some(next)));
        view! { <a class="go" href=href rel="next">{words.queue_more()}</a> }
    });
    let pages = (start.is_some() || more.is_some()).then(|| view! { <p class="pages">{apart(start, more)}</p> });
    let caption = view(words, queue.understood.view);
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
                    <th scope="col">{when}</th><th scope="col">{words.queue_kind()}</th>
                    <th scope="col">{words.queue_next_step()}</th><th scope="col">{words.queue_from()}</th>
                    <th scope="col">{words.queue_assignee()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        };
        picking::around(visit, picks, &here, table.into_any())
    });
    Ok(respond(visit, Head::of(words.queue_title()).mood(mood), move || {
        view! {
            {summary}
            <div class="head head--two"><h1>{words.queue_title()}</h1>{find}</div>
            {warning}
            {found}
            {passed_over}
            {views}
            {filters}
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

fn filters(visit: &Visit, filter: &Filter, queue: &Queue, staff: &[Member]) -> Result<AnyView, Error> {
    let words = visit.texts();
    let options = |all: String, rest: Vec<(String, String)>| [vec![(String::new(), all)], rest].concat();
    let kinds = options(words.queue_any_kind(), Kind::ALL.iter().map(|kind| (kind.as_str().to_owned(), title(words, *kind))).collect());
    let laws = REGIMES.iter().map(|regime| (regime.id.to_owned(), law(words, regime.id))).collect();
    let offered = visit.portal().brand.languages.offered.iter();
    let languages = offered.map(|language| (language.tag().to_owned(), language.own_name().to_owned())).collect();
    let there = staff.iter().filter(|member| !member.ended && member.id != queue.staff && member.role.may(Deed::Answer));
    let whose = [("me".to_owned(), words.queue_mine()), ("nobody".to_owned(), words.queue_nobody())];
    let whose = whose.into_iter().chain(there.map(|member| (member.id.to_string(), member.name.clone()))).collect();
    let shelf = visit.shelf()?;
    let named = |id: String| (id.clone(), visit.notice(&shelf).system(&id).name());
    let systems = systems(visit.portal())?.into_iter().map(named).collect();
    let orders = vec![(Order::Due.as_str().to_owned(), words.queue_by_due()), (Order::Newest.as_str().to_owned(), words.queue_by_newest())];
    let chosen = |text: &Option<String>| text.clone().unwrap_or_default();
    let narrowed = [&filter.kind, &filter.law, &filter.language, &filter.whose, &filter.system, &filter.order];
    let open = narrowed.into_iter().any(|part| part.as_deref().is_some_and(|part| !part.is_empty()));
    let (here, view) = (visit.to("/staff/requests"), queue.understood.view.as_str());
    Ok(view! {
        <details class="more" open=open>
            <summary>{words.queue_some()}</summary>
            <div class="more__body">
                <form method="get" action=here aria-label=words.queue_some()>
                    <input type="hidden" name="view" value=view />
                    <div class="filters">
                        <SelectField id="kind" name="kind" label=words.queue_kind() options=kinds chosen=chosen(&filter.kind) />
                        <SelectField id="law" name="law" label=words.queue_law() options=options(words.queue_any_law(), laws) chosen=chosen(&filter.law) />
                        <SelectField id="language" name="language" label=words.queue_language() options=options(words.queue_any_language(), languages) chosen=chosen(&filter.language) />
                        <SelectField id="whose" name="whose" label=words.queue_assignee() options=options(words.queue_anyone(), whose) chosen=chosen(&filter.whose) />
                        <SelectField id="system" name="system" label=words.queue_system() options=options(words.queue_any_system(), systems) chosen=chosen(&filter.system) />
                        <SelectField id="order" name="order" label=words.queue_order() options=orders chosen=queue.understood.order.as_str().to_owned() />
                        <button class="button button--plain" type="submit">{words.held_filter_show()}</button>
                    </div>
                </form>
            </div>
        </details>
    }
    .into_any())
}

/// The day of each case: by when it is due, or when it was closed.
fn when(words: &Texts, queue: &Queue) -> String {
    if queue.understood.view == View::Closed { words.staff_closed_on() } else { words.queue_due() }
}

fn line(visit: &Visit, waiting: &Waiting, queue: &Queue, staff: &[Member], here: &str, picks: bool) -> Result<AnyView, Error> {
    let words = visit.texts();
    let next = work::next(visit, waiting, staff)?;
    let pick = picks.then(|| picking::pick(visit, waiting));
    let ours = (waiting.turn == Turn::Ours).then_some("table__ours");
    Ok(view! {
        <tr class=ours>
            <td data-label=when(words, queue)>{work::due(visit, waiting, queue.days)}</td>
            <th scope="row">{pick}{work::what(visit, waiting, here)}</th>
            <td data-label=words.queue_next_step()>{next}</td>
            <td data-label=words.queue_from()>{work::from(visit, waiting)}</td>
            <td data-label=words.queue_assignee()>{work::whose(visit, waiting, staff)}</td>
        </tr>
    }
    .into_any())
}
