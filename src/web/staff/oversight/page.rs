//! The list of items: what is due first, and what was decided.

use axum::response::Response;
use jiff::civil::Date;
use leptos::prelude::*;

use super::words::{outcome, title};
use crate::{
    domain::retention,
    i18n::{dates, messages as m},
    usecases::{
        error::Error,
        oversight::{item::Duty, list::list},
        staff::member::{self, Member},
    },
    web::{
        failure::Failure,
        layout::page::{Head, respond},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let duties = list(visit.portal(), visit.actor).await?;
    let staff = member::all(visit.portal()).await?;
    let today = retention::day(visit.portal().clock.now(), visit.zone());
    let (none, none_decided) = (duties.open.is_empty(), duties.decided.is_empty());
    let open = duties.open.iter().map(|duty| line(visit, duty, today, &staff)).collect_view();
    let decided = duties.decided.iter().map(|duty| decision(visit, duty, &staff)).collect_view();
    let report = visit.to("/staff/oversight/report");
    Ok(respond(visit, Head::of(words.oversight_title()), move || {
        view! {
            <h1>{words.oversight_title()}</h1>
            <p class="lede">{words.oversight_lede()}</p>
            <p class="screen-only"><a href=report>{words.report_title()}</a></p>
            <section aria-labelledby="open">
                <h2 id="open">{words.oversight_open()}</h2>
                {none.then(|| view! { <p>{words.oversight_none()}</p> })}
                {(!none).then(|| view! {
                    <div class="table">
                        <table>
                            <caption class="vh">{words.oversight_open()}</caption>
                            <thead><tr>
                                <th scope="col">{words.oversight_what()}</th><th scope="col">{words.oversight_due()}</th>
                                <th scope="col">{words.oversight_whose()}</th>
                            </tr></thead>
                            <tbody>{open}</tbody>
                        </table>
                    </div>
                })}
            </section>
            <section aria-labelledby="decided">
                <h2 id="decided">{words.oversight_decided()}</h2>
                {none_decided.then(|| view! { <p>{words.oversight_decided_none()}</p> })}
                <ul class="entries">{decided}</ul>
            </section>
        }
        .into_any()
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
    let day = dates::day(visit.language, item.due_on);
    let due = if item.is_overdue(today) {
        view! { <strong>{words.request_overdue(m::RequestOverdue { when: &day })}</strong> }.into_any()
    } else {
        day.into_any()
    };
    let owner = item.owner.map_or_else(|| words.oversight_nobody(), |owner| name(visit, staff, owner));
    view! {
        <tr>
            <th scope="row"><a href=href dir="auto">{title(visit, duty)}</a></th>
            <td data-label=words.oversight_due()>{due}</td>
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
            <time datetime=dates::machine(decided.at)>{when.clone()}</time>
            <p><a href=href dir="auto">{title(visit, duty)}</a></p>
            <p>{what}</p>
            <p class="entries__who">{by}</p>
            {again.map(|text| view! { <p class="hint">{text}</p> })}
        </li>
    }
    .into_any()
}
