use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::{
        error::Error,
        passkeys::{
            add,
            prove::{self, finish, step_up},
            relying_party::RelyingParty,
            remove::remove,
        },
    },
    web::{
        customer::{
            account::actions::PAGE as ACCOUNT,
            confirm::actions::PAGE as CONFIRM,
            sign_in::actions::{ASK, Proven, begin},
        },
        door::{Form, Next, answer, through},
        flash::{Deed, Told},
        middleware::limits::{ENTERING, Limited, Limits},
        routes::is_page,
        visit::Visit,
    },
};

/// Under which a session holds what the browser was asked.
const ADDING: &str = "passkey-adding";
const PROVING: &str = "passkey-proving";
/// Where the account's passkeys stand.
pub const SECTION: &str = "/account#passkeys";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct AnswerForm {
    locale: Option<String>,
    /// The page somebody was on the way to.
    to: Option<String>,
    /// What the browser made of the challenge, as JSON.
    answer: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    locale: Option<String>,
    passkey: Option<String>,
}

fn party(visit: &Visit) -> Result<&RelyingParty, Error> {
    visit.front.passkeys.as_deref().ok_or(Error::NotFound)
}

/// The challenge for a new passkey, as JSON.
#[server(prefix = "/ui", endpoint = "account/passkey-begin")]
pub async fn begin_passkey() -> Result<String, ServerFnError> {
    answer(async |visit| {
        let (options, challenge) = add::begin(visit.portal(), party(visit)?, visit.actor, visit.proven_at().await).await?;
        visit.session.insert(ADDING, challenge).await.map_err(Error::internal)?;
        Ok(options)
    })
    .await
}

/// Keeps a new passkey.
#[server(prefix = "/ui", endpoint = "account/passkey")]
pub async fn add_passkey(form: AnswerForm) -> Result<(), ServerFnError> {
    let here = Form { page: ACCOUNT, path: "/account".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let challenge = visit.session.remove(ADDING).await.map_err(Error::internal)?;
        let (party, proven) = (party(visit)?, visit.proven_at().await);
        add::finish(visit.portal(), party, visit.actor, proven, challenge, form.answer.as_deref(), visit.browser.clone()).await?;
        Ok(Next::page("/account#saved").saying(ACCOUNT, Told::Done(Deed::PasskeyAdded)))
    })
    .await
}

/// Removes a passkey.
#[server(prefix = "/ui", endpoint = "account/passkey-remove")]
pub async fn remove_passkey(form: RemoveForm) -> Result<(), ServerFnError> {
    let here = Form { page: ACCOUNT, path: "/account".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        remove(visit.portal(), visit.actor, form.passkey.as_deref(), visit.proven_at().await).await?;
        Ok(Next::page("/account#saved").saying(ACCOUNT, Told::Done(Deed::PasskeyRemoved)))
    })
    .await
}

/// The challenge for a passkey somebody has, as JSON. It names nobody.
#[server(prefix = "/ui", endpoint = "sign-in/passkey-begin")]
pub async fn begin_proof() -> Result<String, ServerFnError> {
    answer(async |visit| {
        let (options, challenge) = prove::begin(party(visit)?)?;
        visit.session.insert(PROVING, challenge).await.map_err(Error::internal)?;
        Ok(options)
    })
    .await
}

/// Signs in with a passkey.
#[server(prefix = "/ui", endpoint = "sign-in/passkey")]
pub async fn sign_in_with_passkey(form: AnswerForm) -> Result<(), ServerFnError> {
    let to = form.to.filter(|to| is_page(to)).unwrap_or_default();
    let path = if to.is_empty() { "/sign-in".to_owned() } else { format!("/sign-in?to={to}") };
    let here = Form { page: ASK, path: path.into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let challenge = visit.session.remove(PROVING).await.map_err(Error::internal)?;
        let customer = finish(visit.portal(), party(visit)?, challenge, form.answer.as_deref()).await?;
        let next = begin(visit, customer, Proven::Now).await?;
        Ok(if next.path.is_empty() { Next::page(to.clone()) } else { next })
    })
    .await
}

/// It is them, by one of their own passkeys.
#[server(prefix = "/ui", endpoint = "confirm/passkey")]
pub async fn confirm_with_passkey(form: AnswerForm) -> Result<(), ServerFnError> {
    let to = form.to.filter(|to| is_page(to)).unwrap_or_default();
    let here = Form { page: CONFIRM, path: format!("/confirm?to={to}").into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let challenge = visit.session.remove(PROVING).await.map_err(Error::internal)?;
        step_up(visit.portal(), visit.actor, party(visit)?, challenge, form.answer.as_deref()).await?;
        visit.prove().await?;
        Ok(Next::page(to.clone()))
    })
    .await
}

impl Limited for SignInWithPasskey {
    const LIMITS: Limits = ENTERING;
}
