//! The form that reminds those who look after a system of its tasks.

use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

use crate::{
    usecases::letters_to_staff::reminder::remind,
    web::{
        door::{Form, through},
        flash::Next,
    },
};

#[derive(Debug, Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct RemindForm {
    locale: Option<String>,
    system: Option<String>,
}

/// Writes to those who look after a system. Its line on the page then says who reminded them, and when.
#[server(prefix = "/ui", endpoint = "staff/remind")]
pub async fn staff_remind(form: RemindForm) -> Result<(), ServerFnError> {
    let here = Form { page: "today", path: "/staff".into(), typed: BTreeMap::new() };
    through(form.locale, here, async |visit| {
        remind(visit.portal(), visit.actor, form.system.as_deref()).await?;
        Ok(Next::page("/staff#systems"))
    })
    .await
}
