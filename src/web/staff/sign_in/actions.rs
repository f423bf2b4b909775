//! The form that signs staff in.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    domain::ids::StaffId,
    usecases::{
        error::Error,
        passkeys::prove_staff,
        staff::{letters::met, member, sign_in},
    },
    web::{
        door::{Form, through},
        flash::Next,
        layout::menu::first_page,
        limits::{Limited, Limits},
        session::Proven,
        shown::passkey::{PasskeyForm, answer_of},
        visit::Visit,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    locale: Option<String>,
    email: Option<String>,
    password: Option<String>,
    one_time: Option<String>,
}

/// Signs staff in.
#[server(prefix = "/ui", endpoint = "staff/sign-in")]
pub async fn staff_sign_in(form: SignInForm) -> Result<(), ServerFnError> {
    let typed = form.email.clone().map(|email| ("email".to_owned(), email));
    let here = Form { page: PAGE, path: "/staff/sign-in".into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| {
        let sent = sign_in::Form { email: form.email, password: form.password, one_time: form.one_time };
        let id = sign_in(visit.portal(), sent, &visit.asker()).await?;
        enter(visit, id).await
    })
    .await
}

/// Signs staff in with a passkey.
#[server(prefix = "/ui", endpoint = "staff/sign-in-passkey")]
pub async fn staff_sign_in_with_passkey(form: PasskeyForm) -> Result<(), ServerFnError> {
    let here = Form { page: PAGE, path: "/staff/sign-in".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let answer = answer_of(visit, form.answer.as_deref()).await?;
        let id = prove_staff::sign_in(visit.portal(), answer, &visit.asker()).await?;
        enter(visit, id).await
    })
    .await
}

async fn enter(visit: &Visit, id: StaffId) -> Result<Next, Error> {
    met(visit.portal(), id, visit.language).await?;
    let actor = member::actor(visit.portal(), id).await?.ok_or(Error::NotFound)?;
    Ok(visit.begin(actor, Proven::Now).await?.or(first_page(actor)))
}

impl Limited for StaffSignIn {
    const LIMITS: Limits = Limits::ENTERING;
}

impl Limited for StaffSignInWithPasskey {
    const LIMITS: Limits = Limits::ENTERING;
}
