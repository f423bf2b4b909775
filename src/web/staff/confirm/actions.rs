//! The form of a fresh proof.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    usecases::{passkeys::prove_staff, staff::proof::step_up},
    web::{
        door::{Form, through},
        flash::Next,
        limits::{Limited, Limits},
        pages::is_page,
        shown::passkey::{PasskeyForm, answer_of},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct ConfirmForm {
    locale: Option<String>,
    one_time: Option<String>,
    to: Option<String>,
}

/// Proves who a member of staff is by a one-time password or a recovery code.
#[server(prefix = "/ui", endpoint = "staff/confirm")]
pub async fn staff_confirm(form: ConfirmForm) -> Result<(), ServerFnError> {
    let to = form.to.filter(|to| is_page(to)).unwrap_or_else(|| "/staff/me".to_owned());
    let here = Form { page: PAGE, path: format!("/staff/confirm?to={to}").into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        step_up(visit.portal(), visit.actor, form.one_time.as_deref(), &visit.asker()).await?;
        visit.session.prove(visit.portal().clock.now()).await?;
        Ok(Next::page(to.clone()))
    })
    .await
}

impl Limited for StaffConfirm {
    const LIMITS: Limits = Limits::ENTERING;
}

/// Proves who a member of staff is by one of their own passkeys.
#[server(prefix = "/ui", endpoint = "staff/confirm-passkey")]
pub async fn staff_confirm_with_passkey(form: PasskeyForm) -> Result<(), ServerFnError> {
    let to = form.to.filter(|to| is_page(to)).unwrap_or_else(|| "/staff/me".to_owned());
    let here = Form { page: PAGE, path: format!("/staff/confirm?to={to}").into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let answer = answer_of(visit, form.answer.as_deref()).await?;
        prove_staff::step_up(visit.portal(), visit.actor, answer, &visit.asker()).await?;
        visit.session.prove(visit.portal().clock.now()).await?;
        Ok(Next::page(to.clone()))
    })
    .await
}

impl Limited for StaffConfirmWithPasskey {
    const LIMITS: Limits = Limits::ENTERING;
}
