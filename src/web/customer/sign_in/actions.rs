//! Forms of signing in and out.

use leptos::prelude::*;
use leptos_axum::ResponseOptions;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{actor::Actor, ids::CustomerId},
    store::session_store::{CUSTOMER, GUEST, STAFF},
    usecases::{
        error::{Error, Field, Flaw},
        kept_forms::give_back::give_back,
        sessions::meet::{BROWSER, meet},
        sign_in::{
            ask::{self, For, ask},
            confirm::{Proof, confirm},
            out::out,
        },
        staff,
    },
    vault::token::Token,
    web::{
        door::{Form, Next, through},
        flash::{Flash, Spot, Told},
        middleware::limits::{ENTERING, Limited, Limits},
        routes::is_page,
        visit::{PROVEN, Visit},
    },
};

pub const ASK: &str = "sign-in";
pub const CODE: &str = "sign-in-code";
const ASKED: &str = "asked";

/// A code was sent: what the browser has to come back with, for which address, and where to go then.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Asked {
    sign_in: String,
    binding: String,
    pub email: String,
    pub to: Option<String>,
}

impl Asked {
    pub fn new(asked: &ask::Asked, email: String, to: Option<String>) -> Self {
        Self { sign_in: asked.sign_in.to_string(), binding: asked.binding.as_str().to_owned(), email, to }
    }
    /// What the proof is compared with.
    pub fn asked(&self) -> Option<ask::Asked> {
        Some(ask::Asked { sign_in: self.sign_in.parse().ok()?, binding: Token::parse(&self.binding)? })
    }
    pub async fn of(visit: &Visit) -> Option<Self> {
        visit.session.get(ASKED).await.ok().flatten()
    }
}

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
    let typed = form.email.clone().map(|email| ("email".to_owned(), email));
    let here = Form { page: ASK, path: "/sign-in".into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale.clone(), here, async |visit| {
        let asked = ask(visit.portal(), form.email.as_deref(), visit.language, For::Customer).await?;
        let to = form.to.filter(|path| is_page(path));
        visit.session.insert(ASKED, Asked::new(&asked, form.email.unwrap_or_default(), to)).await.map_err(Error::internal)?;
        Ok(Next::page("/sign-in/code"))
    })
    .await
}

/// Signs in with a code.
#[server(prefix = "/ui", endpoint = "sign-in/code")]
pub async fn sign_in_with_code(form: CodeForm) -> Result<(), ServerFnError> {
    let typed = form.code.clone().map(|code| ("code".to_owned(), code));
    let here = Form { page: CODE, path: "/sign-in/code".into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| enter(visit, Proof::code(form.code.as_deref())?).await).await
}

/// Signs in with the link of the same letter.
#[server(prefix = "/ui", endpoint = "sign-in/link")]
pub async fn sign_in_with_link(form: LinkForm) -> Result<(), ServerFnError> {
    let here = Form { page: CODE, path: "/sign-in/code".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| enter(visit, Proof::link(form.link.as_deref())?).await).await
}

/// Signs out.
#[server(prefix = "/ui", endpoint = "sign-out")]
pub async fn sign_out(form: LocaleForm) -> Result<(), ServerFnError> {
    let here = Form { page: ASK, path: "/sign-in".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        match visit.actor {
            Actor::Staff(..) => staff::out::out(visit.portal(), visit.actor).await?,
            Actor::Guest(_) => {}
            _ => out(visit.portal(), visit.actor).await?,
        }
        visit.session.flush().await.map_err(Error::internal)?;
        if let Some(response) = use_context::<ResponseOptions>() {
            let all = axum::http::HeaderValue::from_static("\"cache\", \"cookies\", \"storage\"");
            response.insert_header(axum::http::HeaderName::from_static("clear-site-data"), all);
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
    let expired = || Error::invalid(Field::Code, Flaw::Expired);
    let kept = Asked::of(visit).await.ok_or_else(expired)?;
    let customer = confirm(visit.portal(), &kept.asked().ok_or_else(expired)?, proof).await?;
    let next = begin(visit, customer, Proven::Now).await?;
    // A form that was kept goes before the page that was asked for.
    Ok(if next.path.is_empty() { Next::page(kept.to.unwrap_or_default()) } else { next })
}

/// Whether it is certain just now that it is them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Proven {
    Now,
    /// Somebody else vouches for them.
    NotHere,
}

/// A session of a customer, under a new id; what was kept for them is given back.
pub async fn begin(visit: &Visit, customer: CustomerId, proven: Proven) -> Result<Next, Error> {
    let next = begin_as(visit, Actor::Customer(customer), proven).await?;
    meet(visit.portal(), customer, &visit.browser).await?;
    Ok(next)
}

/// A session of anyone, under a new id and with nothing left of the one before but a form that was kept for them.
pub async fn begin_as(visit: &Visit, actor: Actor, proven: Proven) -> Result<Next, Error> {
    let session = &visit.session;
    let kept: Option<String> = session.get("kept").await.map_err(Error::internal)?;
    session.clear().await;
    session.cycle_id().await.map_err(Error::internal)?;
    let (key, id) = match actor {
        Actor::Customer(id) => (CUSTOMER, id.to_string()),
        Actor::Guest(id) => (GUEST, id.to_string()),
        Actor::Staff(id, _) => (STAFF, id.to_string()),
        Actor::Anonymous | Actor::System(_) | Actor::Operator | Actor::House => return Err(Error::Forbidden),
    };
    session.insert(key, id).await.map_err(Error::internal)?;
    session.insert(BROWSER, &visit.browser).await.map_err(Error::internal)?;
    if proven == Proven::Now {
        session.insert(PROVEN, visit.portal().clock.now().0).await.map_err(Error::internal)?;
    }
    let Some(id) = kept.and_then(|id| id.parse().ok()) else { return Ok(Next::page("")) };
    let Some(kept) = give_back(visit.portal(), actor, id).await? else { return Ok(Next::page("")) };
    visit.leave_flash(&Spot::new(&kept.page, &kept.path), &Flash { told: Told::Kept, typed: kept.typed }).await?;
    Ok(Next::page(format!("{}#saved", kept.path)))
}

impl Limited for AskForCode {
    const LIMITS: Limits = ENTERING;
}

impl Limited for SignInWithCode {
    const LIMITS: Limits = ENTERING;
}

impl Limited for SignInWithLink {
    const LIMITS: Limits = ENTERING;
}
