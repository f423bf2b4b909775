//! The list of items: what is due first, and what was decided.

use axum::response::Response;
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Deserialize;

use super::{
    views::{View, links},
    words::{due, outcome, title},
};
use crate::{
    domain::{item::ItemKind, retention},
    i18n::{dates, messages as m, numbers},
    usecases::{
        error::Error,
        oversight::{item::Duty, list::list, reviews::demands::demands},
        staff::member::{self, Member},
    },
    web::{
        components::with_numbers::with_numbers,
        failure::Failure,
        layout::page::{Head, respond},
        query::Query,
        shown::held::plural,
        visit::Visit,
    },
};

/// Of the newest decisions, so many stand beside what is open.
const LATELY: usize = 5;

#[derive(Debug, Clone, Deserialize, Default)]
pub struct OversightQuery {
    view: Option<String>,
}

pub async fn get(visit: Visit, Query(asked): Query<OversightQuery>) -> Response {
    show(&visit, View::of(asked.view.as_deref())).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, current: View) -> Result<Response, Error> {
    let words = visit.texts();
    let duties = list(visit.portal(), visit.actor).await?;
    let staff = member::all(visit.portal()).await?;
    let today = retention::day(visit.portal().clock.now(), visit.zone());
    let late = duties.open.iter().filter(|duty| duty.item.kind == ItemKind::Review && duty.item.is_overdue(today)).count();
    let late = (late > 0 && current != View::Decided).then(|| {
        let count = u64::try_from(late).unwrap_or(0);
        let said = words.reviews_overdue(m::ReviewsOverdue { count: plural(count), count_text: &numbers::count(visit.language, count) });
        view! { <p><strong>{said}</strong></p> }
    });
    let views = links(visit, &duties, current);
    let shown = current.items(visit, &duties);
    let body = match (current, shown.is_empty()) {
        (View::Decided, true) => view! { <p>{words.oversight_decided_none()}</p> }.into_any(),
        (_, true) => view! { <p>{words.oversight_none()}</p> }.into_any(),
        (View::Decided, false) => {
            let decided = shown.iter().map(|duty| decision(visit, duty, &staff)).collect_view();
            view! { <ul class="entries">{decided}</ul> }.into_any()
        }
        (_, false) => table(visit, current, &shown, today, &staff),
    };
    let waiting = if matches!(current, View::All | View::Kind(ItemKind::Review)) { demanded(visit).await? } else { None };
    let lately = (current == View::All && !duties.decided.is_empty()).then(|| {
        let decided = duties.decided.iter().take(LATELY).map(|duty| decision(visit, duty, &staff)).collect_view();
        view! { <section aria-labelledby="decided"><h2 id="decided">{words.oversight_decided()}</h2><ul class="entries">{decided}</ul></section> }
    });
    let name = current.name(visit);
    Ok(respond(visit, Head::of(words.oversight_title()), move || {
        view! {
            <h1>{words.oversight_title()}</h1>
            <p class="lede">{words.oversight_lede()}</p>
            {views}
            <section aria-labelledby="shown">
                <h2 id="shown">{name}</h2>
                {late}
                {body}
            </section>
            {waiting}
            {lately}
        }
        .into_any()
    }))
}

fn table(visit: &Visit, current: View, shown: &[&Duty], today: Date, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    let open = shown.iter().map(|duty| line(visit, duty, today, staff)).collect_view();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{current.name(visit)}</caption>
                <thead><tr>
                    <th scope="col">{words.oversight_what()}</th><th scope="col">{words.oversight_due()}</th>
                    <th scope="col">{words.oversight_whose()}</th>
                </tr></thead>
                <tbody>{open}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Changes that reviews demanded, until a notice makes them.
async fn demanded(visit: &Visit) -> Result<Option<AnyView>, Error> {
    let words = visit.texts();
    let waiting = demands(visit.portal(), visit.actor).await?;
    let entries = waiting.iter().map(|duty| {
        let href = visit.to(&format!("/staff/oversight/{}", duty.item.id));
        let since = duty.item.decided.as_ref().map(|decided| dates::date(visit.language, decided.at, visit.zone())).unwrap_or_default();
        let since = words.review_waits_since(m::ReviewWaitsSince { when: &since });
        view! { <li><p><a href=href>{with_numbers(&title(visit, duty))}</a></p><p class="hint">{since}</p></li> }
    });
    let entries: Vec<_> = entries.collect();
    Ok((!entries.is_empty()).then(|| {
        view! { <section aria-labelledby="waiting"><h2 id="waiting">{words.review_demands()}</h2><ul class="entries">{entries}</ul></section> }.into_any()
    }))
}

/// The name of a member of staff, former ones included.
pub(super) fn name(visit: &Visit, staff: &[Member], id: crate::domain::ids::StaffId) -> String {
    staff.iter().find(|member| member.id == id).map_or_else(|| visit.texts().nothing_to_say(), |member| member.name.clone())
}

fn line(visit: &Visit, duty: &Duty, today: Date, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    let item = &duty.item;
    let href = visit.to(&format!("/staff/oversight/{}", item.id));
    let owner = item.owner.map_or_else(|| words.oversight_nobody(), |owner| name(visit, staff, owner));
    view! {
        <tr>
            <th scope="row"><a href=href>{with_numbers(&title(visit, duty))}</a></th>
            <td data-label=words.oversight_due()>{due(visit, item, today)}</td>
            <td data-label=words.oversight_whose()>{owner}</td>
        </tr>
    }
    .into_any()
}

fn decision(visit: &Visit, duty: &Duty, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    let Some(decided) = &duty.item.decided else { return ().into_any() };
    let href = visit.to(&format!("/staff/oversight/{}", duty.item.id));
    let when = dates::date(visit.language, decided.at, visit.zone());
    let by = words.item_decided_by(m::ItemDecidedBy { name: &name(visit, staff, decided.by), when: &when });
    let (what, _) = outcome(words, decided.outcome);
    let again = decided.again_on.map(|on| words.item_look_again(m::ItemLookAgain { when: &dates::day(visit.language, on) }));
    view! {
        <li>
            <p><a href=href>{with_numbers(&title(visit, duty))}</a></p>
            <p>{what}</p>
            <p class="entries__who">{by}</p>
            {again.map(|text| view! { <p class="hint">{text}</p> })}
        </li>
    }
    .into_any()
}
