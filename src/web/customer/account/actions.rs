use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::{
        customers::{
            email::{self, Confirmed},
            language,
        },
        sessions::end::{end, end_all},
    },
    web::{
        door::{Form, Next, through},
        flash::{Deed, Told},
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

fn here(typed: Option<String>) -> Form {
    Form { page: PAGE, path: "/account".into(), typed: BTreeMap::from_iter(typed.map(|email| ("email".to_owned(), email))) }
}

/// The language of letters, copies and receipts.
#[server(prefix = "/ui", endpoint = "account/language")]
pub async fn change_language(form: LanguageForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        language::change(visit.portal(), visit.actor, form.language.as_deref()).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Deed::LanguageChanged)))
    })
    .await
}

/// Writes to both addresses.
#[server(prefix = "/ui", endpoint = "account/email")]
pub async fn change_email(form: EmailForm) -> Result<(), ServerFnError> {
    through(form.locale, here(form.email.clone()), async |visit| {
        email::ask(visit.portal(), visit.actor, form.email.as_deref(), visit.language, visit.proven_at().await).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Deed::EmailAsked)))
    })
    .await
}

/// One of the two mailboxes says yes.
#[server(prefix = "/ui", endpoint = "account/email-confirm")]
pub async fn confirm_email(form: LinkForm) -> Result<(), ServerFnError> {
    let path = format!("/account/email/{}", form.link.as_deref().unwrap_or_default());
    let here = Form { page: PAGE, path: path.clone().into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        let deed = match email::confirm(visit.portal(), form.link.as_deref()).await? {
            Confirmed::Half => Deed::EmailHalfConfirmed,
            Confirmed::Whole => Deed::EmailChanged,
        };
        Ok(Next::page(format!("{path}#saved")).saying(PAGE, Told::Done(deed)))
    })
    .await
}

/// Ends one session.
#[server(prefix = "/ui", endpoint = "account/session")]
pub async fn end_session(form: SessionForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        end(visit.portal(), visit.actor, form.session.as_deref()).await?;
        Ok(Next::page("/account#saved").saying(PAGE, Told::Done(Deed::SessionsEnded)))
    })
    .await
}

/// Ends every session, this one included.
#[server(prefix = "/ui", endpoint = "account/everywhere")]
pub async fn end_everywhere(form: SessionForm) -> Result<(), ServerFnError> {
    through(form.locale, here(None), async |visit| {
        end_all(visit.portal(), visit.actor).await?;
        visit.session.clear().await;
        Ok(Next::page("/sign-in?out=1"))
    })
    .await
}
