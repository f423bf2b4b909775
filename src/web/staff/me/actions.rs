//! The forms of a member of staff's own account: password, recovery codes, sessions.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    store::session_store::token_hash,
    usecases::{
        sessions::{end, end::end_others},
        staff::{
            letters::{self, choose},
            own::new_codes,
            proof::{Draft, change_password},
        },
    },
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
        limits::{Limited, Limits},
        session::RECOVERY_CODES,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewPasswordForm {
    locale: Option<String>,
    password: Option<String>,
    new_password: Option<String>,
    one_time: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct OwnForm {
    locale: Option<String>,
    session: Option<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct LettersForm {
    locale: Option<String>,
    /// Those that are ticked.
    letters: Vec<String>,
    language: Option<String>,
}

pub(super) fn here() -> Form {
    Form { page: PAGE, path: "/staff/me".into(), typed: BTreeMap::new() }
}

/// Replaces the password.
#[server(prefix = "/ui", endpoint = "staff/change-password")]
pub async fn staff_change_password(form: NewPasswordForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        let draft = Draft { password: form.password.clone(), fresh: form.new_password.clone(), one_time: form.one_time.clone() };
        let current = visit.cookie.map(|id| token_hash(&id));
        change_password(visit.portal(), visit.actor, draft, current, &visit.asker()).await?;
        visit.session.prove(visit.portal().clock.now()).await?;
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(Done::PasswordChanged)))
    })
    .await
}

impl Limited for StaffChangePassword {
    const LIMITS: Limits = Limits::ENTERING;
}

/// Chooses the letters to oneself.
#[server(prefix = "/ui", endpoint = "staff/choose-letters")]
pub async fn staff_choose_letters(form: LettersForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        let ticked = |name: &str| form.letters.iter().any(|ticked| ticked == name);
        let draft = letters::Draft { language: form.language.clone(), daily: ticked("daily"), at_once: ticked("at-once") };
        choose(visit.portal(), visit.actor, draft).await?;
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(Done::LettersChosen)))
    })
    .await
}

/// Makes new recovery codes.
#[server(prefix = "/ui", endpoint = "staff/new-codes")]
pub async fn staff_new_codes(form: OwnForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        let codes = new_codes(visit.portal(), visit.actor, visit.proven_at().await).await?;
        visit.session.put(RECOVERY_CODES, &codes).await?;
        Ok(Next::page("/staff/me#saved"))
    })
    .await
}

/// Ends one of the own sessions.
#[server(prefix = "/ui", endpoint = "staff/end-session")]
pub async fn staff_end_session(form: OwnForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        end(visit.portal(), visit.actor, form.session.as_deref()).await?;
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(Done::SessionsEnded)))
    })
    .await
}

/// Ends every own session but this one.
#[server(prefix = "/ui", endpoint = "staff/end-others")]
pub async fn staff_end_others(form: OwnForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        end_others(visit.portal(), visit.actor, visit.cookie.map(|id| token_hash(&id))).await?;
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(Done::SessionsEnded)))
    })
    .await
}
