//! The form by which a customer has seen a new notice version.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::notices::seen::saw,
    web::{
        door::{Form, through},
        flash::{Done, Next, Told},
        shown::asking,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct SeenForm {
    locale: Option<String>,
    version: Option<String>,
}

/// Takes the banner away.
#[server(prefix = "/ui", endpoint = "changes/seen")]
pub async fn changes_seen(form: SeenForm) -> Result<(), ServerFnError> {
    let here = Form { page: asking::PAGE, path: "".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        saw(visit.portal(), visit.actor, form.version.as_deref()).await?;
        Ok(Next::page("#saved").saying(asking::PAGE, Told::Done(Done::ChangesSeen)))
    })
    .await
}
