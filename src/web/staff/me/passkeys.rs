//! The forms of a member of staff's own passkeys.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};

use super::{actions::here, page::PAGE};
use crate::{
    domain::passkey::Among,
    usecases::passkeys::{
        add::{self, Made},
        remove,
    },
    web::{
        door::{answer, through},
        flash::{Done, Next, Told},
        session::PASSKEY_TO_ADD,
        shown::passkey::{PasskeyForm, party},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemoveForm {
    locale: Option<String>,
    passkey: Option<String>,
}

/// The challenge for a new passkey, as JSON.
#[server(prefix = "/ui", endpoint = "staff/passkey-begin")]
pub async fn staff_begin_passkey() -> Result<String, ServerFnError> {
    answer(async |visit| {
        let (options, challenge) = add::begin(visit.portal(), party(visit)?, Among::Staff, visit.actor, visit.proven_at().await).await?;
        visit.session.put(PASSKEY_TO_ADD, &challenge).await?;
        Ok(options)
    })
    .await
}

/// Keeps a new passkey.
#[server(prefix = "/ui", endpoint = "staff/passkey")]
pub async fn staff_add_passkey(form: PasskeyForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        let challenge = visit.session.take(PASSKEY_TO_ADD).await?;
        let (party, proven) = (party(visit)?, visit.proven_at().await);
        let made = Made { challenge, answer: form.answer.as_deref(), browser: visit.browser.clone() };
        add::finish(visit.portal(), party, Among::Staff, visit.actor, proven, made).await?;
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(Done::PasskeyAdded)))
    })
    .await
}

/// Removes a passkey.
#[server(prefix = "/ui", endpoint = "staff/passkey-remove")]
pub async fn staff_remove_passkey(form: RemoveForm) -> Result<(), ServerFnError> {
    through(form.locale, here(), async |visit| {
        remove(visit.portal(), Among::Staff, visit.actor, form.passkey.as_deref(), visit.proven_at().await).await?;
        Ok(Next::page("/staff/me#saved").saying(PAGE, Told::Done(Done::PasskeyRemoved)))
    })
    .await
}
