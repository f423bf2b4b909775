//! The newest deliveries to a system, with what came of each.

use leptos::prelude::*;

use crate::{
    i18n::{dates, messages as m, numbers},
    usecases::telling::standing::{Connected, Delivered},
    web::{shown::request::moment, staff::jobs::outcome::outcome, visit::Visit},
};

pub fn section(visit: &Visit, connected: &Connected) -> AnyView {
    let words = visit.texts();
    let body = match connected.deliveries.is_empty() {
        true => view! { <p>{words.connected_log_none()}</p> }.into_any(),
        false => table(visit, connected),
    };
    view! { <section aria-labelledby="log"><h2 id="log" tabindex="-1">{words.connected_log()}</h2>{body}</section> }.into_any()
}

fn table(visit: &Visit, connected: &Connected) -> AnyView {
    let words = visit.texts();
    let rows = connected.deliveries.iter().map(|one| line(visit, one, connected.tasks_alone)).collect_view();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{words.connected_log()}</caption>
                <thead><tr>
                    <th scope="col">{words.connected_log_what()}</th><th scope="col">{words.connected_log_when()}</th>
                    <th scope="col">{words.connected_log_outcome()}</th><th scope="col">{words.connected_log_took()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// How long a delivery took.
pub fn took(visit: &Visit, took_ms: i64) -> String {
    visit.texts().connected_took(m::ConnectedTook { count: &numbers::count(visit.language, took_ms.unsigned_abs()) })
}

/// A task has no number, and neither has a test.
fn line(visit: &Visit, one: &Delivered, tasks_alone: bool) -> AnyView {
    let words = visit.texts();
    let what = match one.seq {
        Some(seq) => words.connected_change(m::ConnectedChange { number: &seq.to_string() }),
        None if tasks_alone => words.connected_log_task(),
        None => words.connected_log_test(),
    };
    view! {
        <tr>
            <th scope="row">{what}</th>
            <td data-label=words.connected_log_when()><time datetime=dates::machine(one.at)>{moment(visit, one.at)}</time></td>
            <td data-label=words.connected_log_outcome()>{outcome(words, &one.outcome)}</td>
            <td data-label=words.connected_log_took()>{took(visit, one.took_ms)}</td>
        </tr>
    }
    .into_any()
}
