//! The page of a member of staff's own account.

use axum::response::Response;
use leptos::prelude::*;

use super::{
    away, languages, letters,
    passkeys::{StaffAddPasskey, StaffBeginPasskey, StaffRemovePasskey},
    sessions,
};
use crate::{
    domain::{
        passkey::Among,
        staff::{Deed, Role},
    },
    i18n::{dates, messages as m, numbers, role},
    store::session_store::token_hash,
    usecases::{
        error::{Error, Fault, Field},
        sessions::list,
        staff::own::{OwnAct, own},
    },
    web::{
        components::{banner::Banner, error_summary::ErrorSummary, rows::Rows, text_field::TextField},
        failure::Failure,
        flash::{Done, Flash, Told},
        layout::page::{Head, Mood, respond},
        session::RECOVERY_CODES,
        shown::{event::said, held::plural, passkey, request::moment},
        staff::{oversight::known::may, people, words::fault},
        visit::Visit,
    },
};

/// The name under which the forms leave word for their page.
pub const PAGE: &str = "me";

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    let words = visit.texts();
    let own = own(visit.portal(), visit.actor).await?;
    let sessions = list(visit.portal(), visit.actor, visit.cookie.map(|id| token_hash(&id))).await?;
    let codes = visit.session.take(RECOVERY_CODES).await?;
    let flash = visit.flash(PAGE).await;
    let passkeys = passkey::section::<StaffBeginPasskey, StaffAddPasskey, StaffRemovePasskey>(visit, Among::Staff).await?;
    let faults = flash.as_ref().map(Flash::faults).unwrap_or_default().to_vec();
    let errors: Vec<_> = faults.iter().map(|found| (place(found.field), said_of(visit, found))).collect();
    let news = match flash.as_ref().map(|flash| &flash.told) {
        Some(Told::Done(Done::PasswordChanged)) => Some(words.me_password_changed()),
        Some(Told::Done(Done::SessionsEnded)) => Some(words.account_session_ended()),
        Some(Told::Done(Done::PasskeyAdded)) => Some(words.passkey_added_text()),
        Some(Told::Done(Done::PasskeyRemoved)) => Some(words.passkey_removed()),
        Some(Told::Done(Done::AwayChosen)) => Some(words.away_chosen()),
        Some(Told::Done(Done::Back)) => Some(words.away_over()),
        Some(Told::Done(Done::LettersChosen)) => Some(words.me_letters_saved()),
        Some(Told::Done(Done::LanguagesChosen)) => Some(words.me_languages_saved()),
        _ => None,
    };
    let mood = match (errors.is_empty(), news.is_some() || codes.is_some()) {
        (false, _) => Mood::Error,
        (true, true) => Mood::Saved,
        (true, false) => Mood::Plain,
    };
    let summary = (!errors.is_empty()).then(|| view! { <ErrorSummary heading=words.problem_heading() errors=errors /> });
    let news = news.map(|text| view! { <Banner heading=words.saved_heading()><p>{text}</p></Banner> });
    let new_codes = codes.map(|codes| {
        let codes = codes.into_iter().map(|code| view! { <li><code dir="ltr">{code}</code></li> }).collect_view();
        view! { <Banner heading=words.staff_codes()><p>{words.staff_codes_text()}</p><ul>{codes}</ul></Banner> }
    });
    let changed_by = if own.role == Role::Administrator { words.people_another() } else { words.people_administrator() };
    let (name, email) = (own.name.clone(), own.email.as_str().to_owned());
    let rows: Vec<(String, AnyView)> = vec![
        (words.staff_name(), view! { <bdi>{name}</bdi> }.into_any()),
        (words.people_email(), view! { <bdi>{email}</bdi> }.into_any()),
        (words.people_role(), role::name(words, own.role).into_any()),
    ];
    let left = words.me_codes_left(m::MeCodesLeft { count: plural(own.codes), count_text: &numbers::count(visit.language, own.codes) });
    let (letters, password) = (letters::section(visit, own.letters), password(visit, &faults));
    let languages = languages::section(visit, &own.reads);
    let (sessions, acts) = (sessions::section(visit, sessions), acts(visit, &own.acts));
    let day = flash.and_then(|flash| flash.typed.get("until").cloned()).unwrap_or_default();
    let away = away::section(visit, own.away_until, day, &faults);
    let locale = visit.language.tag();
    Ok(respond(visit, Head::of(words.me_title()).mood(mood), move || {
        view! {
            {summary}
            {news}
            {new_codes}
            <h1>{words.me_title()}</h1>
            <Rows rows=rows />
            <p class="hint">{changed_by}</p>
            {away}
            {languages}
            {letters}
            {sessions}
            {password}
            <section aria-labelledby="codes">
                <h2 id="codes">{words.me_codes()}</h2>
                <p>{left}</p>
                <p>{words.me_codes_text()}</p>
                <form method="post" action="/ui/staff/new-codes">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <button class="button button--plain" type="submit">{words.me_codes_go()}</button>
                </form>
            </section>
            {passkeys}
            {acts}
        }
        .into_any()
    }))
}

/// The part of the page that a fault is about, by its id.
const fn place(field: Field) -> &'static str {
    match field {
        Field::Passkey => "passkeys",
        other => other.as_str(),
    }
}

/// A fault of one of the page's forms, in words.
fn said_of(visit: &Visit, found: &Fault) -> String {
    if found.field == Field::Until { people::away::said(visit, found) } else { fault(visit.texts(), PAGE, found) }
}

fn password(visit: &Visit, faults: &[Fault]) -> AnyView {
    let words = visit.texts();
    let error = |field: Field| {
        let found = faults.iter().find(|found| found.field == field)?;
        Some((words.error_prefix(), fault(words, PAGE, found)))
    };
    let (old, new, code) = (error(Field::Password), error(Field::NewPassword), error(Field::OneTime));
    view! {
        <section aria-labelledby="password-head">
            <h2 id="password-head">{words.me_password()}</h2>
            <form method="post" action="/ui/staff/change-password" novalidate>
                <input r#type="hidden" name="form[locale]" value=visit.language.tag() />
                <TextField id="password" name="form[password]" label=words.me_password_old() hint=words.staff_password_paste() value=String::new()
                    error=old autocomplete="current-password" kind="password" />
                <TextField id="new_password" name="form[new_password]" label=words.me_password_new() hint=words.staff_password_hint()
                    value=String::new() error=new autocomplete="new-password" kind="password" />
                <TextField id="one_time" name="form[one_time]" label=words.staff_one_time() hint=words.staff_one_time_hint() value=String::new()
                    error=code autocomplete="one-time-code" kind="text" />
                <p class="acts"><button class="button" type="submit">{words.me_password_go()}</button></p>
            </form>
        </section>
    }
    .into_any()
}

fn acts(visit: &Visit, acts: &[OwnAct]) -> AnyView {
    let words = visit.texts();
    let reads = may(visit, Deed::ReadLog);
    let entries = acts.iter().map(|act| {
        let href = visit.to(&format!("/staff/log/{}", act.seq));
        let (number, when, machine) =
            (numbers::count(visit.language, act.seq.unsigned_abs()), moment(visit, act.at), dates::machine(act.at));
        let number = words.log_entry(m::LogEntry { number: &number });
        let number = match reads {
            true => view! { <a href=href>{number}</a> }.into_any(),
            false => number.into_any(),
        };
        let action = said(words, &act.action).unwrap_or_else(|| act.action.clone());
        view! { <li><time datetime=machine>{when}</time><p>{action}</p><p class="hint">{number}</p></li> }
    });
    let entries = entries.collect_view();
    view! {
        <section aria-labelledby="acts">
            <h2 id="acts">{words.me_acts()}</h2>
            <p>{words.me_acts_text()}</p>
            <ul class="entries">{entries}</ul>
        </section>
    }
    .into_any()
}
