//! The forms about keys: make one, put another in its place, end it.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    domain::{ids::ApiKeyId, scope::Scope},
    usecases::{
        api_keys::{create::create_for, revoke, rotate::rotate},
        error::Error,
    },
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
        session::NEW_KEY,
        staff::people::actions::hand,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct NewKeyForm {
    locale: Option<String>,
    name: Option<String>,
    system: Option<String>,
    scopes: Vec<String>,
}

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct KeyForm {
    locale: Option<String>,
    key: Option<String>,
    days: Option<String>,
}

impl KeyForm {
    fn id(&self) -> Result<ApiKeyId, Error> {
        self.key.as_deref().and_then(|text| text.parse().ok()).ok_or(Error::NotFound)
    }
    fn here(&self) -> Form {
        let kept = [("key", &self.key), ("days", &self.days)].into_iter();
        let typed = kept.filter_map(|(name, text)| Some((name.to_owned(), text.clone()?)));
        Form { page: PAGE, path: "/staff/keys".into(), typed: typed.collect() }
    }
}

/// Makes a key.
#[server(prefix = "/ui", endpoint = "staff/make-key")]
pub async fn staff_make_key(form: NewKeyForm) -> Result<(), ServerFnError> {
    let mut typed: BTreeMap<String, String> = form.scopes.iter().map(|scope| (scope.clone(), String::new())).collect();
    typed.insert("name".to_owned(), form.name.clone().unwrap_or_default());
    typed.insert("system".to_owned(), form.system.clone().unwrap_or_default());
    let here = Form { page: PAGE, path: "/staff/keys".into(), typed };
    through(form.locale, here, async |visit| {
        let scopes: Vec<Scope> = form.scopes.iter().filter_map(|text| text.parse().ok()).collect();
        let (name, system) = (form.name.as_deref().unwrap_or_default(), form.system.as_deref().filter(|system| !system.is_empty()));
        let key = create_for(visit.portal(), hand(visit).await, name, &scopes, system).await?;
        visit.session.put(NEW_KEY, &key.text()).await?;
        Ok(Next::page("/staff/keys#saved"))
    })
    .await
}

/// Puts another key in the place of one, and lets both count for a while.
#[server(prefix = "/ui", endpoint = "staff/rotate-key")]
pub async fn staff_rotate_key(form: KeyForm) -> Result<(), ServerFnError> {
    through(form.locale.clone(), form.here(), async |visit| {
        let key = rotate(visit.portal(), hand(visit).await, form.id()?, form.days.as_deref()).await?;
        visit.session.put(NEW_KEY, &key.text()).await?;
        Ok(Next::page("/staff/keys#saved"))
    })
    .await
}

/// Ends a key at once.
#[server(prefix = "/ui", endpoint = "staff/end-key")]
pub async fn staff_end_key(form: KeyForm) -> Result<(), ServerFnError> {
    through(form.locale.clone(), form.here(), async |visit| {
        revoke(visit.portal(), hand(visit).await, form.id()?).await?;
        Ok(Next::page("/staff/keys#saved").saying(PAGE, Told::Done(Done::KeyEnded)))
    })
    .await
}
