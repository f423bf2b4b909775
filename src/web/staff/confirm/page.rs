//! The page of a fresh proof.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::actions::StaffConfirmWithPasskey;
use crate::{
    domain::{passkey::Among, staff::Deed},
    usecases::{
        authorise,
        error::{Error, Field},
        passkeys::kept::list,
    },
    web::{
        components::{error_summary::ErrorSummary, text_field::TextField},
        failure::Failure,
        flash::Flash,
        layout::page::{Head, Mood, respond},
        pages::is_page,
        query::Query,
        shown::passkey::use_button,
        staff::words::{error, errors},
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "staff-confirm";

#[derive(Deserialize, Default)]
pub struct StaffConfirmQuery {
    /// The page that wants the proof.
    to: Option<String>,
}

pub async fn get(visit: Visit, Query(came): Query<StaffConfirmQuery>) -> Response {
    show(&visit, came).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, came: StaffConfirmQuery) -> Result<Response, Error> {
    authorise::staff(visit.portal(), visit.actor, Deed::OwnAccount)?;
    let words = visit.texts();
    let to = came.to.filter(|path| is_page(path)).unwrap_or_else(|| "/staff/me".to_owned());
    let flash = visit.flash(PAGE).await;
    let passkey = match list(visit.portal(), Among::Staff, visit.actor).await?.is_empty() {
        true => None,
        false => use_button::<StaffConfirmWithPasskey>(visit, Among::Staff, to.clone()),
    };
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let (errors, wrong) = (errors(visit, &faults), error(visit, &faults, Field::OneTime));
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let (locale, back) = (visit.language.tag(), visit.to(&to));
    Ok(respond(visit, Head::of(words.confirm_title()).mood(mood), move || {
        view! {
            {summary}
            <h1>{words.confirm_title()}</h1>
            <p class="lede">{words.staff_confirm_lede()}</p>
            <form method="post" action="/ui/staff/confirm" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[to]" value=to />
                <TextField id="one_time" name="form[one_time]" label=words.staff_one_time() hint=words.staff_one_time_hint() value=String::new()
                    error=wrong autocomplete="one-time-code" kind="text" />
                <p class="acts"><button class="button" type="submit">{words.confirm_go()}</button><a href=back>{words.failure_back()}</a></p>
            </form>
            <div>{passkey}</div>
        }
        .into_any()
    }))
}
