//! The page behind an invitation: a name, a password and a one-time code; afterwards the recovery codes, once.

use axum::{extract::Path, response::Response};
use leptos::prelude::*;

use crate::{
    i18n::{messages as m, role},
    usecases::{
        error::{Error, Field},
        staff::join::{Setup, invited},
    },
    web::{
        components::{error_summary::ErrorSummary, qr_code::QrCode, text_field::TextField},
        failure::Failure,
        flash::Flash,
        layout::{
            menu::first_page,
            page::{Head, Mood, respond},
        },
        session::{JOIN_SECRET, RECOVERY_CODES},
        staff::words::{error, errors},
        visit::Visit,
    },
};

/// The name under which the form leaves word for its page.
pub const PAGE: &str = "staff-join";

pub async fn get(visit: Visit, Path((_, token)): Path<(String, String)>) -> Response {
    show(&visit, token).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit, token: String) -> Result<Response, Error> {
    let words = visit.texts();
    if let Some(codes) = visit.session.take(RECOVERY_CODES).await? {
        return Ok(joined(visit, codes));
    }
    let (email, as_what) = match invited(visit.portal(), Some(&token)).await {
        Ok((_, email, role)) => (email, role),
        Err(Error::Invalid(_)) => return Ok(gone(visit)),
        Err(error) => return Err(error),
    };
    let secret = secret(visit).await?;
    let flash = visit.flash(PAGE).await;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let name = flash.and_then(|flash| flash.typed.get("name").cloned()).unwrap_or_default();
    let errors = errors(visit, &faults);
    let mood = if errors.is_empty() { Mood::Plain } else { Mood::Error };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let (wrong_name, wrong_password, wrong_code) =
        (error(visit, &faults, Field::Name), error(visit, &faults, Field::Password), error(visit, &faults, Field::OneTime));
    let lede = words.staff_join_lede(m::StaffJoinLede {
        brand: &visit.portal().brand.name,
        role: &role::name(words, as_what),
        email: email.as_str(),
    });
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
    if let Some(secret) = visit.session.get(JOIN_SECRET).await?.and_then(|text| Setup::parse(&text)) {
        return Ok(secret);
    }
    let secret = Setup::fresh(visit.portal());
    visit.session.put(JOIN_SECRET, &secret.text()).await?;
    Ok(secret)
}

fn joined(visit: &Visit, codes: Vec<String>) -> Response {
    let words = visit.texts();
    let to = visit.to(first_page(visit.actor));
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
