//! The form by which an invited member of staff joins.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use super::page::PAGE;
use crate::{
    usecases::{
        error::{Error, Field, Flaw},
        staff::{join, letters::met, member},
    },
    web::{
        door::{Form, through},
        flash::Next,
        limits::{Limited, Limits},
        session::{JOIN_SECRET, Proven, RECOVERY_CODES},
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct JoinForm {
    locale: Option<String>,
    token: Option<String>,
    name: Option<String>,
    password: Option<String>,
    one_time: Option<String>,
}

/// Makes an invited person a member of staff, and signs them in.
#[server(prefix = "/ui", endpoint = "staff/join")]
pub async fn staff_join(form: JoinForm) -> Result<(), ServerFnError> {
    let path = format!("/staff/join/{}", form.token.as_deref().unwrap_or_default());
    let typed = form.name.clone().map(|name| ("name".to_owned(), name));
    let here = Form { page: PAGE, path: path.clone().into(), typed: BTreeMap::from_iter(typed) };
    through(form.locale, here, async |visit| {
        let secret = visit.session.get(JOIN_SECRET).await?.and_then(|text| join::Setup::parse(&text));
        // The page makes one. Without it the code was of another, and the page shows a new one.
        let secret = secret.ok_or(Error::invalid(Field::OneTime, Flaw::Wrong))?;
        let sent = join::Form { token: form.token, name: form.name, password: form.password, one_time: form.one_time };
        let (id, codes) = join(visit.portal(), sent, &secret).await?;
        met(visit.portal(), id, visit.language).await?;
        let actor = member::actor(visit.portal(), id).await?.ok_or(Error::NotFound)?;
        visit.begin(actor, Proven::Now).await?;
        visit.session.put(RECOVERY_CODES, &codes).await?;
        Ok(Next::page(path))
    })
    .await
}

impl Limited for StaffJoin {
    const LIMITS: Limits = Limits::ENTERING;
}
