//! How often each system asked, what it was told, and how often it explained or contacted somebody unasked: over the last thirty days.

use leptos::prelude::*;

use crate::{
    i18n::numbers,
    usecases::{
        error::Error,
        inquiries::systems::{Practice, systems},
    },
    web::{shown::request::moment, visit::Visit},
};

pub async fn section(visit: &Visit) -> Result<AnyView, Error> {
    let words = visit.texts();
    let all = systems(visit.portal(), visit.actor).await?;
    let table = if all.is_empty() { view! { <p>{words.practice_none()}</p> }.into_any() } else { table(visit, &all) };
    Ok(view! {
        <section aria-labelledby="practice">
            <h2 id="practice">{words.practice_title()}</h2>
            <p>{words.practice_lede()}</p>
            {table}
        </section>
    }
    .into_any())
}

fn table(visit: &Visit, all: &[Practice]) -> AnyView {
    let words = visit.texts();
    let rows = all.iter().map(|one| line(visit, one)).collect_view();
    view! {
        <div class="table">
            <table>
                <caption class="vh">{words.practice_title()}</caption>
                <thead><tr>
                    <th scope="col">{words.practice_system()}</th><th scope="col">{words.practice_yes()}</th>
                    <th scope="col">{words.practice_no()}</th><th scope="col">{words.practice_explained()}</th>
                    <th scope="col">{words.practice_contacted()}</th>
                    <th scope="col">{words.practice_lists()}</th><th scope="col">{words.practice_last()}</th>
                </tr></thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn line(visit: &Visit, one: &Practice) -> AnyView {
    let words = visit.texts();
    let count = |times: i64| numbers::count(visit.language, times.unsigned_abs());
    let never = one.never_asks().then(|| view! { <p>{words.practice_never()}</p> });
    let last = one.last_at.map(|at| moment(visit, at));
    view! {
        <tr>
            <th scope="row"><bdi>{one.system.clone()}</bdi>{never}</th>
            <td data-label=words.practice_yes()>{count(one.allowed)}</td>
            <td data-label=words.practice_no()>{count(one.refused)}</td>
            <td data-label=words.practice_explained()>{count(one.explained)}</td>
            <td data-label=words.practice_contacted()>{count(one.contacted)}</td>
            <td data-label=words.practice_lists()>{count(one.lists)}</td>
            <td data-label=words.practice_last()>{last}</td>
        </tr>
    }
    .into_any()
}
