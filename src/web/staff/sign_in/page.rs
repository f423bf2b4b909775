//! The page where staff sign in.

use axum::response::Response;
use leptos::prelude::*;
use serde::Deserialize;

use super::actions::StaffSignInWithPasskey;
use crate::{
    domain::passkey::Among,
    usecases::error::Field,
    web::{
        components::{error_summary::ErrorSummary, text_field::TextField},
        flash::Flash,
        layout::{
            menu::first_page,
            page::{Head, Mood, respond},
        },
        query::Query,
        shown::passkey::use_button,
        staff::words::{error, errors},
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "staff-sign-in";

#[derive(Deserialize, Default)]
pub struct StaffSignInQuery {
    /// The session had ended: `kept` or `lost`, as became of the form.
    ended: Option<String>,
    /// Just signed out.
    out: Option<String>,
}

pub async fn get(visit: Visit, Query(came): Query<StaffSignInQuery>) -> Response {
    if visit.is_staff() {
        return visit.redirect(first_page(visit.actor));
    }
    let words = visit.texts();
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let email = flash.and_then(|flash| flash.typed.get("email").cloned()).unwrap_or_default();
    let errors = errors(&visit, &faults);
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let notice = match (came.ended.as_deref(), came.out) {
        (Some("kept"), _) => Some((words.expired_title(), Some(words.expired_kept()))),
        (Some(_), _) => Some((words.sign_out_done(), Some(words.expired_lost()))),
        (None, Some(_)) => Some((words.sign_out_done(), None)),
        (None, None) => None,
    };
    let (wrong_email, wrong_password, wrong_code) =
        (error(&visit, &faults, Field::Email), error(&visit, &faults, Field::Password), error(&visit, &faults, Field::OneTime));
    let locale = visit.language.tag();
    let passkey = use_button::<StaffSignInWithPasskey>(&visit, Among::Staff, String::new());
    let head = Head::of(words.staff_sign_in()).mood(mood);
    let head = if passkey.is_some() { head.with_islands() } else { head };
    respond(&visit, head, move || {
        view! {
            {summary}
            {notice.map(|(heading, text)| view! {
                <div class="notice"><h2>{heading}</h2>{text.map(|text| view! { <p>{text}</p> })}</div>
            })}
            <h1>{words.staff_sign_in()}</h1>
            <p class="lede">{words.staff_sign_in_lede()}</p>
            <form method="post" action="/ui/staff/sign-in" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <TextField id="email" name="form[email]" label=words.sign_in_email() hint=words.staff_email_hint() value=email error=wrong_email autocomplete="username" kind="email" />
                <TextField id="password" name="form[password]" label=words.staff_password() hint=words.staff_password_paste() value=String::new() error=wrong_password autocomplete="current-password" kind="password" />
                <TextField id="one_time" name="form[one_time]" label=words.staff_one_time() hint=words.staff_one_time_hint() value=String::new() error=wrong_code autocomplete="one-time-code" kind="text" />
                <p class="acts"><button class="button" type="submit">{words.sign_in_go()}</button></p>
            </form>
            <div>{passkey}</div>
        }
        .into_any()
    })
}
