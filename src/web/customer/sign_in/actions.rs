//! Forms of signing in and out.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{actor::Actor, signed_in::ProvenBy},
    usecases::{
        error::{Error, Field, Flaw},
        passkeys::prove::finish,
        sign_in::{ask, ask::For, confirm, confirm::Proof, out},
        staff,
    },
    web::{
        door::{Form, through, typed},
        flash::Next,
        limits::{Limited, Limits},
        pages::is_page,
        session::{CODE, CodeSent, Proven},
        shown::passkey::{PasskeyForm, answer_of},
        visit::Visit,
    },
};

pub const ASK: &str = "sign-in";
pub const CODE_PAGE: &str = "sign-in-code";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AskForm {
    locale: Option<String>,
    email: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    locale: Option<String>,
    code: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    locale: Option<String>,
    link: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LocaleForm {
    locale: Option<String>,
}

/// Asks for a code.
#[server(prefix = "/ui", endpoint = "sign-in/ask")]
pub async fn ask_for_code(form: AskForm) -> Result<(), ServerFnError> {
    let to = form.to.clone().filter(|path| is_page(path) && !path.is_empty());
    let path = match &to {
        Some(to) => format!("/sign-in?to={}", url::form_urlencoded::byte_serialize(to.as_bytes()).collect::<String>()),
        None => "/sign-in".to_owned(),
    };
    let here = Form { page: ASK, path: path.into(), typed: typed([("email", &form.email)]) };
    through(form.locale.clone(), here, async |visit| {
        let asked = ask(visit.portal(), form.email.as_deref(), visit.language, For::Customer, &visit.asker()).await?;
        visit.session.put(CODE, &CodeSent::new(&asked, form.email.unwrap_or_default(), to)).await?;
        Ok(Next::page("/sign-in/code"))
    })
    .await
}

/// Signs in with a code.
#[server(prefix = "/ui", endpoint = "sign-in/code")]
pub async fn sign_in_with_code(form: CodeForm) -> Result<(), ServerFnError> {
    let typed = form.code.clone().map(|code| ("code".to_owned(), code));
    let here = Form { page: CODE_PAGE, path: "/sign-in/code".into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| enter(visit, Proof::code(form.code.as_deref())?).await).await
}

/// Signs in with the link of the same letter.
#[server(prefix = "/ui", endpoint = "sign-in/link")]
pub async fn sign_in_with_link(form: LinkForm) -> Result<(), ServerFnError> {
    let here = Form { page: CODE_PAGE, path: "/sign-in/code".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| enter(visit, Proof::link(form.link.as_deref())?).await).await
}

/// Signs in with a passkey.
#[server(prefix = "/ui", endpoint = "sign-in/passkey")]
pub async fn sign_in_with_passkey(form: PasskeyForm) -> Result<(), ServerFnError> {
    let to = form.to.filter(|to| is_page(to)).unwrap_or_default();
    let path = if to.is_empty() { "/sign-in".to_owned() } else { format!("/sign-in?to={to}") };
    let here = Form { page: ASK, path: path.into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let answer = answer_of(visit, form.answer.as_deref()).await?;
        let customer = finish(visit.portal(), answer).await?;
        Ok(visit.begin_as_customer(customer, Proven::Now, ProvenBy::Passkey).await?.or(to.clone()))
    })
    .await
}

/// Signs out.
#[server(prefix = "/ui", endpoint = "sign-out")]
pub async fn sign_out(form: LocaleForm) -> Result<(), ServerFnError> {
    let here = Form { page: ASK, path: "/sign-in".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        match visit.actor {
            Actor::Staff(..) => staff::out(visit.portal(), visit.actor).await?,
            Actor::Guest(_) => {}
            _ => out(visit.portal(), visit.actor).await?,
        }
        visit.session.end().await?;
        if let Some(response) = use_context::<ResponseOptions>() {
            // Without "cookies": those of the whole domain would go, the brand's shop's too. Our own session ends by itself.
            let ours = axum::http::HeaderValue::from_static("\"cache\", \"storage\"");
            response.insert_header(axum::http::HeaderName::from_static("clear-site-data"), ours);
        }
        Ok(Next::page(if visit.is_staff() { "/staff/sign-in?out=1" } else { "/sign-in?out=1" }))
    })
    .await
}

/// Keeps a session going; the load of the session already did. Answers 401 when it has ended.
#[server(prefix = "/ui", endpoint = "session/extend")]
pub async fn extend_session() -> Result<(), ServerFnError> {
    let visit = Visit::of_form(None).await;
    if !visit.is_ok_and(|visit| visit.is_someone())
        && let Some(response) = use_context::<ResponseOptions>()
    {
        response.set_status(axum::http::StatusCode::UNAUTHORIZED);
    }
    Ok(())
}

async fn enter(visit: &Visit, proof: Proof) -> Result<Next, Error> {
    let Some(kept) = visit.session.get(CODE).await? else {
        // The press came twice and the first one signed them in; or another browser asked for it.
        return Ok(Next::page(if visit.signed_in() { "" } else { "/sign-in?elsewhere=1" }));
    };
    let asked = kept.asked().ok_or(Error::invalid(Field::Code, Flaw::Expired))?;
    let customer = confirm(visit.portal(), &asked, proof).await?;
    Ok(visit.begin_as_customer(customer, Proven::Now, ProvenBy::Code).await?.or(kept.to.unwrap_or_default()))
}

impl Limited for AskForCode {
    const LIMITS: Limits = Limits::ENTERING;
}

impl Limited for SignInWithCode {
    const LIMITS: Limits = Limits::ENTERING;
}

impl Limited for SignInWithLink {
    const LIMITS: Limits = Limits::ENTERING;
}

impl Limited for SignInWithPasskey {
    const LIMITS: Limits = Limits::ENTERING;
}
