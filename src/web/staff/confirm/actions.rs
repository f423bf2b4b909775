//! The form of a fresh proof.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    usecases::staff::proof::step_up,
    web::{
        door::{Form, through},
        flash::Next,
        limits::{Limited, Limits},
        pages::is_page,
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
