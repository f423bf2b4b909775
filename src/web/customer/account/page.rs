use axum::response::Response;
use leptos::prelude::*;

use super::actions::{AddPasskey, BeginPasskey, PAGE, RemovePasskey};
use crate::{
    domain::{passkey::Among, request::State},
    i18n::{dates, messages as m, texts::Texts},
    store::session_store::token_hash,
    usecases::{
        authorise,
        customers::{email::pending, profile::own},
        error::{Clash, Error, Flaw},
        sessions::list,
    },
    web::{
        components::{banner::Banner, error_summary::ErrorSummary, select_field::SelectField, text_field::TextField},
        failure::Failure,
        flash::{Done, Told},
        layout::page::{Head, Mood, respond},
        shown::{passkey, planned, sessions::entries},
        visit::Visit,
    },
};

pub async fn get(visit: Visit) -> Response {
    show(&visit).await.unwrap_or_else(|error| Failure::from(error).page(&visit))
}

/// The problem with a new e-mail address, in words.
pub fn problem(words: &Texts, told: &Told) -> Option<String> {
    match told {
        Told::Faults(faults) => Some(match faults.first().map(|fault| fault.flaw) {
            Some(Flaw::Missing) => words.sign_in_email_missing(),
            Some(Flaw::Same) => words.account_same_email(),
            Some(Flaw::Unknown) => words.account_link_gone(),
            _ => words.sign_in_email_malformed(),
        }),
        Told::Clash(Clash::EmailTaken) => Some(words.account_email_taken()),
        Told::Clash(_) => Some(words.clash_changed()),
        _ => None,
    }
}

/// The banner of an act that is done: heading and text.
pub fn done(words: &Texts, told: &Told) -> Option<(String, String)> {
    let Told::Done(done) = told else { return None };
    Some(match done {
        Done::LanguageChanged => (words.saved_heading(), words.account_language_saved()),
        Done::EmailAsked => (words.account_email_asked(), words.account_email_asked_text()),
        Done::EmailHalfConfirmed => (words.account_email_half(), words.account_email_half_text()),
        Done::EmailChanged => (words.account_email_changed(), words.account_email_changed_text()),
        Done::EmailCalledOff => (words.saved_heading(), words.account_email_called_off()),
        Done::PasskeyAdded => (words.passkey_added(), words.passkey_added_text()),
        Done::PasskeyRemoved => (words.saved_heading(), words.passkey_removed()),
        Done::SessionsEnded => (words.saved_heading(), words.account_session_ended()),
        _ => return None,
    })
}

async fn show(visit: &Visit) -> Result<Response, Error> {
    authorise::customer(visit.actor)?;
    let words = visit.texts();
    let profile = own(visit.portal(), visit.actor).await?;
    let sessions = list(visit.portal(), visit.actor, visit.cookie.map(|id| token_hash(&id))).await?;
    let flash = visit.flash(PAGE).await;
    let typed = flash.as_ref().and_then(|flash| flash.typed.get("email").cloned()).unwrap_or_default();
    let of_passkey = flash.as_ref().and_then(|flash| passkey::problem(visit, &flash.told));
    let passkeys = passkey::section::<BeginPasskey, AddPasskey, RemovePasskey>(visit, Among::Customers).await?;
    let problem = flash.as_ref().filter(|_| of_passkey.is_none()).and_then(|flash| problem(words, &flash.told));
    let news = flash.as_ref().and_then(|flash| done(words, &flash.told));
    let mood = if problem.is_some() || of_passkey.is_some() {
        Mood::Error
    } else if news.is_some() {
        Mood::Saved
    } else {
        Mood::Plain
    };
    let errors = problem.clone().map(|text| ("email", text)).or(of_passkey.map(|text| ("passkeys", text)));
    let summary = errors.map(|error| view! { <ErrorSummary heading=words.problem_heading() errors=vec![error] /> });
    let error = problem.map(|text| (words.error_prefix(), text));
    let news = news.map(|(heading, text)| view! { <Banner heading=heading><p>{text}</p></Banner> });
    let languages =
        visit.portal().brand.languages.offered.iter().map(|language| (language.tag().to_owned(), language.own_name().to_owned()));
    let languages: Vec<(String, String)> = languages.collect();
    let (locale, chosen) = (visit.language.tag(), profile.language.tag().to_owned());
    let phone =
        profile.phone.map(|phone| words.account_phone(m::AccountPhone { brand: &visit.portal().brand.name, phone: phone.as_str() }));
    let address = profile.email.map(|email| email.as_str().to_owned());
    let has_address = address.is_some();
    let pending = pending(visit.portal(), visit.actor).await?.map(|pending| {
        let until = dates::date_and_time(visit.language, pending.until, visit.zone());
        let waits = match (pending.old_said_yes, pending.new_said_yes) {
            (true, _) => words.account_pending_new(),
            (_, true) => words.account_pending_old(),
            _ => words.account_pending_both(),
        };
        view! {
            <div class="notice" id="pending">
                <h3>{words.account_pending()}</h3>
                <p>{words.account_pending_text(m::AccountPendingText { email: pending.new.as_str(), until: &until })}</p>
                <p>{waits}</p>
                <form method="post" action="/ui/account/email-call-off">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <button class="button button--plain" type="submit">{words.account_pending_end()}</button>
                </form>
            </div>
        }
    });
    let sessions = entries(visit, sessions, "/ui/account/session");
    let requests = visit.to("/requests/new/delete");
    let planned = planned::notice(visit, &[State::Scheduled, State::Waiting], None).await?;
    let about_you = (!visit.portal().brand.backgrounds.is_empty()).then(|| visit.to("/about-you"));
    let kept = matches!(flash.as_ref().map(|flash| &flash.told), Some(Told::Kept));
    Ok(respond(visit, Head::of(words.account_title()).mood(mood), move || {
        view! {
            {summary}
            {news}
            {planned}
            {kept.then(|| view! {
                <div class="notice" id="saved" tabindex="-1"><h2>{words.kept_heading()}</h2><p>{words.account_kept()}</p></div>
            })}
            <h1>{words.account_title()}</h1>
            <section aria-labelledby="language-head">
                <h2 id="language-head">{words.account_language()}</h2>
                <form method="post" action="/ui/account/language">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <SelectField id="language" name="form[language]" label=words.account_language_label() options=languages chosen=chosen />
                    <p class="acts"><button class="button button--plain" type="submit">{words.account_language_save()}</button></p>
                </form>
            </section>
            <section aria-labelledby="email-head">
                <h2 id="email-head">{words.account_email()}</h2>
                <p>{address.map_or_else(|| words.account_no_email(), |email| words.account_email_now(m::AccountEmailNow { email: &email }))}</p>
                {phone.map(|text| view! { <p>{text}</p> })}
                {pending}
                {has_address.then(|| view! {
                    <form method="post" action="/ui/account/email" novalidate>
                        <input r#type="hidden" name="form[locale]" value=locale />
                        <TextField id="email" name="form[email]" label=words.account_new_email() hint=words.account_new_email_hint() value=typed error=error
                            autocomplete="email" kind="email" />
                        <p class="acts"><button class="button button--plain" type="submit">{words.account_email_go()}</button></p>
                    </form>
                })}
            </section>
            {passkeys}
            <section aria-labelledby="sessions">
                <h2 id="sessions">{words.account_sessions()}</h2>
                {sessions}
                <form method="post" action="/ui/account/everywhere">
                    <input r#type="hidden" name="form[locale]" value=locale />
                    <button class="button button--plain" type="submit">{words.account_everywhere()}</button>
                </form>
                {about_you.map(|href| view! { <p><a href=href>{words.about_you_account()}</a></p> })}
            </section>
            <section aria-labelledby="end">
                <h2 id="end">{words.account_end()}</h2>
                <p>{words.account_end_text()}</p>
                <p><a href=requests>{words.request_delete()}</a></p>
            </section>
        }
        .into_any()
    }))
}
