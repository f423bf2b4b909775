//! Signing in as staff, and joining by an invitation.

use axum::{
    extract::{Path, Query},
    response::Response,
};
use leptos::prelude::*;
use serde::Deserialize;

use super::words::{fault, role};
use crate::{
    i18n::messages as m,
    usecases::{
        error::{Error, Fault, Field},
        staff::join::{Setup, invited},
    },
    web::{
        components::{error_summary::ErrorSummary, qr_code::QrCode, text_field::TextField},
        failure::Failure,
        flash::{Flash, Told},
        layout::page::{Head, Mood, respond},
        visit::Visit,
    },
};

pub const SIGN_IN: &str = "staff-sign-in";
pub const JOIN: &str = "staff-join";
/// Where the secret waits while somebody sets their telephone up.
pub const SECRET: &str = "totp";
/// The codes that are shown once.
pub const CODES: &str = "recovery-codes";

fn faults(flash: Option<&Flash>) -> Vec<Fault> {
    match flash.map(|flash| &flash.told) {
        Some(Told::Faults(faults)) => faults.clone(),
        _ => Vec::new(),
    }
}

fn error(visit: &Visit, faults: &[Fault], field: Field) -> Option<(String, String)> {
    let found = faults.iter().find(|fault| fault.field == field)?;
    Some((visit.texts().error_prefix(), fault(visit.texts(), SIGN_IN, found)))
}

#[derive(Deserialize, Default)]
pub struct Came {
    /// The session had ended: `kept` or `lost`, whatever became of the form.
    ended: Option<String>,
}

pub async fn sign_in(visit: Visit, Query(came): Query<Came>) -> Response {
    if visit.is_staff() {
        return visit.redirect("/staff");
    }
    let words = visit.texts();
    let flash = visit.flash(SIGN_IN).await;
    let faults = faults(flash.as_ref());
    let email = flash.and_then(|flash| flash.typed.get("email").cloned()).unwrap_or_default();
    let errors: Vec<(&'static str, String)> = faults.iter().map(|found| (found.field.as_str(), fault(words, SIGN_IN, found))).collect();
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let ended = came.ended.map(|became| if became == "kept" { words.expired_kept() } else { words.expired_lost() });
    let (wrong_email, wrong_password, wrong_code) =
        (error(&visit, &faults, Field::Email), error(&visit, &faults, Field::Password), error(&visit, &faults, Field::OneTime));
    let locale = visit.language.tag();
    respond(&visit, Head::of(words.staff_sign_in()).mood(mood), move || {
        view! {
            {summary}
            {ended.map(|text| view! { <div class="notice"><h2>{words.expired_title()}</h2><p>{text}</p></div> })}
            <h1>{words.staff_sign_in()}</h1>
            <p class="lede">{words.staff_sign_in_lede()}</p>
            <form method="post" action="/ui/staff/sign-in" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <TextField id="email" name="form[email]" label=words.sign_in_email() hint=words.staff_email_hint() value=email error=wrong_email autocomplete="username" kind="email" />
                <TextField id="password" name="form[password]" label=words.staff_password() hint=words.staff_password_paste() value=String::new() error=wrong_password autocomplete="current-password" kind="password" />
                <TextField id="one_time" name="form[one_time]" label=words.staff_one_time() hint=words.staff_one_time_hint() value=String::new() error=wrong_code autocomplete="one-time-code" kind="text" />
                <p class="acts"><button class="button" type="submit">{words.sign_in_go()}</button></p>
            </form>
        }
        .into_any()
    })
}

pub async fn join(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    show(&visit, token).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, token: String) -> Result<Response, Error> {
    let words = visit.texts();
    let codes: Option<Vec<String>> = visit.session.remove(CODES).await.map_err(Error::internal)?;
    if let Some(codes) = codes {
        return Ok(joined(visit, codes));
    }
    let (email, as_what) = match invited(visit.portal(), Some(&token)).await {
        Ok((_, email, role)) => (email, role),
        Err(Error::Invalid(_)) => return Ok(gone(visit)),
        Err(error) => return Err(error),
    };
    let secret = secret(visit).await?;
    let flash = visit.flash(JOIN).await;
    let faults = faults(flash.as_ref());
    let name = flash.and_then(|flash| flash.typed.get("name").cloned()).unwrap_or_default();
    let errors: Vec<(&'static str, String)> = faults.iter().map(|found| (found.field.as_str(), fault(words, SIGN_IN, found))).collect();
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let (wrong_name, wrong_password, wrong_code) =
        (error(visit, &faults, Field::Name), error(visit, &faults, Field::Password), error(visit, &faults, Field::OneTime));
    let lede =
        words.staff_join_lede(m::StaffJoinLede { brand: &visit.portal().brand.name, role: &role(words, as_what), email: email.as_str() });
    let (uri, typed) = (secret.uri(visit.portal(), &email), secret.typed());
    let locale = visit.language.tag();
    Ok(respond(visit, Head::of(words.staff_join()).mood(mood), move || {
        view! {
            {summary}
            <h1>{words.staff_join()}</h1>
            <p class="lede">{lede}</p>
            <form method="post" action="/ui/staff/join" novalidate>
                <input r#type="hidden" name="form[locale]" value=locale />
                <input r#type="hidden" name="form[token]" value=token />
                <TextField id="name" name="form[name]" label=words.staff_name() hint=words.staff_name_hint() value=name error=wrong_name autocomplete="name" kind="text" />
                <TextField id="password" name="form[password]" label=words.staff_password() hint=words.staff_password_hint() value=String::new() error=wrong_password autocomplete="new-password" kind="password" />
                <section aria-labelledby="second">
                    <h2 id="second">{words.staff_second()}</h2>
                    <p>{words.staff_second_text()}</p>
                    <QrCode text=uri label=words.staff_qr() />
                    <p>{words.staff_typed()}</p>
                    <p><code dir="ltr">{typed}</code></p>
                    <TextField id="one_time" name="form[one_time]" label=words.staff_one_time() hint=words.staff_one_time_first() value=String::new() error=wrong_code autocomplete="one-time-code" kind="text" />
                </section>
                <p class="acts"><button class="button" type="submit">{words.staff_join_go()}</button></p>
            </form>
        }
        .into_any()
    }))
}

/// The same while the page is open, so that a mistyped password does not make the telephone forget.
async fn secret(visit: &Visit) -> Result<Setup, Error> {
    let kept: Option<String> = visit.session.get(SECRET).await.map_err(Error::internal)?;
    if let Some(secret) = kept.and_then(|text| Setup::parse(&text)) {
        return Ok(secret);
    }
    let secret = Setup::fresh(visit.portal());
    visit.session.insert(SECRET, secret.text()).await.map_err(Error::internal)?;
    Ok(secret)
}

fn joined(visit: &Visit, codes: Vec<String>) -> Response {
    let words = visit.texts();
    let to = visit.to("/staff");
    let codes = codes.into_iter().map(|code| view! { <li><code dir="ltr">{code}</code></li> }).collect_view();
    respond(visit, Head::of(words.staff_codes()).mood(Mood::Saved), move || {
        view! {
            <h1>{words.staff_codes()}</h1>
            <p class="lede">{words.staff_codes_text()}</p>
            <ul>{codes}</ul>
            <p class="acts"><a class="button" href=to>{words.staff_codes_go()}</a></p>
        }
        .into_any()
    })
}

fn gone(visit: &Visit) -> Response {
    let words = visit.texts();
    respond(visit, Head::of(words.staff_join()), move || {
        view! { <h1>{words.staff_join()}</h1><p class="lede">{words.staff_error_link()}</p> }.into_any()
    })
}
