//! Forms of the fresh proof.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    domain::{actor::Actor, signed_in::ProvenBy},
    usecases::{
        authorise,
        error::{Error, Field, Flaw},
        passkeys::prove,
        people::{GuestProfile, contact},
        sign_in::{
            ask,
            ask::For,
            confirm::{Proof, step_up},
        },
    },
    web::{
        door::{Form, through},
        flash::Next,
        pages::is_page,
        session::{CODE_TO_CONFIRM, CodeSent},
        shown::passkey::{PasskeyForm, answer_of},
        visit::Visit,
    },
};

pub const PAGE: &str = "confirm";

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SendForm {
    locale: Option<String>,
    to: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    locale: Option<String>,
    code: Option<String>,
    to: Option<String>,
}

/// Sends a code to the address of the customer or guest.
#[server(prefix = "/ui", endpoint = "confirm/send")]
pub async fn send_code(form: SendForm) -> Result<(), ServerFnError> {
    let to = form.to.clone().filter(|to| is_page(to)).unwrap_or_default();
    let path = format!("/confirm?to={to}");
    let here = Form { page: PAGE, path: path.clone().into(), typed: BTreeMap::new() };
    through(form.locale.clone(), here, async |visit| {
        let email = address(visit).await?;
        let whom = if visit.signed_in() { For::Proof } else { For::GuestProof };
        let asked = ask(visit.portal(), Some(&email), visit.language, whom, &visit.asker_of_oneself()).await?;
        visit.session.put(CODE_TO_CONFIRM, &CodeSent::new(&asked, email, None)).await?;
        Ok(Next::page(format!("{path}&sent=1")))
    })
    .await
}

/// Proves who the customer or guest is by the code they were sent.
#[server(prefix = "/ui", endpoint = "confirm/code")]
pub async fn confirm_code(form: ConfirmForm) -> Result<(), ServerFnError> {
    let to = form.to.clone().filter(|to| is_page(to)).unwrap_or_default();
    let typed = form.code.clone().map(|code| ("code".to_owned(), code));
    let here = Form { page: PAGE, path: format!("/confirm?to={to}&sent=1").into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale.clone(), here, async |visit| {
        authorise::person(visit.actor)?;
        let proof = Proof::code(form.code.as_deref())?;
        let expired = || Error::invalid(Field::Code, Flaw::Expired);
        let Some(kept) = visit.session.get(CODE_TO_CONFIRM).await? else {
            // The press came twice, and the first one proved it.
            authorise::fresh(visit.portal(), visit.proven_at().await).map_err(|_| expired())?;
            return Ok(Next::page(to.clone()));
        };
        let asked = kept.asked().ok_or_else(expired)?;
        let guest = match visit.actor {
            Actor::Guest(_) => {
                let email = Some(kept.email.clone().try_into().map_err(|_| expired())?);
                Some(GuestProfile { email, language: visit.language, postal: None })
            }
            _ => None,
        };
        step_up(visit.portal(), visit.actor, &asked, proof, guest).await?;
        visit.session.forget(CODE_TO_CONFIRM).await?;
        visit.session.prove_by(ProvenBy::Code, visit.portal().clock.now()).await?;
        Ok(Next::page(to.clone()))
    })
    .await
}

/// Proves who the customer is by one of their own passkeys.
#[server(prefix = "/ui", endpoint = "confirm/passkey")]
pub async fn confirm_with_passkey(form: PasskeyForm) -> Result<(), ServerFnError> {
    let to = form.to.filter(|to| is_page(to)).unwrap_or_default();
    let here = Form { page: PAGE, path: format!("/confirm?to={to}").into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let answer = answer_of(visit, form.answer.as_deref()).await?;
        prove::step_up(visit.portal(), visit.actor, answer).await?;
        visit.session.prove_by(ProvenBy::Passkey, visit.portal().clock.now()).await?;
        Ok(Next::page(to.clone()))
    })
    .await
}

/// The e-mail address of the customer or guest; `NotFound` without one.
pub async fn address(visit: &Visit) -> Result<String, Error> {
    let person = authorise::person(visit.actor)?;
    let contact = contact(visit.portal(), &mut visit.portal().store.read().await?, person).await?;
    contact.email.map(|email| email.as_str().to_owned()).ok_or(Error::NotFound)
}
