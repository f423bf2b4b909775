//! The address list of the panel, with what each needs to take part.

use axum::response::Response;
use leptos::prelude::*;

use crate::{
    i18n::dates,
    usecases::{error::Error, listening::panel::list},
    web::{
        components::crumb::Crumb,
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
    let all = list(visit.portal(), visit.actor).await?;
    let none = all.is_empty();
    let rows = all.into_iter().map(|one| {
        let email = one.email.unwrap_or_else(|| words.nothing_to_say());
        let needs = if one.member.needs.is_empty() { words.nothing_to_say() } else { one.member.needs };
        view! {
            <tr>
                <th scope="row"><bdi>{email}</bdi></th>
                <td data-label=words.panel_language()><span lang=one.language.tag()>{one.language.own_name()}</span></td>
                <td data-label=words.panel_list_needs() dir="auto">{needs}</td>
                <td data-label=words.panel_list_since()>{dates::date(visit.language, one.member.since, visit.zone())}</td>
            </tr>
        }
    });
    let rows = rows.collect_view();
    let back = visit.to("/staff/listening");
    Ok(respond(visit, Head::of(words.panel_list_title()), move || {
        view! {
            <Crumb href=back text=words.listening_title() />
            <h1>{words.panel_list_title()}</h1>
            <p class="lede">{words.panel_list_lede()}</p>
            {none.then(|| view! { <p>{words.panel_list_none()}</p> })}
            {(!none).then(|| view! {
                <div class="table"><table>
                    <caption class="vh">{words.panel_list_title()}</caption>
                    <thead><tr>
                        <th scope="col">{words.panel_list_email()}</th><th scope="col">{words.panel_language()}</th>
                        <th scope="col">{words.panel_list_needs()}</th><th scope="col">{words.panel_list_since()}</th>
                    </tr></thead>
                    <tbody>{rows}</tbody>
                </table></div>
            })}
        }
        .into_any()
    }))
}
