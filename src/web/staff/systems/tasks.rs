//! The tasks of a system that does its part by itself, and what helps when one of them does not work.

use leptos::prelude::*;

use crate::{
    domain::{request::TaskState, staff::Deed},
    i18n::messages as m,
    usecases::{
        tasks::newest::{Newest, One},
        telling::look::Looked,
    },
    web::{
        shown::request::{day, moment, title},
        staff::{oversight::known::may, words},
        visit::Visit,
    },
};

pub fn section(visit: &Visit, newest: &Newest) -> AnyView {
    let words = visit.texts();
    let body = match newest.tasks.is_empty() {
        true => view! { <p>{words.connected_tasks_none()}</p> }.into_any(),
        false => table(visit, &newest.tasks),
    };
    view! { <section aria-labelledby="tasks"><h2 id="tasks">{words.connected_tasks()}</h2>{body}</section> }.into_any()
}

fn table(visit: &Visit, all: &[One]) -> AnyView {
    let words = visit.texts();
    let rows = all.iter().map(|one| line(visit, one)).collect_view();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{words.connected_tasks()}</caption>
                <thead><tr>
                    <th scope="col">{words.connected_tasks_request()}</th><th scope="col">{words.connected_log_what()}</th>
                    <th scope="col">{words.connected_tasks_state()}</th><th scope="col">{words.connected_log_when()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The words about a failure are in the request alone: they may be about its person.
fn line(visit: &Visit, one: &One) -> AnyView {
    let texts = visit.texts();
    let reference = view! { <code dir="ltr">{one.reference.clone()}</code> };
    let request = match may(visit, Deed::SeeCases) {
        true => {
            let href = visit.to(&format!("/staff/requests/{}", one.reference));
            view! { <a href=href>{reference}</a> }.into_any()
        }
        false => reference.into_any(),
    };
    let why = (one.state == TaskState::Failed).then(|| view! { <p class="hint">{texts.connected_tasks_why()}</p> });
    let when = match (one.settled_at, one.due) {
        (Some(at), _) => moment(visit, at),
        (None, Some(due)) => texts.connected_tasks_due(m::ConnectedTasksDue { when: &day(visit, due) }),
        (None, None) => String::new(),
    };
    view! {
        <tr>
            <th scope="row">{request}</th>
            <td data-label=texts.connected_log_what()>{title(texts, one.kind)}</td>
            <td data-label=texts.connected_tasks_state()>{words::task(texts, one.state)}{why}</td>
            <td data-label=texts.connected_log_when()>{when}</td>
        </tr>
    }
    .into_any()
}

/// The ways out when a task is not done.
pub fn help(visit: &Visit, system: &Looked) -> AnyView {
    let words = visit.texts();
    let by_hand = may(visit, Deed::Tasks).then(|| {
        let href = visit.to(&format!("/staff/tasks?system={}", system.id));
        view! { <p><a class="go" href=href>{words.connected_help_tasks()}</a></p> }
    });
    // The button is for those who keep the keys.
    let test = may(visit, Deed::Keys).then(|| view! { <li>{words.connected_help_test()}</li> });
    view! {
        <section aria-labelledby="help">
            <h2 id="help">{words.connected_help()}</h2>
            <ul>
                <li>{words.connected_help_sent()}</li>
                {test}
                <li>{words.connected_help_ask()}</li>
                <li>{words.connected_help_staff()}</li>
            </ul>
            {by_hand}
        </section>
    }
    .into_any()
}
