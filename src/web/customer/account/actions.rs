//! Forms of the account: language, e-mail address, sessions and passkeys.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::passkey::Among,
    store::session_store::token_hash,
    usecases::{
        customers::{
            email::{self, Confirmed},
            language,
        },
        passkeys::{
            add::{self, Made},
            remove,
        },
        sessions::{end, end::end_all},
    },
    web::{
        door::{Form, answer, through},
        flash::{Done, Next, Told},
        session::PASSKEY_TO_ADD,
        shown::passkey::party,
    },
};

pub const PAGE: &str = "account";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LanguageForm {
    locale: Option<String>,
    language: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LocaleForm {
    locale: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct EmailForm {
    locale: Option<String>,
    email: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    locale: Option<String>,
    link: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SessionForm {
    locale: Option<String>,
    session: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AddForm {
    locale: Option<String>,
    /// The browser's answer to the challenge, as JSON.
    answer: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    locale: Option<String>,
    passkey: Option<String>,
}

fn here(typed: Option<String>) -> Form {
    Form { page: PAGE, path: "/account".into(), typed: BTreeMap::from_iter(typed.map(|email| ("email".to_owned(), email))) }
}

/// The language of letters, copies and receipts.
#[server(prefix = "/ui", endpoint = "account/language")]
pub async fn change_language(form: LanguageForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        language::change(visit.portal(), visit.actor, form.language.as_deref()).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Done::LanguageChanged)))
    })
    .await
}

/// Writes to both addresses.
#[server(prefix = "/ui", endpoint = "account/email")]
pub async fn change_email(form: EmailForm) -> Result<(), ServerFnError> {
    through(form.locale, here(form.email.clone()), async |visit| {
        email::ask(visit.portal(), visit.actor, form.email.as_deref(), visit.proven_at().await).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Done::EmailAsked)))
    })
    .await
}

/// Ends a change that waits for its mailboxes.
#[server(prefix = "/ui", endpoint = "account/email-call-off")]
pub async fn call_off_email(form: LocaleForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        email::call_off(visit.portal(), visit.actor).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Done::EmailCalledOff)))
    })
    .await
}

/// One of the two mailboxes says yes.
#[server(prefix = "/ui", endpoint = "account/email-confirm")]
pub async fn confirm_email(form: LinkForm) -> Result<(), ServerFnError> {
    let path = format!("/account/email/{}", form.link.as_deref().unwrap_or_default());
    let here = Form { page: PAGE, path: path.clone().into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let done = match email::confirm(visit.portal(), form.link.as_deref(), visit.cookie.map(|id| token_hash(&id))).await? {
            Confirmed::Half => Done::EmailHalfConfirmed,
            Confirmed::Whole => Done::EmailChanged,
        };
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(done)))
    })
    .await
}

/// Ends one session.
#[server(prefix = "/ui", endpoint = "account/session")]
pub async fn end_session(form: SessionForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        end(visit.portal(), visit.actor, form.session.as_deref()).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Done::SessionsEnded)))
    })
    .await
}

/// Ends every session, this one included.
#[server(prefix = "/ui", endpoint = "account/everywhere")]
pub async fn end_everywhere(form: SessionForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        end_all(visit.portal(), visit.actor).await?;
        visit.session.end().await?;
        Ok(Next::page("/sign-in?out=everywhere"))
    })
    .await
}

/// The challenge for a new passkey, as JSON.
#[server(prefix = "/ui", endpoint = "account/passkey-begin")]
pub async fn begin_passkey() -> Result<String, ServerFnError> {
    answer(async |visit| {
        let (options, challenge) =
            add::begin(visit.portal(), party(visit)?, Among::Customers, visit.actor, visit.proven_at().await).await?;
        visit.session.put(PASSKEY_TO_ADD, &challenge).await?;
        Ok(options)
    })
    .await
}

/// Keeps a new passkey.
#[server(prefix = "/ui", endpoint = "account/passkey")]
pub async fn add_passkey(form: AddForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        let challenge = visit.session.take(PASSKEY_TO_ADD).await?;
        let (party, proven) = (party(visit)?, visit.proven_at().await);
        let made = Made { challenge, answer: form.answer.as_deref(), browser: visit.browser.clone() };
        add::finish(visit.portal(), party, Among::Customers, visit.actor, proven, made).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Done::PasskeyAdded)))
    })
    .await
}

/// Removes a passkey.
#[server(prefix = "/ui", endpoint = "account/passkey-remove")]
pub async fn remove_passkey(form: RemoveForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        remove(visit.portal(), Among::Customers, visit.actor, form.passkey.as_deref(), visit.proven_at().await).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Done::PasskeyRemoved)))
    })
    .await
}
