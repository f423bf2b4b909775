use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::actions::{ConfirmWithPasskey, PAGE, address};
use crate::{
    domain::passkey::Among,
    i18n::messages as m,
    usecases::{authorise, error::Error, passkeys::kept::list},
    web::{
        components::text_field::TextField,
        failure::Failure,
        layout::page::{Head, Mood, respond},
        pages::is_page,
        query::Query,
        shown::{
            code::{code_problem, told},
            passkey::{self, use_button},
        },
        visit::Visit,
    },
};

#[derive(Deserialize, Default)]
pub struct ConfirmQuery {
    /// The page that wants the proof.
    to: Option<String>,
    /// A code is on its way.
    sent: Option<String>,
}

pub async fn get(visit: Visit, Query(came): Query<ConfirmQuery>) -> Response {
    show(&visit, came).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, came: ConfirmQuery) -> Result<Response, Error> {
    authorise::person(visit.actor)?;
    let words = visit.texts();
    let to = came.to.filter(|path| is_page(path)).unwrap_or_default();
    let email = match address(visit).await {
        Ok(email) => Some(email),
        Err(Error::NotFound) => None,
        Err(error) => return Err(error),
    };
    let flash = visit.flash(PAGE).await;
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("code").cloned()).unwrap_or_default();
    let of_passkey = flash.as_ref().and_then(|flash| passkey::problem(visit, &flash.told));
    let (summary, error, mood) = match of_passkey {
        Some(text) => (told(visit, "passkey", Some(text)).0, None, Mood::Error),
        None => told(visit, "code", flash.and_then(|flash| code_problem(words, flash.told))),
    };
    let passkey = match visit.signed_in() && !list(visit.portal(), Among::Customers, visit.actor).await?.is_empty() {
        true => use_button::<ConfirmWithPasskey>(visit, Among::Customers, to.clone()),
        false => None,
    };
    let (sent, locale, back) = (came.sent.is_some(), visit.language.tag(), visit.to(&to));
    let send = move |to: String, again: bool| {
        let label = if again { words.sign_in_again() } else { words.sign_in_send() };
        view! {
            <form method="post" action="/ui/confirm/send">
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[to]" value=to />
                <button class=if again { "button button--plain" } else { "button" } type="submit">{label}</button>
            </form>
        }
    };
    Ok(respond(visit, Head::of(words.confirm_title()).mood(mood), move || {
        let inside = match (email, sent) {
            (None, _) => view! { <p>{words.confirm_no_address()}</p> }.into_any(),
            (Some(email), false) => view! {
                <p>{words.confirm_where(m::ConfirmWhere { email: &email })}</p>
                <div class="acts">{send(to, false)}<a href=back>{words.failure_back()}</a></div>
            }
            .into_any(),
            (Some(_), true) => {
                let hidden = to.clone();
                view! {
                    <form method="post" action="/ui/confirm/code" novalidate>
                        <input r#type="hidden" name="form[locale]" value=locale />
                        <input r#type="hidden" name="form[to]" value=hidden />
                        <TextField id="code" name="form[code]" label=words.sign_in_code() hint=words.sign_in_code_hint() value=typed error=error
                            autocomplete="one-time-code" kind="text" />
                        <p class="acts"><button class="button" type="submit">{words.confirm_go()}</button></p>
                    </form>
                    {send(to, true)}
                }
                .into_any()
            }
        };
        view! {
            {summary}
            <h1>{words.confirm_title()}</h1>
            <p class="lede">{if sent { words.confirm_sent() } else { words.confirm_lede() }}</p>
            <div>{inside}{passkey}</div>
        }
        .into_any()
    }))
}
