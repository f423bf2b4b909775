//! The queue: what is due first comes first.

use axum::{extract::Query, response::Response};
use jiff::civil::Date;
use leptos::prelude::*;
use serde::Deserialize;

use crate::{
    domain::request::{Kind, State},
    i18n::messages as m,
    usecases::{
        desk::{
            queue,
            queue::{Filter, Waiting},
        },
        error::Error,
        staff::member::{self, Member},
    },
    web::{
        components::select_field::SelectField,
        failure::Failure,
        layout::page::{Head, respond},
        shown::request::{day, title},
        staff::{training::warning::warning, words::state},
        visit::Visit,
    },
};

#[derive(Debug, Clone, Deserialize, Default)]
pub struct QueueQuery {
    kind: Option<String>,
    state: Option<String>,
    assignee: Option<String>,
    due: Option<String>,
    after: Option<String>,
}

pub async fn get(visit: Visit, Query(asked): Query<QueueQuery>) -> Response {
    show(&visit, asked).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, asked: QueueQuery) -> Result<Response, Error> {
    let words = visit.texts();
    let filter = Filter { kind: asked.kind.clone(), state: asked.state.clone(), assignee: asked.assignee.clone(), due: asked.due.clone() };
    let queue = queue(visit.portal(), visit.actor, &filter, asked.after.as_deref()).await?;
    let warning = warning(visit).await?;
    let staff = member::all(visit.portal()).await?;
    let options = |all: String, rest: Vec<(String, String)>| [vec![(String::new(), all)], rest].concat();
    let kinds = options(words.queue_any_kind(), Kind::ALL.iter().map(|kind| (kind.as_str().to_owned(), title(words, *kind))).collect());
    let states = options(words.queue_open(), State::ALL.iter().map(|one| (one.as_str().to_owned(), state(words, *one))).collect());
    let whose = options(words.queue_anyone(), vec![("mine".to_owned(), words.queue_mine())]);
    let due = options(words.queue_any_due(), vec![("overdue".to_owned(), words.queue_overdue())]);
    let chosen = |text: &Option<String>| text.clone().unwrap_or_default();
    let (kind, which, assignee, when) = (chosen(&asked.kind), chosen(&asked.state), chosen(&asked.assignee), chosen(&asked.due));
    let none = queue.rows.is_empty();
    let rows = queue.rows.iter().map(|row| line(visit, row, queue.today, &staff)).collect_view();
    let here = visit.to("/staff");
    let more = queue.next.map(|next| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("kind", &kind), ("state", &which), ("assignee", &assignee), ("due", &when), ("after", &next)] {
            query.append_pair(name, value);
        }
        format!("{here}?{}", query.finish())
    });
    Ok(respond(visit, Head::of(words.queue_title()), move || {
        view! {
            <h1>{words.queue_title()}</h1>
            {warning}
            <form method="get" action=here aria-label=words.held_filter()>
                <div class="filters">
                    <SelectField id="kind" name="kind" label=words.queue_kind() options=kinds chosen=kind />
                    <SelectField id="state" name="state" label=words.request_state() options=states chosen=which />
                    <SelectField id="assignee" name="assignee" label=words.queue_assignee() options=whose chosen=assignee />
                    <SelectField id="due" name="due" label=words.queue_due() options=due chosen=when />
                    <button class="button button--plain" type="submit">{words.held_filter_show()}</button>
                </div>
            </form>
            {none.then(|| view! { <p>{words.queue_none()}</p> })}
            {(!none).then(|| view! {
                <div class="table">
                    <table>
                        <caption class="vh">{words.queue_title()}</caption>
                        <thead><tr>
                            <th scope="col">{words.request_reference()}</th><th scope="col">{words.queue_kind()}</th>
                            <th scope="col">{words.request_state()}</th><th scope="col">{words.queue_due()}</th><th scope="col">{words.queue_assignee()}</th>
                        </tr></thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            })}
            {more.map(|href| view! { <p><a href=href>{words.queue_more()}</a></p> })}
        }
        .into_any()
    }))
}

fn line(visit: &Visit, Waiting { row, another }: &Waiting, today: Date, staff: &[Member]) -> AnyView {
    let words = visit.texts();
    let href = visit.to(&format!("/staff/requests/{}", row.reference));
    let overdue = row.is_overdue(today);
    let due = day(visit, row.due_on);
    let due = if overdue {
        view! { <strong>{words.request_overdue(m::RequestOverdue { when: &due })}</strong> }.into_any()
    } else {
        due.into_any()
    };
    let state = state(words, row.state);
    let state = if row.held { words.beside(m::Beside { one: &state, other: &words.queue_held() }) } else { state };
    let name = row.assignee.and_then(|id| staff.iter().find(|member| member.id == id)).map(|member| member.name.clone());
    let kind = title(words, row.kind);
    let kind = if *another { words.beside(m::Beside { one: &kind, other: &words.queue_for_another() }) } else { kind };
    view! {
        <tr>
            <th scope="row"><a href=href dir="ltr">{row.reference.clone()}</a></th>
            <td data-label=words.queue_kind()>{kind}</td>
            <td data-label=words.request_state()>{state}</td>
            <td data-label=words.queue_due()>{due}</td>
            <td data-label=words.queue_assignee()>{name.unwrap_or_else(|| words.nothing_to_say())}</td>
        </tr>
    }
    .into_any()
}
